"""The labelled texts that models are made and measured with."""
