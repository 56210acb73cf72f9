"""What the rules find on both sides, as values: which findings are new, which are gone, and which follow from the change."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeycode.changes.change import Seen
from journeycode.changes.identity import Names
from journeycode.finding import Finding
from journeycode.graph import Team, Workspace

SILO = "owner-silo"


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules find on the two sides."""

    old: Sequence[Finding] = ()
    new: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """Findings held against each other: those that are new, those that are gone, and how many are on both sides."""

    new: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    unchanged: int = 0


def hold(findings: Findings, names: Names) -> Weighed:
    """Which findings are new and which are gone, whatever their line and message; what has a new address is the same."""
    before, after = [_key(one, names) for one in findings.old], [_key(one, Names()) for one in findings.new]
    new = tuple(_beyond(findings.new, after, Counter(before)))
    fixed = tuple(_beyond(findings.old, before, Counter(after)))
    return Weighed(new, fixed, len(findings.new) - len(new))


def _key(finding: Finding, names: Names) -> tuple[str, str, str]:
    if not finding.address:
        return finding.rule, "", f"{finding.place.path.rpartition('/')[2]} {finding.message}"
    return finding.rule, names.now(finding.address), names.now(finding.detail)


def _beyond(findings: Sequence[Finding], keys: Sequence[tuple[str, str, str]], left: "Counter[tuple[str, str, str]]") -> Iterator[Finding]:
    for finding, key in zip(findings, keys, strict=True):
        if left[key] > 0:
            left[key] -= 1
        else:
            yield finding


def silos(new: Iterable[Finding], workspace: Workspace) -> Iterator[Seen]:
    """Teams that work alone since the change."""
    for finding in new:
        if finding.rule != SILO:
            continue
        journey, team = workspace.thing(finding.address), workspace.thing(finding.detail)
        if journey is not None and isinstance(team, Team):
            yield Seen(
                "silo-created", journey, f"{team.name} now works alone in '{journey.name}': most of its hand-offs carry nothing", journey.at("stages"),
                team.address, "shared", "alone", (team.address,),
            )  # fmt: skip
