"""A low point that nobody means to do anything about.

Why: A map that shows where it hurts and links to nothing that would help is decoration. 83 % of teams struggle to use their maps to
decide what to do.
Source: S0; SMAPLY-JM; S1
Caution: a low point that nobody can change, such as the waiting time of a regulator: ignore it here, with that reason. Dropped
opportunities do not count; exits and what is met at any time are passed over.

Options:
    lowest: the feeling from which on, downwards, a step is a low point.
    severity: the severity of a pain, 1 to 5, from which on a step is a low point.

Bad:
    - name: Opens the first bill
      emotion: -2                          # <- unaddressed-low-point: -2

Bad (a severe pain):
    - name: Calls
      pains:
        - {text: Nobody answers, severity: 4}      # <- unaddressed-low-point: Nobody answers

Good:
    - name: Opens the first bill
      emotion: -2
      opportunities: [Explain the first bill before it is sent]

Borderline (one persona is low):
    - name: Opens the first bill
      emotion: {alex: 1, robin: -1}        # <- unaddressed-low-point: -1

Borderline (not yet low):
    - name: Opens the first bill
      emotion: -0.5
      pains: [{text: Too long, severity: 3}]

Borderline (an opportunity that answers the pain from elsewhere):
    - name: Calls
      emotion: -1
      pains: [{id: no-answer, text: Nobody answers, severity: 5}]
    ---
    kind: Opportunity
    id: call-back
    name: Call back within the hour
    answers: [no-answer]

Bad (as severe as can be, beside one that is not rated):
    - name: Calls
      pains:
        - Nobody smiles
        - {text: Nobody answers, severity: 5}      # <- unaddressed-low-point: Nobody answers

Bad (an opportunity that was dropped):
    - name: Calls
      emotion: {alex: -1, robin: -2}               # <- unaddressed-low-point: -2
      opportunities: [{id: call-back, name: Call back, status: dropped}]
"""

from collections.abc import Iterator

from journeycode.graph import Anchor, Step, Workspace
from journeycode.rulebook.options import Number, Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="emotion", profile="core", severity="warning",
    hint="add an opportunity here, or one that `answers` the pain; where nothing can be done, ignore this with the reason",
)  # fmt: skip
def check(workspace: Workspace, *, lowest: Number = -1.0, severity: Whole = 4) -> Iterator[Found]:
    """The steps with a low feeling or a severe pain, and no opportunity for the step, its pains or the promises it breaks."""
    for journey in workspace.journeys():
        for step in journey.steps:
            feeling = step.lowest
            low = feeling is not None and feeling <= lowest
            severe = [pain for pain in step.pains if (pain.model.severity or 0) >= severity] if step.model.pains else []
            if not step.counts or not (low or severe) or _is_addressed(workspace, step):
                continue
            what = (
                f"low point '{step.name}' ({feeling:+g})"
                if low
                else f"'{step.name}' has a pain of severity {severe[0].model.severity}, and"
            )
            at = _lowest_place(step) if low else step.mention("pains", severe[0])
            yield Found(
                at, f"{what} has no opportunity or experiment" if low else f"{what} no opportunity", label="nothing is meant to help here"
            )


def _is_addressed(workspace: Workspace, step: Step) -> bool:
    if step.model.opportunities and (
        "opportunities" in step.journey.lost or any(one.model.status != "dropped" for one in step.opportunities)
    ):
        return True
    return any(workspace.uses.answering(thing) for thing in (*step.pains, *step.breaks))


def _lowest_place(step: Step) -> Anchor:
    """The lowest value that is written."""
    feelings = step.model.emotion
    return step.at("emotion", min(feelings, key=lambda persona: feelings[persona])) if isinstance(feelings, dict) else step.at("emotion")
