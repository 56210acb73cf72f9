"""Who owns which stage of a journey, and how customers feel there: a heat map of owners by stages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeycode.views.map.lanes import signed
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, StageHead, TeamChip
from journeycode.views.subject import Subject
from journeycode.views.view import Table

ASIDE = ("exit", "anytime")


@dataclass(frozen=True, slots=True)
class OwnedCell:
    """What a team owns of a stage: its steps by name, and their mean feeling from -2 to +2."""

    steps: tuple[str, ...]
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """A team, None for steps that nobody owns. Cells go with stages; `alone` is what the rule owner-silo says of it."""

    team: TeamChip | None
    cells: tuple[OwnedCell | None, ...]
    steps: int
    mean: float | None = None
    alone: str = ""

    @property
    def name(self) -> str:
        """What the row is called."""
        return self.team.name if self.team else "Nobody"


@dataclass(frozen=True, slots=True)
class OwnersView:
    """Rows in the order in which the teams come in, and a row over all of them."""

    id: str
    title: str
    subtitle: str
    alt: str
    stages: tuple[StageHead, ...]
    rows: tuple[OwnerRow, ...]
    all: OwnerRow
    view: str = "owners"
    format: int = field(default=1)


def owners_view(subject: Subject) -> OwnersView:
    """Steps that are left early or met at any time are nobody's stage and do not count."""
    journey, map = subject.journey, subject.map
    silos = {
        finding.detail: finding.message
        for finding in subject.findings
        if finding.rule == "owner-silo" and finding.address == journey.address
    }
    counted_columns = [column for column in map.columns if column.kind not in ASIDE]
    order = list(dict.fromkeys(column.owner for column in counted_columns))
    chips = {chip.id: chip for chip in map.teams}
    rows = tuple(
        row(chips.get(owner), [column for column in counted_columns if column.owner == owner], map.stages, silos.get(f"team:{owner}", ""))
        for owner in sorted(order, key=lambda owner: (not owner, order.index(owner)))
    )
    return OwnersView(
        map.id, map.title, "Who owns which stage, and how customers feel there", sentence(rows, map.stages), map.stages, rows,
        row(None, counted_columns, map.stages, ""),
    )  # fmt: skip


def row(team: TeamChip | None, columns: Sequence[Column], stages: Sequence[StageHead], alone: str) -> OwnerRow:
    cells = []
    for index in range(len(stages)):
        own = [column for column in columns if column.stage == index]
        cells.append(OwnedCell(tuple(column.name for column in own), mean(own)) if own else None)
    return OwnerRow(team, tuple(cells), len(columns), mean(columns), alone)


def mean(columns: Sequence[Column]) -> float | None:
    """The mean over the steps of the mean over their personas."""
    steps = [sum(feeling.value for feeling in column.feelings) / len(column.feelings) for column in columns if column.feelings]
    return sum(steps) / len(steps) if steps else None


def sentence(rows: Sequence[OwnerRow], stages: Sequence[StageHead]) -> str:
    """The picture in words."""
    owned = [row for row in rows if row.team]
    said = [f"{counted(len(owned), 'owner')} over {counted(len(stages), 'stage')}"]
    if owned:
        most = max(owned, key=lambda row: row.steps)
        said.append(f"{most.name} owns most, {counted(most.steps, 'step')}")
    felt = [(row.mean, row.name) for row in owned if row.mean is not None]
    if felt and min(felt)[0] < 0:
        said.append(f"the lowest mean feeling is {min(felt)[1]}'s, {signed(min(felt)[0])}")
    said += [f"{row.name} works alone" for row in owned if row.alone]
    nobody = next((row.steps for row in rows if not row.team), 0)
    if nobody:
        said.append(f"{counted(nobody, 'step has', 'steps have')} no owner")
    return "; ".join(said) + "."


def tables(view: OwnersView) -> tuple[Table, ...]:
    """Owners by stages, with the sum."""
    heads = ("Owner", *(stage.name for stage in view.stages), "All")
    rows = tuple(
        ((row.name, *(["works alone"] if row.alone else [])), *(words(cell) for cell in row.cells), total(row)) for row in view.rows
    )
    return (Table("", heads, (*rows, (("All",), *(words(cell) for cell in view.all.cells), total(view.all)))),)


def words(cell: OwnedCell | None) -> tuple[str, ...]:
    if cell is None:
        return ("·",)
    return (counted(len(cell.steps), "step"), *([signed(cell.mean)] if cell.mean is not None else []))


def total(row: OwnerRow) -> tuple[str, ...]:
    return (str(row.steps), *([signed(row.mean)] if row.mean is not None else []))
