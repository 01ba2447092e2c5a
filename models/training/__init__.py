"""How the models are made: from starting weights, data and corpora to the artefacts that ship."""
