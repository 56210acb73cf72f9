"""A journey told from several points of view at once.

Why: One map, one point of view. Where several personas share a map and nothing says what each of them does and feels, it shows an
average that nobody lives.
Source: NNG-JM
Caution: groups that decide together, as in buying for a firm, may need more than three: raise `max`.

Options:
    max: the most personas of one journey.

Bad:
    personas: [alex, robin]            # <- crowded-personas: personas
    stages: [{name: Use, phase: use, steps: [Calls]}]

Good:
    personas: [alex, robin]
    stages:
      - name: Use
        phase: use
        steps: [{name: Calls, emotion: {alex: 1, robin: -2}}]

Borderline (a stage that says who):
    personas: [alex, robin]
    stages:
      - {name: Use, phase: use, who: [robin], steps: [Calls]}
      - {name: Renew, phase: retain, steps: [Signs]}

Bad (four points of view):
    kind: Persona
    items: [{id: ada, name: Ada}, {id: ben, name: Ben}]
    ---
    personas: [alex, robin, ada, ben]            # <- crowded-personas: personas
    stages: [{name: Use, phase: use, steps: [{name: Calls, who: [ada]}]}]

Borderline (three that are told apart):
    kind: Persona
    items: [{id: ada, name: Ada}]
    ---
    personas: [alex, robin, ada]
    stages: [{name: Use, phase: use, steps: [{name: Calls, who: [ada]}]}]

Borderline (one is everybody):
    personas: [alex]
    stages: [{name: Use, phase: use, steps: [Calls]}]
"""

from collections.abc import Iterator

from journeycode.graph import Step, Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="persona", profile="recommended", severity="warning",
    hint="keep one point of view, or say `who` takes a step and what each feels: `emotion: {alex: 1, robin: -2}`",
)  # fmt: skip
def check(workspace: Workspace, *, max: Whole = 3) -> Iterator[Found]:
    """The journeys with too many personas, or with several that no step tells apart."""
    for journey in workspace.journeys():
        count = len(journey.model.personas)
        if count > max:
            yield Found(journey.at("personas"), f"journey '{journey.name}' has {count} personas (limit {max})", label=f"{count} of them")
        elif count > 1 and not any(map(_tells_apart, journey.steps)):
            yield Found(
                journey.at("personas"),
                f"nothing in '{journey.name}' tells its {count} personas apart",
                label="who does what, and feels what?",
            )


def _tells_apart(step: Step) -> bool:
    model = step.model
    return step.says_who or any(
        isinstance(said, dict) for said in (model.emotion, model.feels, model.thinks, model.says, model.sees, model.hears)
    )
