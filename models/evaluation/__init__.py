"""How good the shipped models and rules are together, on texts that they were not made with."""
