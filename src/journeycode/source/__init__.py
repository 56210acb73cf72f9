"""A text, and where each thing in it is written: nothing here knows what a journey is."""

from journeycode.source.composing import compose
from journeycode.source.composition import Composition, Quoted, Route
from journeycode.source.fault import Fault
from journeycode.source.text import Place, Span, Text, decode

__all__ = ["Composition", "Fault", "Place", "Quoted", "Route", "Span", "Text", "compose", "decode"]
