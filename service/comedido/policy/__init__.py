"""The circular's clauses and an entity's own settings, as data."""
