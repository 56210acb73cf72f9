"""What is mended whatever it costs: people who are shut out, promises that break, personal data, law and safety."""

from collections.abc import Iterable, Iterator

from journeycode.finding import SEVERITIES, Finding
from journeycode.graph import Journey, Opportunity, Step, Workspace
from journeycode.measures.ranking.values import MustFix

# Rules whose findings are not weighed against what mending costs.
RULES = ("persona-blocked", "unmet-promise", "broken-promise", "conflicting-promises", "personal-data")
FLAGS = frozenset({"legal", "safety"})


def must_fix(workspace: Workspace, findings: Iterable[Finding], opportunities: Iterable[Opportunity]) -> tuple[MustFix, ...]:
    """The findings of `RULES`, then open opportunities tagged `legal` or `safety`; the gravest and where it feels worst first."""
    graves = [finding for finding in findings if finding.rule in RULES]
    graves.sort(key=lambda finding: (SEVERITIES.index(finding.severity), _lowest(workspace, finding), RULES.index(finding.rule)))
    return (*(_found(workspace, finding) for finding in graves), *_flagged(opportunities))


def _lowest(workspace: Workspace, finding: Finding) -> float:
    thing = workspace.thing(finding.address)
    return thing.lowest if isinstance(thing, Step) and thing.lowest is not None else 0.0


def _found(workspace: Workspace, finding: Finding) -> MustFix:
    thing = workspace.thing(finding.address)
    owner = thing.owner if isinstance(thing, Step | Journey) else None
    what = finding.message[:1].upper() + finding.message[1:]
    return MustFix(
        what,
        finding.rule,
        finding.address,
        f"{finding.place.path}:{finding.place.line}",
        owner.name if owner else "",
        _doing(workspace, thing),
    )


def _doing(workspace: Workspace, thing: object) -> str:
    """What is being done about it: the open opportunities that answer what breaks or hurts there."""
    if not isinstance(thing, Step):
        return ""
    found = dict.fromkeys(one for answered in (*thing.breaks, *thing.pains) for one in workspace.uses.answering(answered))
    return ", ".join(f"{one.name} ({one.model.status})" for one in list(found)[:2])


def _flagged(opportunities: Iterable[Opportunity]) -> Iterator[MustFix]:
    for one in opportunities:
        flags = sorted(FLAGS & set(one.model.tags))
        if flags:
            place = one.at().place
            yield MustFix(
                f"{one.name} (tagged {', '.join(flags)})", "", one.address, f"{place.path}:{place.line}",
                one.owner.name if one.owner else "", one.model.status,
            )  # fmt: skip
