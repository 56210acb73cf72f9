"""Each contract of the workspace file as a rule, or what is wrong with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from journeycode.finding import Finding, Trouble
from journeycode.graph import Workspace
from journeycode.graph.selectors import check as check_selector
from journeycode.linting.contracts.conditions import forbidden, required
from journeycode.linting.contracts.sentence import sentence
from journeycode.linting.contracts.ways import handed_over, skipped, unreached
from journeycode.model.contract import Condition, Contract
from journeycode.model.experience import Gain, Need, Pain
from journeycode.model.journey import Stage, Step
from journeycode.model.kinds import KINDS
from journeycode.model.nearest import nearest
from journeycode.model.part import Part
from journeycode.reading.document import Document
from journeycode.rulebook.rule import Found, Rule
from journeycode.source import Place, Route
from journeycode.source.limits import shown

# Strangers write workspace files: each contract looks at everything once.
MOST = 100
WHY = "a contract that cannot be read guards nothing"
HINTS = {
    "requires": "add it",
    "forbids": "take it away, or offer another way beside it",
    "forbids_handoff": "let another team take over, or hand over in the way that is agreed",
    "must_reach": "let every way on lead there",
    "must_not_skip": "let the way on lead through it",
}
SELECTORS = {
    "requires": ("select",),
    "forbids": ("select",),
    "forbids_handoff": ("from", "to"),
    "must_reach": ("from", "to"),
    "must_not_skip": ("select", "from", "to"),
}
PARTS: tuple[type[Part], ...] = (*(part for kind, part in KINDS.items() if kind != "Workspace"), Stage, Step, Need, Pain, Gain)
FIELDS = frozenset(info.alias or name for part in PARTS for name, info in part.model_fields.items())


def contract_rules(workspace: Workspace, taken: Iterable[str]) -> tuple[tuple[Rule, ...], tuple[Finding, ...]]:
    """The contracts of a workspace as rules, and what is wrong with them; `taken` are the names of other rules and of families.

    A contract with a fault is known by its name and finds nothing.
    """
    document = workspace.reading.settings_document
    if document is None:
        return (), ()
    names, rules, faults = set(taken), list[Rule](), list[Finding]()
    contracts = workspace.settings.lint.contracts
    if len(contracts) > MOST:
        message = f"there are {len(contracts):,} contracts, and {MOST} are read"
        faults.append(_fault(document.place(("lint", "contracts", MOST)), message, "say more with fewer", ("lint", "contracts")))
    for index, contract in enumerate(contracts[:MOST]):
        route: Route = ("lint", "contracts", index)
        wrong = list(_faults(contract, document, route))
        if contract.name in names:
            whose = "another contract" if any(rule.name == contract.name for rule in rules) else "a rule or family"
            faults.append(
                _fault(
                    document.place((*route, "name")),
                    f"`{shown(contract.name)}` is the name of {whose} already",
                    "choose another name",
                    route,
                )
            )
        else:
            rules.append(_rule(contract, document.place((*route, "name")), sound=not wrong))
        names.add(contract.name)
        faults += wrong
    return tuple(rules), tuple(faults)


def _rule(contract: Contract, place: Place, *, sound: bool) -> Rule:
    said = next(name for name in contract.one_of if getattr(contract, name))
    doc = f"{' '.join(sentence(contract).split())}\n\nWhy: {' '.join(contract.reason.split())}\nCaution: it is a contract of this workspace, written in journeycode.yaml."
    check = _checked(contract, place) if sound else _nothing
    return Rule(contract.name, "contract", "core", contract.severity, "workspace", HINTS[said], doc, (), check)


def _nothing(workspace: Workspace) -> Iterator[Found]:
    return iter(())


def _checked(contract: Contract, place: Place) -> Callable[[Workspace], Iterator[Found]]:
    """The check of a contract: each thing that is found points back to where the contract is written."""

    def check(workspace: Workspace) -> Iterator[Found]:
        for found in _broken(contract, workspace):
            yield replace(found, related=(*found.related, (place, "the contract")))

    return check


def _broken(contract: Contract, workspace: Workspace) -> Iterator[Found]:
    if contract.requires:
        return required(contract.requires, workspace)
    if contract.forbids:
        return forbidden(contract.forbids, workspace)
    if contract.forbids_handoff:
        return handed_over(contract.forbids_handoff, workspace)
    if contract.must_reach:
        return unreached(contract.must_reach, workspace)
    return skipped(contract.must_not_skip, workspace) if contract.must_not_skip else iter(())


def _faults(contract: Contract, document: Document, route: Route) -> Iterator[Finding]:
    """Selectors that cannot be read, and fields that nothing has."""
    for said in contract.one_of:
        part = getattr(contract, said)
        for key in SELECTORS[said] if part else ():
            try:
                check_selector(part.from_ if key == "from" else getattr(part, key))
            except Trouble as trouble:
                yield _fault(document.place((*route, said, key)), trouble.message, trouble.hint, (*route, said, key))
        for number, field in enumerate(part.field if isinstance(part, Condition) else ()):
            name = field.partition(".")[0]
            if name not in FIELDS:
                near = nearest(name, FIELDS)
                hint = f"did you mean `{near}`?" if near else "the fields are those of the language; your own are written `meta.name`"
                at = (*route, said, "field", number)
                yield _fault(document.place(at), f"`{shown(name)}` is a field of nothing", hint, at)


def _fault(place: Place, message: str, hint: str, route: Route) -> Finding:
    return Finding("invalid-document", "error", message, place, "", ".".join(map(str, route)), why=WHY, hint=hint)
