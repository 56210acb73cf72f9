"""Who refers to what, the other way round; and what a step claims."""

from journeycode.graph.claims import claims
from journeycode.rulebook.examples import workspace_of

TEXT = """
- name: Opens the bill
  journey: child
  pains: [{id: sore, text: It is sore}]
  opportunities: [{id: mend, name: Mend it, answers: [sore]}, Think about it]
- name: Calls
  who: [robin]
  owner: nobody
  evidence: [survey]
---
kind: Journey
id: child
name: Child
scope: part
continues_in: [example]
stages: [{name: Ask, steps: [Asks]}]
---
kind: Opportunity
id: dropped
name: Not that
answers: [sore]
status: dropped
---
kind: Journey
id: old
name: Old
status: retired
personas: [nurse]
evidence: [tickets]
stages: [{name: Ask, steps: [{name: Asks, journey: child}]}]
---
kind: Metric
id: circle
type: count
drives: [circle]
"""


def test_uses_of_things() -> None:
    workspace = workspace_of(TEXT)
    uses, child = workspace.uses, workspace.thing("journey:child")
    opens = workspace.thing("example/opens-the-bill")
    pain, mend = workspace.thing("pain:sore"), workspace.thing("opportunity:mend")
    assert pain is not None
    assert mend is not None
    assert child is not None
    assert uses.answering(pain) == (mend,), "what was dropped does not count"
    assert uses.offering(mend) == (opens,)
    assert uses.nesting(child) == (opens,), "a retired journey does not count"
    assert [journey.id for journey in uses.continued] == ["example"]
    assert uses.named_personas == {"alex", "robin"}


def test_what_is_referred_to() -> None:
    workspace = workspace_of(TEXT)
    told = {
        thing.address: workspace.uses.is_referred(thing.noun, thing)
        for thing in (*workspace.evidence(), *workspace.metrics(), *workspace.opportunities())
    }
    assert told == {
        "evidence:survey": True,
        "evidence:tickets": False,
        "metric:circle": False,
        "opportunity:dropped": False,
        "opportunity:mend": True,
        "opportunity:think-about-it": True,
    }


def test_words_that_lead_nowhere() -> None:
    workspace = workspace_of(TEXT)
    example = workspace.journeys()[1]
    assert example.lost == {"stages", "steps", "owner"}
    assert not workspace.uses.is_partial
    broken = workspace_of("personas: [alex]\n---\nkind: Team\nid: [\n")
    assert broken.uses.is_partial


def test_claims_and_what_each_rests_on() -> None:
    text = """
        - name: A
          emotion: {alex: -1, robin: 0}
          thinks: Hm
          says: Oh
          sees: a wall
          pivotal: true
          pains: [It hurts, {text: It is sore, evidence: assumed}, it-hurts]
          gains: [{text: It is fine, evidence: [survey]}]
          opportunities: [{id: mend, name: Mend, answers: [it-hurts]}, {id: help, name: Help, answers: [it-is-sore]}]
        - {name: B, emotion: 0.5}
        - {name: C, emotion: 2, evidence: [interviews]}
    """
    first, second, third = workspace_of(text).journeys()[0].steps
    assert [(claim.what, claim.is_backed, claim.is_assumed) for claim in claims(first)] == [
        ("the feeling", False, True), ("what is thought", False, True), ("what is said", False, True), ("the pivotal moment", False, True),
        ("a pain", False, True), ("a pain", True, True), ("a gain", True, False), ("an opportunity", False, True), ("an opportunity", True, True),
    ]  # fmt: skip
    assert list(claims(second)) == []
    assert [(claim.is_backed, claim.is_assumed) for claim in claims(third)] == [(True, False)]
