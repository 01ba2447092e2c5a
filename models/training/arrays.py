"""The type of the arrays that training passes around."""

from typing import Any

import numpy

Array = numpy.ndarray[Any, numpy.dtype[Any]]
