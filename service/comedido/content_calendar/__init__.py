"""Content calendars as people keep them: what their columns hold, what they plan, what is found in it."""
