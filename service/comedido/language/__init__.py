"""The language: text read once, with every word traceable to the characters that the person wrote."""

from comedido.language.spacy_alone import leave_out_the_command_line

leave_out_the_command_line()
