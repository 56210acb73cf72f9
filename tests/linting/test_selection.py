"""Which rules run, with which severity and options, and what is wrong with the workspace file."""

import pytest

from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import workspace_of
from journeycode.rules.registry import RULES

STALE = """
status: approved
version: 1.0.0
reviewed: 2026-01-01
metrics: [journey-csat]
stages:
  - {name: Buy, owner: sales, steps: [{name: Signs, touchpoints: [website], emotion: -2, evidence: assumed}]}
  - {name: Use, owner: care, steps: [Calls]}
"""
USUAL = [
    "stale-journey",
    "missing-post-purchase-phase",
    "unaddressed-low-point",
    "undocumented-handoff",
    "no-pivotal-moment-after-purchase",
]


def workspace(lint: str = "") -> Workspace:
    return workspace_of(f"{STALE}---\napiVersion: journeycode/v1\nkind: Workspace\nlifecycle: commerce\nlint: {{profile: core, {lint}}}\n")


def found(lint: str = "", select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    one = workspace(lint)
    return sorted(f"{finding.rule} {finding.severity}" for finding in run(one, selected(one, select=select, ignore=ignore)))


def test_a_profile_has_the_rules_of_the_smaller_ones() -> None:
    one = workspace()
    core, recommended, everything = (selected(one, profile=profile).rules for profile in ("core", "recommended", "all"))
    assert set(core) <= set(recommended) <= set(everything) == set(RULES)
    assert {rule.profile for rule in core} == {"core"}
    assert selected(one).rules == core, "the workspace file says which"


def test_what_runs_and_how_severe_it_is() -> None:
    assert found() == sorted(f"{name} warning" for name in USUAL)
    assert found(select=("stale-journey",)) == ["stale-journey warning"]
    assert found(select=("emotion", "value")) == ["no-pivotal-moment-after-purchase warning", "unaddressed-low-point warning"]
    assert found(select=("hygiene",), ignore=("stale-journey",)) == []
    assert found("select: [hygiene]") == ["stale-journey warning"]
    assert found("ignore: [lifecycle, ownership, emotion, value]") == ["stale-journey warning"]
    assert "stale-journey error" in found("severity: {stale-journey: error}")
    assert "stale-journey info" in found("severity: {hygiene: info}")
    assert "stale-journey error" in found("severity: {hygiene: info, stale-journey: error}")
    assert not any("stale-journey" in line for line in found("severity: {stale-journey: off}"))
    assert not any("stale-journey" in line for line in found("severity: {hygiene: off}"))


def test_a_call_goes_before_the_workspace_file() -> None:
    assert found("severity: {stale-journey: off}", select=("stale-journey",)) == ["stale-journey warning"]
    assert found("ignore: [stale-journey]", select=("stale-journey",)) == ["stale-journey warning"]
    assert found("select: [emotion]", select=("stale-journey",)) == ["stale-journey warning"]
    one = workspace("select: [emotion]")
    assert len(selected(one, profile="core").rules) == 27


def test_files_may_have_their_own_severities() -> None:
    override = "overrides: [{files: [%s], severity: {%s}, reason: Kept for the record., until: %s}]"
    assert not any("stale" in line for line in found(override % ("example.*", "stale-journey: off", "2026-11-21")))
    assert "stale-journey info" in found(override % ("'**'", "hygiene: info", "2026-12-31"))
    assert "stale-journey warning" in found(override % ("archive/**", "stale-journey: off", "2026-12-31"))
    assert "stale-journey warning" in found(override % ("'**'", "stale-journey: off", "2026-11-20")), "its last day has passed"


def test_things_may_have_their_own_severities() -> None:
    override = "overrides: [{select: %s, severity: {stale-journey: off, unaddressed-low-point: info}, reason: A vision.}]"
    assert {"stale-journey warning", "unaddressed-low-point warning"} <= set(found(override % "'state:future'"))
    assert found(override % "'state:current'").count("unaddressed-low-point info") == 1
    assert not any("stale" in line for line in found(override % "'journey:example'"))
    assert {"stale-journey warning", "unaddressed-low-point info"} <= set(found(override % "'example/signs'"))
    (fault,) = selected(workspace(override % "'stat:future'")).faults
    assert (fault.rule, fault.place.path) == ("invalid-document", "journeycode.yaml")


def test_a_journey_and_a_stage_that_are_selected_cover_all_within() -> None:
    settings = "apiVersion: journeycode/v1\nkind: Workspace\nlint: {overrides: [{%s, severity: {missing-owner: info}, reason: Not yet.}]}\n"
    app = "touchpoints: [app]"
    first = f"{{name: Buy, steps: [{{name: Signs, {app}}}, {{name: Pays, {app}}}]}}"
    second = f"{{name: Use, tags: [pilot], steps: [{{name: Uses it, {app}}}]}}"
    journey = f"state: future\nstages: [{first}, {second}]\n"

    def told(override: str) -> set[tuple[str, str]]:
        one = workspace_of(f"{settings % override}---\n{journey}")
        found = run(one, selected(one, select=["missing-owner"]))
        return {(finding.address, finding.severity) for finding in found}

    steps = {"example/signs", "example/pays", "example/uses-it"}
    assert told("select: 'state:future'") == told("select: example") == told("until: 2027-01-31") == {(step, "info") for step in steps}
    assert told("select: 'tag:pilot'") == {("example/uses-it", "info"), ("example/signs", "warning"), ("example/pays", "warning")}
    assert told("select: 'example/signs', files: [example.yaml]") == {
        ("example/signs", "info"),
        *((step, "warning") for step in steps - {"example/signs"}),
    }
    assert told("select: 'example/signs', files: [other.yaml]") == {(step, "warning") for step in steps}


def test_options_are_read_as_people_write_them() -> None:
    assert "stale-journey warning" in found("options: {stale-journey: {max_age: 10 months}}")
    assert not any("stale" in line for line in found("options: {stale-journey: {max_age: 1 year}}"))
    assert not any("low-point" in line for line in found("options: {unaddressed-low-point: {lowest: -3}}"))


@pytest.mark.parametrize(
    ("lint", "rule", "covered", "message", "hint"),
    [
        ("options: {stale-journey: {max_age: banana}}", "invalid-document", "banana", "the option `max_age` of stale-journey cannot be read: a duration is expected here, not `banana`", "write a duration, as 180d or 6 months; without it, 180d holds"),
        ("options: {stale-journey: {max_aeg: 180d}}", "invalid-document", "max_aeg", "the rule stale-journey has no option `max_aeg`", "did you mean `max_age`?"),
        ("options: {unused-persona: {x: 1}}", "invalid-document", "x", "the rule unused-persona has no option `x`", "it has none"),
        ("options: {owner-silo: {min_bridged: 40}}", "invalid-document", "40", "the option `min_bridged` of owner-silo cannot be read: a share lies between 0% and 100%, and `40` does not", "write a share, as 50% or 0.5; without it, 50% holds"),
        ("options: {ends-at-purchase: {boundary: recieve}}", "invalid-document", "recieve", "the option `boundary` of ends-at-purchase cannot be read: a phase is expected here: need, discover, consider, choose, commit, receive, start, use, resolve, retain, advocate or leave; did you mean `receive`?", "write a phase; without it, receive holds"),
        ("options: {owner-sillo: {x: 1}}", "unknown-rule", "owner-sillo", "there is no rule `owner-sillo`; did you mean `owner-silo`?", "write `owner-silo`"),
        ("severity: {no-such-rule: off}", "unknown-rule", "no-such-rule", "there is no rule `no-such-rule`", "`journeycode rules` lists them"),
        ("select: [ownershp]", "unknown-rule", "ownershp", "there is no rule `ownershp`; did you mean `ownership`?", "write `ownership`"),
        ("overrides: [{files: [a], severity: {hygeine: off}, reason: x}]", "unknown-rule", "hygeine", "there is no rule `hygeine`; did you mean `hygiene`?", "write `hygiene`"),
    ],
)  # fmt: skip
def test_faults_of_the_workspace_file_are_findings_at_their_place(lint: str, rule: str, covered: str, message: str, hint: str) -> None:
    one = workspace(lint)
    (fault,) = selected(one).faults
    assert (fault.rule, fault.severity, fault.message, fault.hint) == (rule, "error", message, hint)
    assert fault.place.path == "journeycode.yaml"
    line = next(text for text in one.texts if text.path == fault.place.path).line(fault.place.line)
    assert line[fault.place.column - 1 : fault.place.end_column - 1] == covered
    assert fault in run(one)


def test_a_call_that_names_no_rule_is_trouble() -> None:
    with pytest.raises(Trouble) as raised:
        selected(workspace(), select=("owner-sillo",))
    assert (raised.value.message, raised.value.hint) == ("there is no rule or family `owner-sillo`", "did you mean `owner-silo`?")
    with pytest.raises(Trouble):
        selected(workspace(), ignore=("xyzzy",))
    assert [rule.name for rule in selected(workspace(), select=("map-log-drift",)).rules] == ["map-log-drift"], (
        "quiet without data, and known"
    )
