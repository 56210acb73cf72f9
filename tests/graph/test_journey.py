"""Journeys, stages and steps: order as the flow, what is handed down, sub-journeys put in."""

import pytest

from journeycode.graph import Journey, Step, Workspace
from journeycode.graph.expansion import MOST_PLACES, MOST_TOGETHER, Expansion, Room
from journeycode.rulebook.examples import workspace_of


def journey(text: str, id: str = "example") -> Journey:
    return next(one for one in workspace_of(text).all_journeys() if one.id == id)


def step(text: str, id: str) -> Step:
    found = journey(text).step(id)
    assert found is not None
    return found


def ways(text: str, id: str = "example") -> list[str]:
    return [f"{way.source.id} {way.kind} {way.target.id}" for way in journey(text, id).ways]


def test_order_is_the_flow_past_exits_and_what_is_met_at_any_time() -> None:
    text = """
        stages:
          - {name: Buy, steps: [A, {name: X, kind: exit}, {name: T, kind: anytime}, B]}
          - {name: Empty, phase: use, steps: []}
          - {name: Use, steps: [C, {name: E, kind: end}, {name: D, next: [a, {to: x, kind: failure}, nowhere]}, F]}
    """
    assert ways(text) == ["a forward b", "b forward c", "c forward e", "d forward a", "d failure x"]
    found = journey(text)
    assert [one.id for one in found.walk.starts] == ["a"]
    assert [one.id for one in found.walk.ends] == ["e", "f"]
    assert [one.id for one in found.walk.exits] == ["x"]
    assert found.lost == {"next", "stages", "steps"}


@pytest.mark.parametrize(
    ("steps", "starts", "ends"),
    [
        ("[{name: T, kind: anytime}, A, B]", "a", "b"),
        ("[A, {name: B, kind: start}, {name: C, kind: start}]", "b c", "c"),
        ("[A, B, {name: T, kind: anytime}, {name: X, kind: exit}]", "a", "b"),
        ("[A, {name: B, next: [a]}]", "a", ""),
        ("[A, {name: B, next: []}]", "a", "b"),
        ("[{name: T, kind: anytime}]", "", ""),
        ("[]", "", ""),
    ],
)
def test_where_a_journey_starts_and_ends(steps: str, starts: str, ends: str) -> None:
    walk = journey(f"stages: [{{name: Use, steps: {steps}}}]").walk
    assert " ".join(one.id for one in walk.starts) == starts
    assert " ".join(one.id for one in walk.ends) == ends


def test_owner_support_who_and_evidence_go_from_stage_to_step() -> None:
    text = """
        owner: lead
        personas: [alex, robin]
        evidence: [tickets]
        stages:
          - name: Use
            owner: care
            support: [billing]
            who: [robin]
            evidence: [interviews]
            steps:
              - Calls
              - {name: Writes, owner: digital, support: [care], who: [alex], evidence: [survey]}
              - {name: Waits, evidence: assumed}
          - {name: Renew, steps: [Signs]}
    """
    calls, writes, waits, signs = journey(text).steps
    inherited = [[str(thing) for thing in (calls.owner, *calls.support, *calls.who, *calls.evidence)], calls.backed, calls.assumed]
    assert inherited == [["<team:care>", "<team:billing>", "<persona:robin>", "<evidence:interviews>"], True, False]
    assert [str(thing) for thing in (writes.owner, *writes.support, *writes.who, *writes.evidence)] == [
        "<team:digital>", "<team:care>", "<persona:alex>", "<evidence:survey>",
    ]  # fmt: skip
    assert (waits.evidence, waits.backed, waits.assumed) == ((), True, True)
    assert (signs.owner, signs.support, signs.evidence, signs.backed) == (None, (), (), False)
    assert [persona.id for persona in signs.who] == ["alex", "robin"], "without `who`, all of the journey"
    assert journey(text).teams == (calls.owner, writes.owner)
    lines = [one.given("owner").place.line for one in (calls, writes, signs)]
    assert lines == [6, 12, 14], "its stage's value, its own, else its name"


def test_hand_offs_and_what_they_carry() -> None:
    text = """
        stages:
          - {name: Buy, owner: sales, steps: [A, {name: B, handoff: {carries: [address]}, next: [c, {to: d, handoff: {carries: []}}, x]}]}
          - {name: Use, owner: care, steps: [{name: C, next: [d]}, {name: D, owner: field, support: [care]}, {name: X, kind: exit}, {name: E, owner: nobody}]}
    """
    told = {f"{way.source.id} {way.target.id}": (way.carries, way.bridged) for way in journey(text).handoffs()}
    assert told == {"b c": (("address",), True), "b d": ((), False), "c d": ((), True)}
    same_owner = journey(text).ways[0]
    assert (same_owner.changes_owner, same_owner.carries) == (False, ())


def test_feelings() -> None:
    text = """
        - {name: A, emotion: -1}
        - {name: B, emotion: {alex: -2, robin: 1}}
        - {name: C, emotion: {}}
        - D
    """
    found = journey("personas: [alex, robin]\n" + "stages:\n  - name: Use\n    steps:\n" + text.replace("        - ", "      - "))
    assert [(one.emotion, one.lowest, one.emotions) for one in found.steps] == [
        (-1, -1, {"alex": -1, "robin": -1}), (-0.5, -2, {"alex": -2, "robin": 1}), (None, None, {}), (None, None, {}),
    ]  # fmt: skip


def test_a_gain_is_framing_before_the_commitment_and_affirmation_after_it() -> None:
    text = """
        stages:
          - {name: Choose, steps: [{name: A, gains: [One, {text: Two, dimension: affirmation}]}]}
          - {name: Buy, steps: [{name: B, gains: [Three]}]}
          - {name: Delivery, steps: [{name: C, gains: [Four]}]}
          - {name: Magic, steps: [{name: D, gains: [Five]}]}
    """
    found = [gain.dimension for one in journey(text).steps for gain in one.gains]
    assert found == ["framing", "affirmation", "framing", "affirmation", None]


def test_touchpoints_refer_to_touchpoints_and_to_channels_or_say_what_they_are() -> None:
    text = """
        - name: Asks
          touchpoints: [website, hotline, {channel: email, owner: care, systems: [crm]}, {id: form, channel: letter, knowledge: [faq]}, nowhere]
          backstage: [{name: Looks it up, owner: billing, systems: [crm]}]
        ---
        kind: Touchpoint
        id: hotline
        name: The hotline
        channel: phone
        owner: field
        self_service: true
    """
    asks = step(text, "asks")
    told = [
        (one.name, one.channel and one.channel.id, one.owner and one.owner.id, one.systems, one.self_service, one.knowledge)
        for one in asks.touchpoints
    ]
    assert told == [
        ("website", "website", None, (), False, ()),
        ("The hotline", "phone", "field", (), True, ()),
        ("email", "email", "care", ("crm",), False, ()),
        ("form", "letter", None, (), False, ("faq",)),
    ]
    assert asks.channels == {"website", "phone", "email", "letter"}
    assert [(work.name, work.address, work.owner and work.owner.id) for work in asks.backstage] == [
        ("Looks it up", "backstage:example/asks/looks-it-up", "billing")
    ]


def test_a_word_refers_and_a_sentence_defines() -> None:
    text = """
        - name: A
          pains: [It hurts here, {id: sore, text: It is sore, severity: 4}]
          promises: [{id: lock, text: The price is locked}, We come on Monday]
          opportunities: [Make it better]
        - {name: B, pains: [sore, it-hurts-here], keeps: [we-come-on-monday], breaks: [lock]}
    """
    first, second = journey(text).steps
    assert [pain.text for pain in second.pains] == ["It is sore", "It hurts here"]
    assert first.sets == (*second.breaks, *second.keeps)
    assert [(promise.text, promise.set_by, promise.kept_by, promise.broken_by) for promise in first.sets] == [
        ("The price is locked", (first,), (), (second,)),
        ("We come on Monday", (first,), (second,), ()),
    ]
    assert second.mention("pains", first.pains[1]).place.line == second.at().place.line
    assert first.mention("promises", first.sets[1]).place.column == 59
    assert [one.name for one in first.opportunities] == ["Make it better"]


CHILD = """
    kind: Journey
    id: {id}
    name: Child
    scope: part
    stages: [{{name: Ask, steps: {steps}}}]
"""


def test_a_sub_journey_is_put_in_between_its_step_and_the_next() -> None:
    text = "- A\n- {name: B, journey: child}\n- C\n---" + CHILD.format(
        id="child", steps="[P, {name: X, kind: exit}, {name: Q, next: [r, x]}, R]"
    )
    found = journey(text.replace("\n    ", "\n"))
    walk = found.expanded
    assert [one.address for one in walk.places] == ["example/a", "example/b", "example/c", "child/p", "child/x", "child/q", "child/r"]
    a, b, c, p, x, q, r = walk.places
    assert walk.after(b) == {p, q, r, x, c}
    assert walk.after(x) == set(), "an exit leaves the whole journey"
    assert walk.on_every_way() == (a, b, p, q, r, c)
    assert (walk.ends, walk.exits) == ((c,), (x,))
    assert found.walk.after(b) == {c}
    assert found.phases() == {"use", "resolve"}
    assert (r.journey.parents, r.journey.nested_at) == ((found,), (b,))


def test_the_end_of_a_sub_journey_in_the_last_step_is_the_end() -> None:
    text = "- A\n- {name: B, journey: child}\n---" + CHILD.format(id="child", steps="[P, Q]")
    assert [one.address for one in journey(text.replace("\n    ", "\n")).expanded.ends] == ["child/q"]


def test_journeys_that_nest_in_a_circle_are_walked_once() -> None:
    text = "- A\n- {name: B, journey: child}\n- C\n---" + CHILD.format(id="child", steps="[P, {name: Q, journey: example}, R]")
    workspace = workspace_of(text.replace("\n    ", "\n"))
    for one in workspace.journeys():
        assert one.expanded.leads_through()
        assert len(one.expanded.places) == 6
        assert one.furthest() == "resolve"


def test_a_journey_that_grows_without_end_is_put_in_up_to_a_bound() -> None:
    pieces = [CHILD.format(id=f"j{n}", steps=f"[{{name: P, journey: j{n + 1}}}, {{name: Q, journey: j{n + 1}}}]") for n in range(20)]
    text = "---".join([*pieces, CHILD.format(id="j20", steps="[Z]")])
    found = journey(text.replace("\n    ", "\n"), "j0")
    assert found.expanded.leads_through()
    assert len(found.expanded.places) == 41, "a place that is put in many times is one place"
    expansion = Expansion(lambda word: next(one.plan for one in found.parts if one.id == word), Room())
    expansion.expand("j0", found.plan)
    steps = [place for place in expansion.places if place]
    assert MOST_PLACES - 2 <= len(steps) <= MOST_PLACES
    assert expansion.room.left == MOST_TOGETHER - len(steps) + 2
    expansion = Expansion(expansion.plan_of, expansion.room)
    expansion.room.left = 3
    expansion.expand("j0", found.plan)
    assert len([place for place in expansion.places if place]) == 4, "the room of the workspace is used up"


@pytest.mark.parametrize(
    ("text", "furthest"),
    [
        ("stages: [{name: Buy, steps: [A]}, {name: Delivery, steps: [B]}]", "receive"),
        ("stages: [{name: Use, steps: [A]}, {name: Buy, steps: [B]}]", "use"),
        ("stages: [{name: Buy, steps: [A]}, {name: Use, steps: []}]", "commit"),
        ("stages: [{name: Buy, steps: [A]}, {name: Magic, steps: [B]}]", None),
        ("stages: [{name: Magic, steps: [B]}, {name: Buy, steps: [A]}]", "commit"),
        ("stages: []", None),
        ("continues_in: [nowhere]\nstages: [{name: Buy, steps: [A]}]", None),
        (
            "continues_in: [child]\nstages: [{name: Buy, steps: [A]}]\n---" + CHILD.format(id="child", steps="[A]").replace("\n    ", "\n"),
            "resolve",
        ),
        (
            "stages: [{name: Buy, steps: [{name: A, journey: child}]}]\n---"
            + CHILD.format(id="child", steps="[A]").replace("\n    ", "\n"),
            "resolve",
        ),
    ],
)
def test_how_far_a_journey_goes(text: str, furthest: str | None) -> None:
    assert journey(text).furthest() == furthest


def test_a_part_that_ends_by_receiving_is_a_funnel() -> None:
    stages = "stages: [{name: Buy, steps: [A]}]"
    assert journey(f"scope: part\n{stages}").is_funnel
    assert not journey(stages).is_funnel
    assert not journey("scope: part\nstages: [{name: Use, steps: [A]}]").is_funnel
    assert not journey("scope: part\nstages: [{name: Magic, steps: [A]}]").is_funnel


def test_ids_that_are_missing_or_taken() -> None:
    text = "stages: [{name: 顧客, phase: use, steps: [払う, {id: a, name: A}, {id: a, name: B}]}, {name: Use, steps: []}, {name: Use, steps: [C]}]"
    found = journey(text)
    assert [one.address for one in found.stages] == ["stage:example/stage-1", "stage:example/use", "stage:example/use~2"]
    assert [one.id for one in found.steps] == ["step-1", "a", "a~2", "c"]
    assert [one.id for one in found.walk.on_every_way()] == ["step-1", "a", "a~2", "c"]


def test_the_lifecycle_is_the_journeys_own_else_the_workspaces_and_may_extend() -> None:
    text = """
        lifecycle: ours
        ---
        kind: Lifecycle
        id: ours
        extends: theirs
        commit: [magic]
        ---
        kind: Lifecycle
        id: theirs
        extends: retail
        required: [leave]
    """
    ours = journey(text).lifecycle
    assert (ours.id, ours.commit, ours.required, ours.optional) == ("ours", ("magic",), ("leave",), ("advocate",))
    assert journey("owner: lead").lifecycle.id == "commerce"
    circle = "lifecycle: x\n---\nkind: Lifecycle\nid: x\nextends: y\n---\nkind: Lifecycle\nid: y\nextends: x\nrequired: [use]\n"
    assert journey(circle).lifecycle.required == ("use",)


def test_things_are_equal_by_address() -> None:
    text = "- A\n- B\n"
    one, other = workspace_of(text), workspace_of(text)
    assert one.journeys() == other.journeys()
    assert one.journeys()[0].steps == other.journeys()[0].steps
    assert len({one.journeys()[0], other.journeys()[0]}) == 1
    assert isinstance(one, Workspace)
