"""The picture of a change: the map of both versions together."""

from journeycode.finding import Trouble
from journeycode.reporters.changes.told import ToldChanges


def write(told: ToldChanges) -> str:
    """The journey that changed; empty where none did. Raises Trouble where several did: one file holds one picture."""
    if len(told.pictures) > 1:
        raise Trouble(f"{len(told.pictures)} journeys changed, and one file holds one picture", "name a folder")
    return told.pictures[0].svg if told.pictures else ""
