"""Which rules run, how severe what they find is, and with which options: from the workspace file and from a call."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from journeycode.finding import Finding, Severity, Trouble
from journeycode.graph import Workspace
from journeycode.graph.meant import covered
from journeycode.graph.selectors import check as check_selector
from journeycode.graph.selectors import select as select_things
from journeycode.linting.catalogue import OURS, Catalogue, catalogue
from journeycode.linting.globs import matches
from journeycode.model.nearest import nearest
from journeycode.model.settings import Override, Settings, SettingSeverity
from journeycode.reading.document import Document
from journeycode.rulebook.rule import Profile, Rule
from journeycode.source import Place, Route

UNKNOWN, INVALID = "unknown-rule", "invalid-document"
Options = dict[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Selection:
    """What a run does. `addresses` are, for each override, those that its selector covers; `faults` are about the workspace file itself."""

    rules: tuple[Rule, ...]
    severity: Mapping[str, SettingSeverity] = field(default_factory=dict)
    options: Options = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    addresses: tuple[frozenset[str], ...] = ()
    ignores: bool = True
    faults: tuple[Finding, ...] = ()
    catalogue: Catalogue = OURS

    def severity_of(self, rule: Rule, usual: Severity, file: str, address: str, today: date) -> SettingSeverity:
        """How severe a finding of a rule is, in a file and about an address: what the workspace file says, else what the rule says."""
        said: SettingSeverity = _named(rule, self.severity) or usual
        for override, addresses in zip(self.overrides, self.addresses, strict=True):
            if _concerns(override, addresses, file, address) and (override.until is None or override.until >= today):
                said = _named(rule, override.severity) or said
        return said


def _concerns(override: Override, addresses: frozenset[str], file: str, address: str) -> bool:
    """Whether an override is for a finding: its file is meant, and its thing or what the thing stands in."""
    if override.files and not any(matches(pattern, file) for pattern in override.files):
        return False
    return not override.select or address in addresses


def _named(rule: Rule, severity: Mapping[str, SettingSeverity]) -> SettingSeverity | None:
    """What is said of a rule by its name, else by its family."""
    return severity.get(rule.name) or severity.get(rule.family)


def selected(
    workspace: Workspace,
    *,
    profile: Profile | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    ignores: bool = True,
    installed: Sequence[Rule] | None = None,
) -> Selection:
    """The selection of a workspace. What a call says goes before what the workspace file says.

    profile: the set of rules. select: only these rules and families, whatever the profile. ignore: not these. ignores: whether
    comments may hide findings. installed: the rules of the packages that the workspace names; None: they were not loaded, and
    nothing is said of names that may be theirs. Raises Trouble where `select` or `ignore` names no rule.
    """
    settings = workspace.settings
    wanted, unwanted = tuple(select), tuple(ignore)
    known, broken = catalogue(workspace, installed)
    for name in (*wanted, *unwanted):
        _insist(name, known)
    lint = settings.lint
    named = wanted or (lint.select if profile is None else ())
    gone = {*unwanted, *lint.ignore} - set(wanted)
    chosen = tuple(
        rule
        for rule in known.rules
        if (_is_among(rule, named) if named else _is_on(rule, profile or lint.profile, lint.severity))
        and not _is_among(rule, gone)
        and (_named(rule, lint.severity) != "off" or _is_among(rule, wanted))
    )
    severity = {name: said for name, said in lint.severity.items() if said != "off" or name not in wanted}
    document = workspace.reading.settings_document
    if document is None:
        return Selection(chosen, severity, ignores=ignores, catalogue=known)
    options, faults = _options(settings, document, known)
    faults += broken
    addresses = tuple(
        _addresses(workspace, override, document.place(("lint", "overrides", index, "select")), faults)
        for index, override in enumerate(lint.overrides)
    )
    return Selection(chosen, severity, options, lint.overrides, addresses, ignores, (*faults, *_unknown(settings, document, known)), known)


def _addresses(workspace: Workspace, override: Override, place: Place, faults: list[Finding]) -> frozenset[str]:
    """The addresses that an override's selector covers; one that cannot be read is a fault."""
    if not override.select:
        return frozenset()
    try:
        check_selector(override.select)
        return covered(workspace, select_things(workspace, override.select))
    except Trouble as trouble:
        faults.append(_fault(INVALID, place, trouble.message, trouble.hint, "select"))
        return frozenset()


def _insist(name: str, known: Catalogue) -> None:
    if not known.knows(name):
        near = nearest(name, known.names)
        raise Trouble(f"there is no rule or family `{name[:60]}`", f"did you mean `{near}`?" if near else "`journeycode rules` lists them")


def _is_among(rule: Rule, names: Iterable[str]) -> bool:
    return any(name in (rule.name, rule.family) for name in names)


def _is_on(rule: Rule, profile: Profile, severity: Mapping[str, SettingSeverity]) -> bool:
    """A rule is on by its profile, or because the workspace file gives it a severity by name."""
    return rule.belongs_to(profile) or severity.get(rule.name, "off") != "off"


def _options(settings: Settings, document: Document, catalogue: Catalogue) -> tuple[Options, list[Finding]]:
    """The options that the workspace file sets, as values, and what is wrong with them."""
    rules = catalogue.by_name
    found: Options = {}
    faults: list[Finding] = []
    for name, options in settings.lint.options.items():
        if name not in rules:
            continue
        known = {option.name: option for option in rules[name].options}
        for key, value in options.items():
            route = ("lint", "options", name, key)
            if key not in known:
                near = nearest(key, known)
                hint = f"did you mean `{near}`?" if near else f"it has {', '.join(known)}" if known else "it has none"
                faults.append(
                    _fault(INVALID, document.place(route, key=True), f"the rule {name} has no option `{key[:60]}`", hint, f"{name}.{key}")
                )
                continue
            try:
                found.setdefault(name, {})[key] = known[key].kind.read(value)
            except ValueError as error:
                hint = f"write {known[key].kind.words}; without it, {known[key].shown} holds"
                faults.append(
                    _fault(INVALID, document.place(route), f"the option `{key}` of {name} cannot be read: {error}", hint, f"{name}.{key}")
                )
    return found, faults


def _unknown(settings: Settings, document: Document, known: Catalogue) -> list[Finding]:
    """Every name in the workspace file that is no rule."""
    lint = settings.lint
    places: list[tuple[str, Route, bool]] = [(name, ("lint", "severity", name), True) for name in lint.severity]
    places += [(name, ("lint", "options", name), True) for name in lint.options]
    places += [(name, ("lint", "select", index), False) for index, name in enumerate(lint.select)]
    places += [(name, ("lint", "ignore", index), False) for index, name in enumerate(lint.ignore)]
    for index, override in enumerate(lint.overrides):
        places += [(name, ("lint", "overrides", index, "severity", name), True) for name in override.severity]
    return [unknown_rule(name, document.place(route, key), known, route) for name, route, key in places if not known.knows(name)]


def unknown_rule(name: str, place: Place, known: Catalogue, route: Route = ()) -> Finding:
    """The finding that a name is no rule's and no family's."""
    near = nearest(name, known.names)
    guess = f"; did you mean `{near}`?" if near else ""
    return _fault(
        UNKNOWN,
        place,
        f"there is no rule `{name[:60]}`{guess}",
        f"write `{near}`" if near else "`journeycode rules` lists them",
        ".".join(map(str, (*route[:-1], name))),
    )


def _fault(rule: str, place: Place, message: str, hint: str, detail: str) -> Finding:
    why = "a setting that nobody understands switches nothing on and nothing off"
    return Finding(rule, "error", message, place, "", detail, why=why, hint=hint)
