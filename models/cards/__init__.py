"""The cards of the models: prose written by people, figures computed by the training."""
