"""The language: text read once, with every word traceable to the characters that the person wrote."""

from comedido.language.spacy_alone import import_the_needed_alone

import_the_needed_alone()
