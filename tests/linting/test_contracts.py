"""Contracts in the workspace file: each kind fires exactly where it is marked, and is a rule like any other."""

from pathlib import Path

import pytest

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import TODAY, as_marks, marks_of, workspace_of
from journeycode.rulebook.page import page
from journeycode.workspace.reading import read_texts

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"


def under(contract: str, journey: str) -> str:
    """A journey under a contract called `the-fault`, as an example."""
    settings = (
        f"apiVersion: journeycode/v1\nkind: Workspace\nlint:\n  contracts:\n    - {{name: the-fault, reason: We said so., {contract}}}\n"
    )
    return f"{settings}---\n{journey}"


# What each contract says, and a journey with a mark on each thing that breaks it.
CASES = {
    "requires a field": (
        "requires: {select: 'phase:use & is:step', field: evidence}",
        """
stages:
  - {name: Buy, phase: commit, steps: [Signs]}
  - name: Use
    phase: use
    steps:
      - Opens it                                   # <- the-fault: Opens it
      - {name: Uses it, evidence: [interviews]}
      - {name: Loves it, evidence: assumed}
      - {name: Keeps it, evidence: []}             # <- the-fault: Keeps it
""",
    ),
    "requires fields, one handed down, one of one's own": (
        "requires: {select: 'is:step', field: [owner, meta.cost_centre]}",
        """
stages:
  - name: Use
    phase: use
    owner: care
    steps:
      - {name: Opens it, meta: {cost_centre: 7}}
      - {name: Uses it, meta: {cost: 7}}           # <- the-fault: Uses it
  - name: Leave
    phase: leave
    steps:
      - {name: Leaves, meta: {cost_centre: 8}}     # <- the-fault: Leaves
""",
    ),
    "requires a field of what has such a field": (
        "requires: {select: 'owner:care', field: touchpoints}",
        """
stages:
  - name: Use
    owner: care
    steps:
      - {name: Opens it, touchpoints: [app]}
      - Uses it                                    # <- the-fault: Uses it
""",
    ),
    "requires a field of teams": (
        "requires: {select: 'team:helpers, team:sellers', field: contact}",
        """
kind: Team
items:
  - {id: helpers, name: Helpers, contact: help@example.org}
  - {id: sellers, name: Sellers}                   # <- the-fault: Sellers
""",
    ),
    "requires a channel": (
        "requires: {select: 'phase:use', channel_type: [human, paper]}",
        """
stages:
  - name: Use
    phase: use
    steps:
      - {name: Opens it, touchpoints: [app, letter]}
      - {name: Uses it, touchpoints: [app]}        # <- the-fault: touchpoints
      - Loves it                                   # <- the-fault: Loves it
""",
    ),
    "requires only some channels": (
        "requires: {select: 'phase:use', only_channel_type: digital}",
        """
stages:
  - name: Use
    phase: use
    steps:
      - {name: Opens it, touchpoints: [app, website]}
      - {name: Uses it, touchpoints: [app, phone]} # <- the-fault: touchpoints
""",
    ),
    "forbids a field": (
        "forbids: {select: 'phase:use', field: [wait, owner]}",
        """
stages:
  - name: Use
    phase: use
    owner: care                                    # <- the-fault: care
    steps:
      - {name: Opens it, wait: 2d, owner: care}    # <- the-fault
      - {name: Uses it, owner: sales}              # <- the-fault: sales
""",
    ),
    "forbids a channel": (
        "forbids: {select: 'is:step', channel_type: digital}",
        """
stages:
  - name: Use
    phase: use
    steps:
      - {name: Opens it, touchpoints: [letter]}
      - {name: Uses it, touchpoints: [letter, app]}   # <- the-fault: touchpoints
      - Loves it
""",
    ),
    "forbids only digital channels": (
        "forbids: {select: 'phase:resolve & is:step', only_channel_type: digital}",
        """
stages:
  - name: Use
    phase: use
    steps: [{name: Uses it, touchpoints: [app]}]
  - name: Get help
    phase: resolve
    steps:
      - {name: Looks, touchpoints: [{name: The page, channel: website}]}    # <- the-fault: touchpoints
      - {name: Writes, touchpoints: [website, letter]}
      - {name: Calls, touchpoints: [phone]}
      - Waits
""",
    ),
    "must reach, and is over where it begins": (
        "must_reach: {from: 'phase:commit', to: 'phase:use'}",
        """
stages:
  - {name: Buy, phase: commit, steps: [{name: Signs, kind: end}]}      # <- the-fault: Signs
  - {name: Use, phase: use, steps: [Opens it]}
""",
    ),
    "forbids a hand-off": (
        "forbids_handoff: {from: 'team:sales', to: 'team:care'}",
        """
stages:
  - name: Buy
    phase: commit
    steps:
      - {name: Asks, owner: sales, next: [signs, {to: calls, handoff: {carries: [order]}}]}   # <- the-fault
      - {name: Signs, owner: sales}
      - {name: Waits, owner: field}
      - {name: Calls, owner: care}
      - {name: Asks again, owner: sales}
""",
    ),
    "forbids a hand-off that carries nothing": (
        "forbids_handoff: {from: 'owner:sales', to: 'phase:use', unless: carries}",
        """
stages:
  - name: Buy
    phase: commit
    owner: sales
    steps:
      - name: Signs
        handoff: {carries: [order]}
        next: [uses-it, {to: opens-it, handoff: {via: crm}}]       # <- the-fault
  - name: Use
    phase: use
    owner: care
    steps: [Uses it, Opens it]
""",
    ),
    "must reach": (
        "must_reach: {from: 'phase:commit', to: 'phase:use'}",
        """
stages:
  - name: Buy
    phase: commit
    steps:
      - Signs
      - {name: Waits, next: [opens-it, pays-again, cancels]}      # <- the-fault: Waits
      - {name: Pays again, next: [opens-it]}
  - name: Leave
    phase: leave
    steps: [{name: Cancels, kind: end}]
  - name: Use
    phase: use
    steps: [Opens it]
""",
    ),
    "must reach, and a loop goes round for ever": (
        "must_reach: {from: example/asks, to: example/gets-an-answer}",
        """
- {name: Asks, next: [is-passed-on, gets-an-answer]}              # <- the-fault: Asks
- {name: Is passed on, next: [is-passed-back]}
- {name: Is passed back, next: [is-passed-on]}
- Gets an answer
""",
    ),
    "must reach, and what is given up does not": (
        "must_reach: {from: example/asks, to: example/gets-an-answer}",
        """
- {name: Asks, next: [gets-an-answer, gives-up]}                  # <- the-fault: Asks
- {name: Gives up, kind: exit}
- Gets an answer
""",
    ),
    "must reach one or the other": (
        "must_reach: {from: example/asks, to: 'example/gets-an-answer, example/gives-up'}",
        """
- {name: Asks, next: [gets-an-answer, gives-up]}
- {name: Gives up, kind: exit}
- Gets an answer
""",
    ),
    "must reach soon, and just does": (
        "must_reach: {from: example/asks, to: example/gets-an-answer, within: 3}",
        """
- {name: Asks, next: [waits, gets-an-answer]}
- Waits
- Waits on
- Gets an answer
""",
    ),
    "must reach soon, and does not": (
        "must_reach: {from: example/asks, to: example/gets-an-answer, within: 2}",
        """
- {name: Asks, next: [waits, gets-an-answer]}                     # <- the-fault: Asks
- Waits
- Waits on
- Gets an answer
""",
    ),
    "must reach soon, and a loop may take long": (
        "must_reach: {from: example/asks, to: example/gets-an-answer, within: 9}",
        """
- {name: Asks}                                                    # <- the-fault: Asks
- {name: Is passed on, next: [is-passed-on, gets-an-answer]}
- Gets an answer
""",
    ),
    "must reach, through a sub-journey and a journey that follows": (
        "must_reach: {from: example/signs, to: 'tag:answer'}",
        """
continues_in: [later]
stages:
  - name: Buy
    phase: commit
    steps: [Signs, {name: Gets help, journey: help}]
---
apiVersion: journeycode/v1
kind: Journey
id: help
name: Help
scope: part
stages: [{name: Ask, phase: resolve, steps: [{name: Calls, next: [is-served, waits]}, {name: Is served, tags: [answer]}, Waits]}]
---
apiVersion: journeycode/v1
kind: Journey
id: later
name: Later
stages: [{name: Use, phase: use, steps: [{name: Gets a letter, tags: [answer]}]}]
""",
    ),
    "must not skip": (
        "must_not_skip: {select: 'tag:consent', from: 'phase:commit', to: 'phase:use'}",
        """
stages:
  - name: Buy
    phase: commit
    steps:
      - {name: Signs, next: [reads, {to: opens-it, when: In a hurry}]}   # <- the-fault
      - {name: Reads}
      - {name: Agrees, tags: [consent]}
  - name: Use
    phase: use
    steps: [Opens it, Uses it]
""",
    ),
    "must not skip, and the last chance is missed on the way": (
        "must_not_skip: {select: example/agrees, from: example/signs, to: example/opens-it}",
        """
- Signs
- {name: Reads, next: [agrees, waits]}                            # <- the-fault: waits
- {name: Agrees, next: [opens-it]}
- Waits
- Opens it
""",
    ),
    "must not skip, and nothing leads there": (
        "must_not_skip: {select: 'tag:consent', from: example/signs, to: example/opens-it}",
        """
- Signs                                                           # <- the-fault: Signs
- Waits
- Opens it
""",
    ),
    "must not skip, and nothing does": (
        "must_not_skip: {select: example/agrees, from: example/signs, to: example/opens-it}",
        """
- {name: Signs, next: [agrees, gives-up]}
- {name: Gives up, kind: exit}
- {name: Agrees, next: [opens-it, signs]}
- Opens it
""",
    ),
    "a selector that matches nothing": (
        "must_reach: {from: 'tag:pilot', to: 'owner:nobody'}",
        """
- Signs
""",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_contract_is_broken_exactly_where_it_is_marked(case: str) -> None:
    example = under(*CASES[case])
    workspace, expected = workspace_of(example), marks_of(example)
    assert [finding.message for finding in workspace.findings] == []
    found = run(workspace, selected(workspace, select=["the-fault"]))
    assert sorted(set(as_marks(found, workspace, expected))) == expected
    assert {(finding.severity, finding.why, finding.related[-1].label) for finding in found} <= {("error", "We said so", "the contract")}
    assert all(finding.hint and finding.address and finding.related[-1].place.path == "journeycode.yaml" for finding in found)


def told(contract: str, journey: str) -> list[str]:
    workspace = workspace_of(under(contract, journey))
    return [finding.message for finding in run(workspace, selected(workspace, select=["contract"]))]


def test_of_a_channel_that_leads_nowhere_a_contract_says_nothing() -> None:
    stage = "stages: [{name: Use, phase: use, steps: [{name: Opens it, touchpoints: [%s]}]}]"
    for contract in ("requires: {select: 'is:step', channel_type: human}", "forbids: {select: 'is:step', channel_type: digital}"):
        assert (len(told(contract, stage % "website")), told(contract, stage % "nowhere")) == (1, [])


def test_messages_say_what_is_wrong_in_a_sentence() -> None:
    assert told(*CASES["forbids only digital channels"]) == ["step 'Looks' has only digital channels: website"]
    assert told(*CASES["requires a channel"]) == [
        "step 'Uses it' does not have a touchpoint in a human or paper channel: app",
        "step 'Loves it' does not have a touchpoint in a human or paper channel",
    ]
    assert told(*CASES["forbids a hand-off"]) == ["'Asks' (Sales) hands over to 'Calls' (Customer care)"]
    assert told(*CASES["forbids a hand-off that carries nothing"]) == [
        "'Signs' (Sales) hands over to 'Opens it' (Customer care), and the hand-off carries nothing"
    ]
    assert told(*CASES["must reach"]) == ["from 'Waits' a way ends at 'Cancels' without reaching `phase:use`"]
    assert told(*CASES["must reach soon, and does not"]) == [
        "from 'Asks' it may take up to 3 steps to `example/gets-an-answer`, and 2 are allowed"
    ]
    assert told(*CASES["must reach soon, and a loop may take long"]) == [
        "from 'Asks' it may take more than 9 steps to `example/gets-an-answer`, because a loop lies on the way"
    ]
    assert told(*CASES["must not skip"]) == ["'Signs' leads on to 'Opens it', past `tag:consent`"]
    assert told(*CASES["must not skip, and the last chance is missed on the way"]) == [
        "a way from 'Signs' to 'Opens it' goes past `example/agrees`: 'Reads' leads on to 'Waits'"
    ]


def broadband(lint: str) -> Workspace:
    texts = {path.relative_to(BROADBAND).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BROADBAND.rglob("*.yaml"))}
    texts["journeycode.yaml"] = f"apiVersion: journeycode/v1\nkind: Workspace\nname: Northline\nlint:\n{lint}"
    return Workspace(read_texts(texts), TODAY)


def test_no_step_of_phase_resolve_may_have_only_a_digital_channel() -> None:
    workspace = broadband(
        """  contracts:
    - name: help-only-online
      reason: Whoever needs help must be able to reach a person.
      forbids: {select: "phase:resolve & is:step", only_channel_type: digital}
"""
    )
    found = [finding for finding in run(workspace) if finding.rule == "help-only-online"]
    assert [finding.address for finding in found] == ["resolve-billing-dispute/looks-for-the-number", "resolve-billing-dispute/refund"]
    assert found[0].message == "step 'Looks for the number' has only digital channels: website"
    assert found[0].place.path == "journeys/resolve-billing-dispute.journey.yaml"
    assert (found[0].related[0].place.path, found[0].related[0].place.line) == ("journeycode.yaml", 6)


USES = "- {name: Uses it, touchpoints: [app]}\n"


def findings(lint: str, journey: str, select: tuple[str, ...]) -> list[Finding]:
    contract = "{name: only-online, reason: We said so. Often., forbids: {select: 'is:step', only_channel_type: digital}}"
    settings = f"apiVersion: journeycode/v1\nkind: Workspace\nlint: {{contracts: [{contract}], {lint}}}\n"
    workspace = workspace_of(f"{settings}---\n{journey}")
    return [
        finding
        for finding in run(workspace, selected(workspace, select=select))
        if finding.rule in ("only-online", "unknown-rule", "unused-ignore")
    ]


def severities(lint: str, step: str = USES, select: tuple[str, ...] = ()) -> list[str]:
    return [f"{finding.rule} {finding.severity}" for finding in findings(lint, step, select)]


def test_a_contract_is_selected_and_ignored_like_any_rule() -> None:
    assert severities("profile: core") == ["only-online error"]
    assert severities("", select=("only-online",)) == severities("", select=("contract",)) == ["only-online error"]
    assert severities("", select=("owner-silo",)) == severities("ignore: [only-online]") == severities("select: [ownership]") == []
    assert severities("severity: {only-online: info}") == severities("severity: {contract: info}") == ["only-online info"]
    assert severities("severity: {only-online: off}") == []
    assert severities("overrides: [{select: example, severity: {only-online: warning}, reason: x}]") == ["only-online warning"]
    assert severities("severity: {only-onlin: off}") == ["only-online error", "unknown-rule error"]


def test_a_comment_hides_it_with_a_reason() -> None:
    step = "- {name: Uses it, touchpoints: [app]}   # journeycode: ignore[only-online]"
    assert severities("", f"{step} the app is all there is\n") == []
    assert severities("", f"{step}\n") == ["only-online error", "unused-ignore warning"]
    assert severities("", "- {name: Uses it, touchpoints: [phone]}   # journeycode: ignore[only-online] why\n") == ["unused-ignore warning"]


def test_its_page_reads_it_aloud() -> None:
    workspace = workspace_of(under(*CASES["must reach soon, and does not"]))
    told = page(selected(workspace).catalogue.rule("the-fault"))
    assert told.summary == "From `example/asks` every way reaches `example/gets-an-answer` within 2 steps."
    assert told.why == "We said so."
    sentences = {case: page(selected(workspace_of(under(*CASES[case]))).catalogue.rule("the-fault")).summary for case in CASES}
    assert sentences["requires a field"] == "Each of `phase:use & is:step` has `evidence`."
    assert sentences["requires only some channels"] == "Each of `phase:use` has only digital channels."
    assert sentences["forbids a field"] == "None of `phase:use` has `wait` or `owner`."
    assert (
        sentences["forbids a hand-off that carries nothing"]
        == "No hand-off goes from `owner:sales` to `phase:use`, unless it says what it carries."
    )
    assert sentences["must not skip"] == "No way from `phase:commit` to `phase:use` skips `tag:consent`."


@pytest.mark.parametrize(
    ("contract", "covered", "message", "hint"),
    [
        ("name: a, requires: {select: 'phaze:use', field: owner}", "'phaze:use'", "there is no filter `phaze:`", "did you mean `phase:`?"),
        ("name: a, requires: {select: 'phase:usse', field: owner}", "'phase:usse'", "there is no phase `usse`", "did you mean `use`?"),
        ("name: a, must_reach: {from: 'is:step', to: 'is:stepp'}", "'is:stepp'", "there is nothing of the kind `stepp`", "did you mean `step`?"),
        ("name: a, must_reach: {from: 'a,,b', to: b}", "'a,,b'", "`` is no selector", "an address such as `team:billing`, or a filter such as `is:journey`"),
        ("name: a, requires: {select: 'is:step', field: [owner, evidenc]}", "evidenc", "`evidenc` is a field of nothing", "did you mean `evidence`?"),
        ("name: owner-silo, requires: {select: 'is:step', field: owner}", "owner-silo", "`owner-silo` is the name of a rule or family already", "choose another name"),
        ("name: evidence, requires: {select: 'is:step', field: owner}", "evidence", "`evidence` is the name of a rule or family already", "choose another name"),
        ("name: twice, requires: {select: 'is:step', field: owner}", "twice", "`twice` is the name of another contract already", "choose another name"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_contract_is_said_at_its_place(contract: str, covered: str, message: str, hint: str) -> None:
    first = "{name: twice, reason: x, forbids: {select: 'is:step', field: next}}"
    workspace = workspace_of(
        f"apiVersion: journeycode/v1\nkind: Workspace\nlint:\n  contracts:\n    - {first}\n    - {{reason: x, {contract}}}\n---\n- Uses it\n"
    )
    (fault,) = selected(workspace).faults
    assert (fault.rule, fault.severity, fault.message, fault.hint) == ("invalid-document", "error", message, hint)
    line = next(text for text in workspace.texts if text.path == "journeycode.yaml").line(6)
    assert (fault.place.path, fault.place.line) == ("journeycode.yaml", 6)
    assert line[fault.place.column - 1 : fault.place.end_column - 1] == covered
    assert fault in run(workspace, selected(workspace, select=["hygiene"])), "it is said whatever is selected"


def test_a_workspace_file_that_cannot_be_read_is_never_passed_over() -> None:
    workspace = workspace_of("apiVersion: journeycode/v1\nkind: Workspace\nlint: {contracts: [{name: a}]}\n---\n- Uses it\n")
    found = run(workspace, selected(workspace, select=["owner-silo"]))
    assert [(finding.rule, finding.message) for finding in found] == [("invalid-document", "`reason` is missing")]


def test_there_is_an_end_to_contracts_and_to_selectors() -> None:
    one = "{name: a%d, reason: x, requires: {select: 'is:step', field: owner}}"
    workspace = workspace_of(
        "apiVersion: journeycode/v1\nkind: Workspace\nlint:\n  contracts:\n" + "".join(f"    - {one % number}\n" for number in range(101))
    )
    assert [(fault.message, fault.place.line) for fault in selected(workspace).faults] == [
        ("there are 101 contracts, and 100 are read", 105)
    ]
    long = ",".join(["tag:a"] * 51)
    workspace = workspace_of(
        f"apiVersion: journeycode/v1\nkind: Workspace\nlint: {{contracts: [{{name: a, reason: x, requires: {{select: '{long}', field: owner}}}}]}}\n"
    )
    (fault,) = selected(workspace).faults
    assert fault.message.endswith(" has 51 parts, and 50 are the most")
    assert len(fault.message) < 120
