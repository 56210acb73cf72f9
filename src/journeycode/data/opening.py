"""From the sources that a workspace declares to tables with canonical columns, and counts of what was left out."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeycode.data.cleaning import REASON, Reader, columns_of
from journeycode.data.engine import Engine, connected, embedded, is_there, needed
from journeycode.data.places import Address, Files, place_of
from journeycode.data.sheet import Data, LeftOut, Row, Sheet, fetch
from journeycode.data.tables import Raw, read
from journeycode.finding import Trouble
from journeycode.graph import Source, Workspace
from journeycode.model.data_source import COLUMNS, NEEDED, Holds
from journeycode.model.nearest import listed, nearest
from journeycode.source.limits import shown

if TYPE_CHECKING:
    from ibis.expr.types import Table

# Another engine for files, by its address: the same expressions, run elsewhere.
ENGINE = "JOURNEYCODE_ENGINE"


def open_data(workspace: Workspace, holds: Sequence[Holds] = ("voc", "transactions", "events")) -> Data:
    """The sources of a workspace, of these contents, as tables in one engine.

    Raises Trouble where the extra is not installed, where a source cannot be read, or lacks a column that it must have. A workspace
    without sources has no data, and needs no extra.
    """
    sources = [source for source in workspace.sources() if source.model.holds in holds]
    if not sources:
        return Data()
    needed()
    places = {source.id: place_of(source.model.at, workspace.root, source.id) for source in sources}
    engine = _engine(places)
    sheets: dict[str, Sheet] = {}
    notes: list[str] = []
    for content in holds:
        same = [source for source in sources if source.model.holds == content]
        if same:
            sheets[content] = _sheet(workspace, engine, content, same, places, notes)
    data = Data(sheets.get("voc"), sheets.get("transactions"), sheets.get("events"))
    return Data(data.voc, data.transactions, data.events, (*notes, *_strangers(data)))


def _engine(places: dict[str, Files | Address]) -> Engine:
    """One engine for all sources: what is joined must be in one place."""
    import os

    addresses = {place.text: id for id, place in places.items() if isinstance(place, Address)}
    files = [path for place in places.values() if isinstance(place, Files) for path in place.paths]
    if len(addresses) > 1 or (addresses and files):
        apart = listed(sorted(places), "and")
        raise Trouble(f"the sources {apart} do not lie in one place, and what is joined must", "put them into one database, or into files")
    if addresses:
        return connected(*next(iter(addresses.items())))
    other = os.environ.get(ENGINE)
    return connected(other, ENGINE) if other else embedded(files)


def _sheet(
    workspace: Workspace, engine: Engine, holds: Holds, sources: Sequence[Source], places: dict[str, Files | Address], notes: list[str]
) -> Sheet:
    import ibis

    tables: list[Table] = []
    left_out: list[LeftOut] = []
    for source in sources:
        place = places[source.id]
        raw = read(engine, source.id, place if isinstance(place, Files) else None, source.model.table)
        columns = _columns(source, raw)
        tables.append(Reader(workspace, source, raw, columns).table())
        left_out += raw.left_out
    table = tables[0] if len(tables) == 1 else ibis.union(*tables)
    counts = fetch(_counts(workspace, table, holds))
    lost: Counter[tuple[str, str]] = Counter()
    for row in counts:
        lost[row.text("source"), row.text(REASON)] += row.whole("rows") if row.text(REASON) else 0
    left_out += [LeftOut(source, reason, rows) for (source, reason), rows in lost.items() if rows]
    kept = [row for row in counts if not row.text(REASON)]
    journeys: dict[str, tuple[int, int]] = {}
    for row in kept if holds == "events" else ():
        rows, strangers = journeys.get(row.text("about"), (0, 0))
        journeys[row.text("about")] = (rows + row.whole("rows"), strangers + row.whole("odd"))
    for source in sources:
        notes += _notes(
            source.id, holds, [row for row in kept if row.text("source") == source.id], any(one.source == source.id for one in left_out)
        )
    known = [day for row in kept if (day := row.day("last"))]
    said = [source.model.as_of for source in sources if source.model.as_of]
    return Sheet(
        holds,
        tuple(source.id for source in sources),
        table.filter(table[REASON].isnull()).drop(REASON),
        sum(row.whole("rows") for row in kept),
        tuple(sorted(left_out, key=lambda one: (one.source, -one.rows, one.reason))),
        max(said, default=max(known, default=None)),
        journeys,
    )


def _counts(workspace: Workspace, table: "Table", holds: Holds) -> "Table":
    """How many rows of each source are kept, and left out for which reason; of the kept, what their reader should know.

    Columns: source, REASON, about (of events the journey that it is one of), rows, last (moment), odd (events that are no step, answers
    without a customer), mail (customers named by an address).
    """
    import ibis

    if holds == "events":
        known = table.journey.isin([journey.id for journey in workspace.all_journeys()]).ifelse(table.journey, ibis.null("string"))
        wide = table.mutate(about=known, moment=table.timestamp, odd=table.place.isnull(), mail=ibis.literal(False))
    else:
        mail = table.customer_id.re_search(r"^[^@\s]+@[^@\s]+\.[a-zA-Z]{2,}$").fill_null(False)
        wide = table.mutate(about=ibis.null("string"), moment=table.date, odd=table.customer_id.isnull(), mail=mail)
    grouped = wide.group_by("source", REASON, "about")
    counted = grouped.aggregate(rows=wide.count(), last=wide.moment.max(), odd=wide.odd.sum(), mail=wide.mail.sum())
    return counted.order_by("source", REASON, "about")


def _notes(id: str, holds: Holds, kept: Sequence[Row], some_left_out: bool) -> list[str]:
    if not kept:
        return [f"`{id}` holds no row that can be used" if some_left_out else f"`{id}` holds no rows"]
    rows, odd, mail = (sum(row.whole(name) for row in kept) for name in ("rows", "odd", "mail"))
    notes = []
    if holds == "voc" and odd:
        notes.append(f"{odd:,} answers of `{id}` have no customer_id: they count for scores, not for outcomes")
    if holds == "events" and odd:
        notes.append(
            f"{odd / rows:.0%} of the events of `{id}` are no step of the map: `steps` of the source can say which step an activity is"
        )
    if mail:
        notes.append(
            f"`{id}` names customers by their e-mail addresses: a pseudonym tells customers apart as well, and is no personal data"
        )
    return notes


def _strangers(data: Data) -> list[str]:
    """Customers of answers that no transaction knows."""
    if data.voc is None or data.transactions is None or not data.voc.rows or not data.transactions.rows:
        return []
    known = data.transactions.table.select("customer_id").distinct()
    answers = data.voc.table.filter(data.voc.table.customer_id.notnull())
    row = fetch(answers.anti_join(known, "customer_id").aggregate(rows=lambda table: table.count()))[0]
    if not row.whole("rows"):
        return []
    return [f"{row.whole('rows'):,} answers of `{data.voc.source}` name a customer_id that matches nothing in `{data.transactions.source}`"]


def _columns(source: Source, raw: Raw) -> dict[str, str]:
    """The columns of the table by canonical name. Raises Trouble where one is not there that was named or is needed."""
    holds, there = source.model.holds, list(raw.table.columns)
    alike: dict[str, list[str]] = {}
    for name in there:
        alike.setdefault(_alike(name), []).append(name)
    said, found = columns_of(source.model.columns), {}
    for canonical in COLUMNS[holds]:
        wanted = said.get(canonical, canonical)
        same = [wanted] if wanted in there else alike.get(_alike(wanted), [])
        if len(same) == 1:
            found[canonical] = same[0]
        elif canonical in said or canonical in NEEDED[holds]:
            near = nearest(wanted, there)
            has = listed([shown(name) for name in there[:20]], "and")
            how = f"is it `{shown(near)}`? " if near else ""
            raise Trouble(
                f"the source `{source.id}` has no column `{shown(wanted)}`; it has {has}", f"{how}write `columns: {{{canonical}: …}}`"
            )
    return found


def _alike(name: str) -> str:
    return re.sub(r"[\s_-]+", "_", name.strip().lower())


__all__ = ["ENGINE", "is_there", "open_data"]
