"""How fast Comedido is and how much it takes, beside what was aimed at."""
