"""Many texts at once: a calendar through all cores, and tables through an engine that has many computers."""
