"""Running the rules: what is found, at its severity, without what comments hide, in the order of files and lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeycode.finding import Finding, Fix, Related
from journeycode.graph import Workspace
from journeycode.linting.ignores import Cover, Ignore, ignores
from journeycode.linting.selection import Selection, selected, unknown_rule
from journeycode.model.journey import Journey
from journeycode.model.persona import Persona
from journeycode.rulebook.page import reason
from journeycode.rulebook.rule import Found, Needs, Rule
from journeycode.source import Place
from journeycode.source.second import elsewhere, processes
from journeycode.workspace.places import WORKSPACE_FILE

UNKNOWN, UNUSED = "unknown-rule", "unused-ignore"
Unless = tuple[tuple[str, str], ...]


def run(workspace: Workspace, selection: Selection | None = None, jobs: int | None = 1) -> tuple[Finding, ...]:
    """Everything that the selected rules find in a workspace; without a selection, what its own file asks for.

    Sorted by file, line, column and rule; what has the same fingerprint at the same place is said once. Findings about the
    workspace file itself are among them, whatever is selected. jobs: how many processes; None leaves it to us.
    """
    selection = selection or selected(workspace)
    if workspace.log is None and workspace.sources() and any(rule.needs == "data" for rule in selection.rules):
        # Only who has sources waits for what it takes to open them.
        from journeycode.data.log import recorded

        workspace.log = recorded(workspace)
    rules = tuple(rule for rule in selection.rules if _has(workspace, rule.needs))
    raised = _all_raised(rules, workspace, selection, jobs)
    spoken = {(finding.rule, finding.address) for finding, _ in raised}
    found = [finding for finding, unless in raised if spoken.isdisjoint(unless)]
    if selection.ignores:
        found = _unhidden(found, rules, workspace, selection)
    # What is wrong with the workspace file may be why little is found: it is said whatever is selected.
    settings = {text.path for text in workspace.texts if text.file == WORKSPACE_FILE}
    unread = [finding for finding in workspace.findings if finding.rule == "invalid-document" and finding.place.path in settings]
    found = [*unread, *selection.faults, *found]
    unique = {(finding.fingerprint, finding.place): finding for finding in found}
    return tuple(sorted(unique.values(), key=lambda finding: (finding.place, finding.rule, finding.detail)))


def _has(workspace: Workspace, needs: Needs) -> bool:
    """Whether there is what a rule needs: for git the version that this one changes, for data a log of what customers did."""
    there = {"git": workspace.base is not None, "data": workspace.log is not None}
    return there.get(needs, True)


def _all_raised(rules: Sequence[Rule], workspace: Workspace, selection: Selection, jobs: int | None) -> list[tuple[Finding, Unless]]:
    """What the rules find, in their order; where there is much to look at, a second process runs every other rule."""
    size = sum(len(text.content) for text in workspace.texts)
    if processes(size, jobs) == 1:
        return [one for rule in rules for one in _raised(rule, workspace, selection)]
    made = elsewhere(lambda number: list(_raised(rules[number], workspace, selection)), range(1, len(rules), 2), len(rules))
    here = [list(_raised(rule, workspace, selection)) for rule in rules[::2]]
    return [one for number in range(len(rules)) for one in (next(made) if number % 2 else here[number // 2])]


def _raised(rule: Rule, workspace: Workspace, selection: Selection) -> Iterator[tuple[Finding, Unless]]:
    """What one rule finds, at the severity that holds where it is found, and the rules that would say it better."""
    files = {text.path: text.file for text in workspace.texts} if selection.overrides else {}
    for found in rule.check(workspace, **selection.options.get(rule.name, {})):
        if isinstance(found, Found) and _is_retired(found):
            continue
        finding = found if isinstance(found, Finding) else _finding(rule, found)
        said = selection.severity_of(rule, finding.severity, files.get(finding.place.path, ""), finding.address, workspace.today)
        if said != "off":
            yield finding if said == finding.severity else replace(finding, severity=said), found.unless if isinstance(found, Found) else ()


def _is_retired(found: Found) -> bool:
    document = found.at.thing.document
    model = document.model if document else None
    return isinstance(model, Journey | Persona) and model.status == "retired"


def _finding(rule: Rule, found: Found) -> Finding:
    """What a rule found as a finding: the place is looked up only now."""
    return Finding(
        rule=rule.name,
        severity=found.severity or rule.severity,
        message=found.message,
        place=found.at.place,
        address=found.at.address if found.address is None else found.address,
        detail=found.detail,
        label=found.label,
        why=found.why or reason(rule),
        hint=found.hint or rule.hint,
        related=tuple(Related(at if isinstance(at, Place) else at.place, label) for at, label in found.related),
        fix=found.fix,
    )


def _unhidden(found: list[Finding], rules: Sequence[Rule], workspace: Workspace, selection: Selection) -> list[Finding]:
    """Findings that no comment hides, and what is wrong with the comments."""
    comments = ignores(workspace.texts)
    if not comments:
        return found
    names = {rule.name: (rule.name, rule.family) for rule in selection.catalogue.rules}
    cover = Cover(comments, workspace.today)
    left = [finding for finding in found if not cover.hides(finding, names[finding.rule])]
    ran = {name for rule in rules for name in names[rule.name]}
    # In a file with a document that no rule could look at, nobody knows what an ignore would hide.
    unread = {finding.place.path for finding in workspace.findings if finding.rule == "invalid-document"}
    idle = [ignore for ignore in cover.idle() if ignore.place.path not in unread]
    return left + [finding for ignore in idle for finding in _about(ignore, ran, workspace, selection)]


def _about(ignore: Ignore, ran: set[str], workspace: Workspace, selection: Selection) -> Iterator[Finding]:
    """What is wrong with a comment that hid nothing."""
    if ignore.name and not selection.catalogue.knows(ignore.name):
        finding = unknown_rule(ignore.name, ignore.place, selection.catalogue)
    elif ignore.fault or ignore.name in ran:
        finding = _unused(ignore, workspace)
    else:
        return
    for rule in selection.rules:
        if rule.name == finding.rule:
            file = next((text.file for text in workspace.texts if text.path == ignore.place.path), "")
            said = selection.severity_of(rule, finding.severity, file, finding.address, workspace.today)
            if said != "off":
                yield replace(finding, severity=said, hint=finding.hint or rule.hint, why=finding.why or reason(rule))


def _unused(ignore: Ignore, workspace: Workspace) -> Finding:
    named = f"ignore[{ignore.name}]" if ignore.name else "this ignore"
    if ignore.fault:
        message, hint = f"{named} {ignore.fault}, and hides nothing", "write `# journeycode: ignore[rule-name] and the reason`"
    elif ignore.is_over(workspace.today):
        message, hint = (
            f"{named} ended on {ignore.until}, and hides nothing any more",
            "delete the comment, or give it a later day and a reason",
        )
    else:
        message, hint = f"{named} hides nothing", ""
    fix = Fix("delete it", (ignore.without,)) if ignore.without and not ignore.fault else None
    return Finding(UNUSED, "warning", message, ignore.place, "", f"{ignore.name}.{ignore.first_line}", hint=hint, fix=fix)
