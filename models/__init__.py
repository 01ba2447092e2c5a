"""The models: corpora, cards, and how they are trained and measured. Nothing here is needed to run."""
