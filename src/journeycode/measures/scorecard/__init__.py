"""The programme in six dimensions, each from named indicators, never summed to one number."""

from journeycode.measures.scorecard.card import scorecard
from journeycode.measures.scorecard.values import Dimension, Experience, Indicator, Moment, Scorecard

__all__ = ["Dimension", "Experience", "Indicator", "Moment", "Scorecard", "scorecard"]
