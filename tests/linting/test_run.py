"""A run: order, one finding for one cause, and comments that hide findings."""

from journeycode.finding import Finding
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import workspace_of

STEPS = "- Pays by card\n- {name: Opens the bill, emotion: -2}COMMENT\n- Calls\n"


def findings(text: str, ignores: bool = True) -> tuple[Finding, ...]:
    workspace = workspace_of(text)
    return run(workspace, selected(workspace, profile="core", ignores=ignores))


def rules(text: str, ignores: bool = True) -> list[str]:
    return [finding.rule for finding in findings(text, ignores)]


def test_findings_come_in_the_order_of_files_and_lines() -> None:
    found = findings("- {name: B, emotion: -2, next: [x]}\n- {name: A, thinks: Hm, emotion: -1}\n---\nkind: Persona\nid: zed\nname: Zed\n")
    places = [(finding.place, finding.rule) for finding in found]
    assert places == sorted(places)
    assert len({finding.fingerprint for finding in found}) == len(found)


def test_an_ignore_hides_its_rule_and_nothing_else() -> None:
    usual = rules(STEPS.replace("COMMENT", ""))
    assert usual.count("unaddressed-low-point") == 1
    hidden = [rule for rule in usual if rule != "unaddressed-low-point"]
    for name in ("unaddressed-low-point", "emotion", "unaddressed-low-point until=2026-11-21"):
        assert rules(STEPS.replace("COMMENT", f"   # journeycode: ignore[{name}] the regulator sets the price")) == hidden
    assert rules(STEPS.replace("COMMENT", "   # journeycode: ignore[unaddressed-low-point] so it is"), ignores=False) == usual


def test_an_ignore_that_hides_nothing_is_said() -> None:
    for name in ("owner-silo", "ownership", "unaddressed-low-point until=2026-11-20"):
        assert "unused-ignore" in rules(STEPS.replace("COMMENT", f"   # journeycode: ignore[{name}] so it is"))
    assert "unknown-rule" in rules(STEPS.replace("COMMENT", "   # journeycode: ignore[owner-sillo] so it is"))
    for name in ("map-log-drift", "flat-emotion"):
        assert {"unused-ignore", "unknown-rule"}.isdisjoint(
            rules(STEPS.replace("COMMENT", f"   # journeycode: ignore[{name}] so it is"))
        ), "it did not run"


def test_one_place_may_be_hidden_twice_and_each_finding_needs_one() -> None:
    text = "# journeycode: ignore-file[unaddressed-low-point] a sketch\n- {name: A, emotion: -2}\n- {name: B, emotion: -2}\n"
    assert "unaddressed-low-point" not in rules(text)
    many = "".join(f"- {{name: S{n}, emotion: -2}} # journeycode: ignore[emotion] because\n" for n in range(2_000))
    assert {"unaddressed-low-point", "unused-ignore"}.isdisjoint(rules(many))


def test_one_cause_is_one_finding() -> None:
    assert rules("stages:\n  - {name: Buy, owner: sales, steps: [{name: A, promises: [Fast]}]}\n") == [
        "ends-at-purchase",
        "no-success-metric",
    ]
    misspelt = "- {name: A, next: [bb], touchpoints: [website], owner: nobody}\n- {name: B, evidence: [none], pains: [It hurts], kind: exit}\n- C\n"
    assert {rule for rule in rules(misspelt) if rule not in ("no-success-metric", "missing-post-purchase-phase")} == {
        "unresolved-reference", "no-pivotal-moment-after-purchase",
    }  # fmt: skip


def test_retired_documents_are_not_linted() -> None:
    assert (
        rules(
            "status: retired\nname: Old\npersonas: [p]\nstages: [{name: Buy, steps: [{name: A, next: []}, B]}]\n---\nkind: Persona\nid: p\nname: P\nstatus: retired\n"
        )
        == []
    )


def test_what_only_a_retired_journey_defines_is_not_linted() -> None:
    steps = "[{name: A, opportunities: [{id: o, name: O}]}]"
    found = {}
    for status in ("approved", "retired"):
        text = f"status: {status}\nname: Old\nstages: [{{name: Buy, phase: commit, steps: {steps}}}]\n"
        found[status] = rules(text).count("opportunity-unscored")
    assert found == {"approved": 1, "retired": 0}


def test_a_rule_that_is_off_does_not_silence_another() -> None:
    text = "stages:\n  - {name: Buy, owner: sales, steps: [{name: A, promises: [Fast]}]}\n"
    workspace = workspace_of(text)
    assert [finding.rule for finding in run(workspace, selected(workspace, select=("unmet-promise",)))] == ["unmet-promise"]


def test_nothing_is_said_of_ignores_in_a_document_that_was_not_looked_at() -> None:
    text = "- {name: A, emotoin: -2} # journeycode: ignore[unaddressed-low-point] so it is\n"
    assert "unused-ignore" not in rules(text)
