"""One run of the linter over a workspace: rules, what is mended, what is old, what is left to say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypedDict

import click

from journeycode.api.mend import Mended, differences, mend, write
from journeycode.cli.findings import asked_for, verdict
from journeycode.cli.names import names
from journeycode.cli.opening import selection
from journeycode.finding import Finding, Trouble
from journeycode.graph import Journey, Stage, Workspace
from journeycode.linting import baseline
from journeycode.linting.installed import installed_rules
from journeycode.linting.run import run
from journeycode.linting.selection import Selection, selected
from journeycode.reporters.report import counted
from journeycode.rulebook.rule import PROFILES
from journeycode.source.limits import shown
from journeycode.source.writing import write_whole
from journeycode.workspace import Reading
from journeycode.workspace.history import commit_of, read_commit
from journeycode.workspace.places import display


class Asked(TypedDict):
    """The options of `lint`, as click hands them over."""

    select: str
    ignore: str
    profile: str | None
    fail_on: str | None
    max_warnings: int | None
    no_ignores: bool
    today: date | None
    fix: bool
    unsafe_fixes: bool
    diff: bool
    write_baseline: bool
    baseline: str | None
    no_baseline: bool
    new_since: str | None
    no_cache: bool
    jobs: int | None


@dataclass(slots=True)
class Linted:
    """What a run leaves to report: the findings, the exit code, and the workspace as it is afterwards."""

    reading: Reading
    findings: list[Finding]
    code: int
    said: list[str] = field(default_factory=list)


def linted(reading: Reading, asked: Asked, addresses: frozenset[str] | None) -> Linted:
    """Lint a workspace. Raises Trouble for a rule, ref or baseline that there is not.

    addresses: only findings about these things are wanted; None for all.
    """
    said: list[str] = []
    pending = 0
    if asked["fix"] or asked["unsafe_fixes"] or asked["diff"]:
        mended = mend(reading, lambda one: asked_for(look(one, asked).found, one), unsafe=asked["unsafe_fixes"])
        pending = _deliver(mended, asked, said)
        reading = reading if asked["diff"] else mended.reading
    before = read_commit(reading.root, commit_of(reading.root, asked["new_since"])) if asked["new_since"] else None
    looked = look(reading, asked, before)
    found = looked.found
    if before is not None:
        found = _new_since(before, found, asked, said)
    if asked["write_baseline"]:
        return Linted(reading, [], _write_baseline(reading, found, asked, said), said)
    wanted = asked_for(_without_old(looked, found, asked, said), reading)
    if addresses is not None:
        wanted = [finding for finding in wanted if finding.address in addresses]
    elif not (asked["select"] or asked["ignore"] or asked["new_since"] or reading.asked):
        said.append(_profile_met(looked, asked))
    lint = reading.settings.lint
    most = lint.max_warnings if asked["max_warnings"] is None else asked["max_warnings"]
    code = verdict(wanted, asked["fail_on"] or lint.fail_on, most)
    return Linted(reading, wanted, max(code, 1 if pending else 0), said)


def selection_of(workspace: Workspace, asked: Asked) -> Selection:
    """The rules that a call asks for in a workspace."""
    profile = next((known for known in PROFILES if known == asked["profile"]), None)
    return selected(
        workspace,
        profile=profile,
        select=names(asked["select"]),
        ignore=names(asked["ignore"]),
        ignores=not asked["no_ignores"],
        installed=installed_rules(workspace),
    )


@dataclass(frozen=True, slots=True)
class Looked:
    """One look at a workspace: the rules that ran, and everything they found."""

    workspace: Workspace
    selection: Selection
    found: Sequence[Finding]


def look(reading: Reading, asked: Asked, before: Reading | None = None) -> Looked:
    """Run the rules that a call asks for; `before` is what the workspace was, for the rules that judge a change."""
    workspace = Workspace(reading, asked["today"], Workspace(before) if before else None)
    rules = selection_of(workspace, asked)
    return Looked(workspace, rules, run(workspace, rules, asked["jobs"]))


def about_selected(readings: Sequence[Reading], selectors: Sequence[str]) -> frozenset[str] | None:
    """The addresses that selectors name, with the stages and steps of a journey; None without selectors."""
    if not selectors:
        return None
    chosen = selection([Workspace(reading) for reading in readings], selectors)
    within = [part for _, thing in chosen if isinstance(thing, Journey) for part in (*thing.stages, *thing.steps)]
    within += [step for _, thing in chosen if isinstance(thing, Stage) for step in thing.steps]
    return frozenset(thing.address for thing in [*(thing for _, thing in chosen), *within])


def _profile_met(looked: Looked, asked: Asked) -> str:
    """The highest profile of which no rule that ran found an error or a warning."""
    workspace, rules = looked.workspace, looked.selection.rules
    failing = {finding.rule for finding in looked.found if finding.severity != "info"}
    met = ""
    for profile in PROFILES[: PROFILES.index(asked["profile"] or workspace.settings.lint.profile) + 1]:
        if any(rule.name in failing for rule in rules if rule.belongs_to(profile)):
            return (
                f"{workspace.name} meets profile {met}, not yet {profile}."
                if met
                else f"{workspace.name} does not yet meet profile {profile}."
            )
        met = profile
    return f"{workspace.name} meets profile {met}."


# ------------------------------------------------------------ fixes
def _deliver(mended: Mended, asked: Asked, said: list[str]) -> int:
    """Write what was mended, or show it; how many files would still have to be changed."""
    from journeycode.cli.difference import difference

    changes = differences(mended)
    if asked["diff"]:
        for path, (before, after) in changes.items():
            click.echo(difference(path, before, after), nl=False)
        said.append(f"{counted(mended.fixes, 'fix', 'fixes')} would change {counted(len(changes), 'file')}.")
        return len(changes)
    write(mended)
    if mended.fixes:
        said.append(f"{counted(mended.fixes, 'fix', 'fixes')} applied in {counted(len(changes), 'file')}.")
    return 0


# ------------------------------------------------------------ what is old
def _new_since(before: Reading, found: Sequence[Finding], asked: Asked, said: list[str]) -> Sequence[Finding]:
    """Only what a change introduced: the same rules are run over the workspace as it was, in memory."""
    compared = baseline.compare(found, baseline.counted_entries(look(before, asked).found))
    said.append(
        f"{counted(compared.hidden, 'finding')} that {asked['new_since']} had as well {'is' if compared.hidden == 1 else 'are'} not shown."
    )
    return compared.new


def baseline_of(reading: Reading, asked: Asked) -> tuple[Path, bool]:
    """The file of old findings, and whether somebody named it.

    Raises Trouble where the workspace file names one outside of the workspace: nothing there is read or written.
    """
    if asked["baseline"]:
        return Path(asked["baseline"]), True
    named = reading.settings.lint.baseline
    path = reading.root / (named or baseline.FILE)
    if not path.resolve().is_relative_to(reading.root.resolve()):
        raise Trouble(
            f"the baseline `{shown(str(named or path.name))}` lies outside of the workspace", "name a file below it, or use --baseline"
        )
    return path, named is not None


def _without_old(looked: Looked, found: Sequence[Finding], asked: Asked, said: list[str]) -> Sequence[Finding]:
    reading = looked.workspace.reading
    if asked["no_baseline"]:
        return found
    path, named = baseline_of(reading, asked)
    if not named and not path.is_file():
        return found
    name = asked["baseline"] or path.name
    held = baseline.read(path, name)
    unknown = baseline.unknown_rules(held, path, display(path, reading.current), looked.selection.catalogue)
    compared = baseline.compare([*found, *unknown], held)
    if compared.hidden or not asked["new_since"]:
        said.append(f"{counted(compared.hidden, 'old finding')} hidden by {name}.")
    if compared.gone and not (asked["select"] or asked["ignore"] or asked["new_since"]):
        gone = f"{counted(len(compared.gone), 'entry', 'entries')} of {name} no longer {'occurs' if len(compared.gone) == 1 else 'occur'}"
        said.append(f"{gone}: `journeycode lint --write-baseline` writes it anew.")
    return compared.new


def _write_baseline(reading: Reading, found: Sequence[Finding], asked: Asked, said: list[str]) -> int:
    path, _ = baseline_of(reading, asked)
    write_whole(path, baseline.written(found).encode())
    held = sum(baseline.entry_of(finding) is not None for finding in found)
    said.append(f"{counted(held, 'finding')} written to {path.name}: from now on only new ones are shown.")
    return 0
