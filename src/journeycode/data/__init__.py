"""The sources of a workspace, opened through Ibis: aggregates come back, rows never leave the engine."""

from journeycode.data.opening import open_data
from journeycode.data.sheet import Data, LeftOut, Row, Sheet, fetch

__all__ = ["Data", "LeftOut", "Row", "Sheet", "fetch", "open_data"]
