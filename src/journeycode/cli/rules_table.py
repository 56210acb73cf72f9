"""The rules as a table or as JSON."""

from journeycode.linting.selection import Selection
from journeycode.published import json_text
from journeycode.reporters.report import counted
from journeycode.rulebook.page import page
from journeycode.rulebook.rule import Rule


def as_text(selection: Selection) -> str:
    """A line for each rule by family; ● marks those that run."""
    lines: list[str] = []
    family = ""
    for rule in sorted(selection.catalogue.rules, key=lambda rule: rule.family):
        if rule.family != family:
            family = rule.family
            lines.append(f"{family}" if not lines else f"\n{family}")
        on = "●" if rule in selection.rules else "○"
        lines.append(f"  {on} {rule.name:<34} {_severity(rule, selection):<8} {rule.profile:<12} {page(rule).summary}")
    lines.append(
        f"\n{counted(len(selection.catalogue.rules), 'rule')}, {len(selection.rules)} of them on here. `journeycode explain RULE` tells more."
    )
    return "\n".join(lines) + "\n"


def as_json(selection: Selection) -> str:
    """A list of objects: name, family, profile, severity, needs, summary, on, options."""
    return json_text([_object(rule, selection) for rule in selection.catalogue.rules])


def _object(rule: Rule, selection: Selection) -> dict[str, object]:
    told = page(rule)
    return {
        "name": rule.name,
        "family": rule.family,
        "profile": rule.profile,
        "severity": rule.severity,
        "needs": rule.needs,
        "summary": told.summary,
        "on": rule in selection.rules,
        "severity_here": _severity(rule, selection),
        "options": [{"name": option.name, "default": option.shown, "meaning": meaning} for option, meaning in told.options],
    }


def _severity(rule: Rule, selection: Selection) -> str:
    return selection.severity.get(rule.name) or selection.severity.get(rule.family) or rule.severity
