"""Data of some journeys only: answers and events of others are passed over, transactions stay, for they belong to a customer."""

from collections.abc import Collection
from dataclasses import replace

from journeycode.data.sheet import Data, Sheet, fetch


def about(data: Data, journeys: Collection[str]) -> Data:
    """The same data with only the answers and events of these journeys, by id."""
    return replace(data, voc=_of(data.voc, journeys), events=_of(data.events, journeys))


def _of(sheet: Sheet | None, journeys: Collection[str]) -> Sheet | None:
    if sheet is None:
        return None
    table = sheet.table.filter(sheet.table.journey.isin(sorted(journeys)))
    (row,) = fetch(table.aggregate(rows=table.count()))
    return replace(sheet, table=table, rows=row.whole("rows"))
