"""The language: text read once, with every word traceable to the characters that the person wrote."""
