"""Whether ways reach, reach soon, and pass what they should: over journeys, sub-journeys and the journeys that follow."""

from journeycode.graph import Workspace
from journeycode.graph.meant import covered, steps_meant
from journeycode.graph.routes import Routes
from journeycode.graph.selectors import select
from journeycode.rulebook.examples import workspace_of

HELP = """
---
apiVersion: journeycode/v1
kind: Journey
id: help
name: Help
scope: part
stages: [{name: Ask, phase: resolve, owner: care, steps: [Calls, {name: Hears no, next: [waits, gives-up]}, {name: Gives up, kind: exit}, Waits]}]
"""
TWICE = f"""
stages:
  - name: Use
    steps: [Opens, {{id: first, name: Asks, journey: help}}, Agrees, {{id: second, name: Asks again, journey: help}}, Loves]
{HELP}"""


def escapes(text: str, begin: str, goal: str) -> list[tuple[str, str]]:
    workspace = workspace_of(text)
    found = Routes(workspace).escapes(steps_meant(workspace, begin), steps_meant(workspace, goal))
    return [(escape.begin.id, escape.rest.id) for escape in found]


def delays(text: str, begin: str, goal: str, within: int) -> list[tuple[str, int | None]]:
    workspace = workspace_of(text)
    found = Routes(workspace).delays(steps_meant(workspace, begin), steps_meant(workspace, goal), within)
    return [(delay.begin.id, delay.steps) for delay in found]


def leaps(text: str, begin: str, between: str, goal: str) -> list[tuple[str, str, str, str]]:
    workspace = workspace_of(text)
    found = Routes(workspace).leaps(steps_meant(workspace, begin), steps_meant(workspace, between), steps_meant(workspace, goal))
    return [(leap.begin.id, leap.goal.id, leap.source.id, leap.target.id) for leap in found]


def test_a_sub_journey_is_walked_where_it_happens() -> None:
    assert escapes(TWICE, "example/opens", "example/loves") == [("opens", "gives-up")]
    assert escapes(TWICE, "example/opens", "example/loves, help/gives-up") == []
    assert escapes(TWICE, "help/calls", "example/agrees") == [("calls", "gives-up")]
    assert delays(TWICE, "example/opens", "example/loves", 9) == [("opens", 10)]
    assert delays(TWICE, "example/opens", "example/loves", 10) == []


def test_a_sub_journey_that_stands_twice_is_no_short_cut() -> None:
    assert leaps(TWICE, "example/opens", "example/agrees", "example/loves") == []
    assert leaps(TWICE, "example/opens", "example/second", "example/loves") == []
    assert leaps(TWICE, "example/agrees", "example/opens", "example/loves") == [("agrees", "loves", "agrees", "second")]


def test_a_way_that_is_over_after_a_sub_journey_rests_at_its_last_step() -> None:
    last = f"stages: [{{name: Use, steps: [Opens, {{name: Asks, journey: help}}]}}]\n{HELP}"
    assert escapes(last, "example/opens", "help/gives-up") == [("opens", "waits")]
    inside = f"""
stages: [{{name: Use, steps: [Opens, {{name: Asks, journey: outer}}]}}]
---
apiVersion: journeycode/v1
kind: Journey
id: outer
name: Outer
scope: part
stages: [{{name: Ask, steps: [{{name: Rings, journey: help}}]}}]
{HELP}"""
    assert escapes(inside, "example/opens", "help/gives-up") == [("opens", "waits")]


def test_a_part_of_nothing_is_walked_by_itself() -> None:
    alone = f"stages: [{{name: Use, steps: [Opens]}}]\n{HELP}"
    assert escapes(alone, "help/calls", "example/opens") == [("calls", "gives-up")]


def test_a_way_goes_on_in_the_journey_that_follows() -> None:
    later = "apiVersion: journeycode/v1\nkind: Journey\nid: later\nname: Later\nstages: [{name: Leave, phase: leave, steps: [Decides, Leaves]}]\n"
    text = f"continues_in: [later]\nstages: [{{name: Use, steps: [Opens, Uses]}}]\n---\n{later}"
    assert escapes(text, "example/opens", "later/leaves") == []
    assert delays(text, "example/opens", "later/leaves", 2) == [("opens", 3)]
    assert leaps(text, "example/opens", "later/decides", "later/leaves") == []
    assert leaps(text, "example/uses", "example/opens", "later/leaves") == [("uses", "leaves", "uses", "decides")]


def test_journeys_that_follow_each_other_for_ever_come_to_no_rest() -> None:
    other = "apiVersion: journeycode/v1\nkind: Journey\nid: other\nname: Other\ncontinues_in: [example]\nstages: [{name: Use, steps: [Returns]}]\n"
    text = f"continues_in: [other]\nstages: [{{name: Use, steps: [Opens]}}]\n---\n{other}"
    assert escapes(text, "example/opens", "other/returns") == []
    assert escapes(text, "example/opens", "example/nowhere") == [("opens", "opens")]


def test_of_beginnings_in_a_row_the_last_is_named_and_the_goal_itself_is_none() -> None:
    steps = "- Opens\n- Uses\n- {name: Pays, next: [loves, leaves]}\n- {name: Loves, kind: end}\n- Leaves\n"
    assert escapes(steps, "example/opens, example/pays", "example/loves") == [("pays", "leaves")]
    assert escapes(steps, "example", "example/loves") == [("leaves", "leaves")]
    assert escapes(steps, "example/loves", "example/loves") == []


def test_nobody_goes_on_from_an_exit_or_from_what_is_met_at_any_time() -> None:
    steps = "- {name: Sees a poster, kind: anytime}\n- Opens\n- {name: Gives up, kind: exit}\n"
    assert escapes(steps, "example", "tag:nothing") == [("opens", "opens")]


def test_what_a_reference_loses_is_left_to_its_own_finding() -> None:
    assert escapes("- {name: Opens, next: [usse]}\n- Uses\n", "example/opens", "example/uses") == []


def test_many_steps_take_no_longer_than_few() -> None:
    steps = "".join(f"- {{name: S{number}, next: [s{number + 1}, s{number + 2}, s0]}}\n" for number in range(3000)) + "- S3000\n- S3001\n"
    workspace = workspace_of(steps)
    routes, first, last = Routes(workspace), steps_meant(workspace, "example/s0"), steps_meant(workspace, "example/s3000")
    assert [escape.rest.id for escape in routes.escapes(first, last)] == ["s3001"]
    assert [delay.steps for delay in routes.delays(first, last, 5)] == [None]
    assert len(routes.leaps(steps_meant(workspace, "example"), steps_meant(workspace, "example/s1"), last)) == 1


MEANT = f"""
owner: care
stages:
  - {{name: Use, owner: care, steps: [Opens, {{name: Pays, owner: billing, pains: [It is too dear]}}]}}
  - {{name: Leave, owner: billing, steps: [Leaves]}}
{HELP}"""


def meant(selector: str) -> set[str]:
    return {step.address for step in steps_meant(workspace_of(MEANT), selector)}


def test_an_address_stands_for_the_steps_of_the_thing_and_a_filter_for_steps_alone() -> None:
    assert meant("team:billing") == meant("owner:billing") == {"example/pays", "example/leaves"}
    assert meant("team:care") == meant("owner:care") == {"example/opens", "help/calls", "help/hears-no", "help/gives-up", "help/waits"}
    assert meant("example") == meant("journey:example") == {"example/opens", "example/pays", "example/leaves"}
    assert meant("stage:example/leave, example/opens") == {"example/opens", "example/leaves"}
    assert meant("owner:billing & phase:leave") == {"example/leaves"}
    assert meant("persona:alex, tag:nothing") == set()


def test_what_is_covered_reaches_down_to_what_is_said_inside() -> None:
    def names(workspace: Workspace, selector: str) -> set[str]:
        return set(covered(workspace, select(workspace, selector)))

    workspace = workspace_of(MEANT)
    pays = {"example/pays", "pain:it-is-too-dear"}
    use = pays | {"stage:example/use", "example/opens"}
    assert names(workspace, "example/pays") == pays
    assert names(workspace, "stage:example/use") == use
    assert names(workspace, "journey:example") == use | {"journey:example", "stage:example/leave", "example/leaves"}
    assert names(workspace, "team:billing") == {"team:billing"}
