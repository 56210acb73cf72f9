"""A text, and where each thing in it is written: nothing here knows what a journey is."""

from journeycode.source.composition import Composition, Quoted, Route, compose
from journeycode.source.fault import Fault
from journeycode.source.text import Place, Span, Text, decode

__all__ = ["Composition", "Fault", "Place", "Quoted", "Route", "Span", "Text", "compose", "decode"]
