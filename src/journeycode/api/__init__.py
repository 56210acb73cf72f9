"""The doors of the toolkit: values in, values out, nothing printed."""

from journeycode.api.check import lint
from journeycode.api.draw import render
from journeycode.api.load import load

__all__ = ["lint", "load", "render"]
