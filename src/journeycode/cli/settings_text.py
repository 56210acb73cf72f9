"""What `lint --show-settings` and `lint --statistics` print."""

from collections import Counter
from collections.abc import Iterable

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.selection import Selection
from journeycode.reporters.report import counted


def settings_text(workspace: Workspace, selection: Selection) -> str:
    """The rules that run in a workspace, with the severity and the options that hold."""
    lines = [f"{workspace.name}: {counted(len(selection.rules), 'rule')}"]
    for rule in selection.rules:
        severity = selection.severity.get(rule.name) or selection.severity.get(rule.family) or rule.severity
        kinds = {option.name: option.kind for option in rule.options}
        options = ", ".join(f"{name}: {kinds[name].show(value)}" for name, value in selection.options.get(rule.name, {}).items())
        lines.append(f"  {rule.name:<36} {severity:<8} {rule.family}{options and f'  ({options})'}")
    for override in selection.overrides:
        until = f" until {override.until.isoformat()}" if override.until else ""
        changed = ", ".join(f"{name}: {severity}" for name, severity in override.severity.items())
        where = [f"in {', '.join(override.files)}"] if override.files else []
        where += [f"for {override.select}"] if override.select else []
        lines.append(f"  {' and '.join(where) or 'everywhere'}: {changed}{until} ({override.reason})")
    return "\n".join(lines) + "\n"


def statistics_text(findings: Iterable[Finding]) -> str:
    """How often each rule fired, most often first."""
    counts = Counter((finding.rule, finding.severity) for finding in findings)
    lines = [
        f"{count:>6}  {severity:<8} {rule}" for (rule, severity), count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    ]
    return "".join(f"{line}\n" for line in lines) or "No findings.\n"
