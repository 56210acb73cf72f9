"""The findings of a workspace, with those of each journey at hand: every map asks for its own."""

from collections.abc import Iterable
from functools import cached_property

from journeycode.finding import Finding
from journeycode.graph import Journey


class Findings(tuple[Finding, ...]):
    """Findings in their order, looked through once however many journeys ask."""

    @cached_property
    def _by_home(self) -> dict[tuple[str, str], list[int]]:
        found: dict[tuple[str, str], list[int]] = {}
        for number, finding in enumerate(self):
            if finding.address:
                found.setdefault(_home(finding), []).append(number)
        return found

    def of(self, journey: Journey) -> list[Finding]:
        """What is of a journey: of itself, its stages and steps, or of something else that its own text says."""
        mine = (*self._by_home.get(("id", journey.id), ()), *self._by_home.get(("path", journey.at().place.path), ()))
        return [self[number] for number in sorted(mine)]


def at_hand(findings: Iterable[Finding]) -> Findings:
    """The same findings, with those of each journey at hand."""
    return findings if isinstance(findings, Findings) else Findings(findings)


def _home(finding: Finding) -> tuple[str, str]:
    """The id of the journey that the address of a finding lies in; else the file in which it is written."""
    journey, slash, _ = finding.address.removeprefix("stage:").partition("/")
    if slash:
        return "id", journey
    if finding.address.startswith("journey:"):
        return "id", finding.address.removeprefix("journey:")
    return ("", "") if finding.address.startswith("stage:") else ("path", finding.place.path)
