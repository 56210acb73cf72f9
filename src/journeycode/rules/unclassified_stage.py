"""A stage whose phase nobody can tell.

Why: Every rule about the lifecycle rests on the phases of the stages. Where neither `phase` nor the name says which one is meant, a
guess would make the other rules quietly wrong, so nothing is guessed.
Source: OURS
Caution: a `phase` that is written always holds. Names are known in English; words such as `engage` or `trial` go by where they
stand.

Bad:
    stages:
      - {name: Buy, steps: [Pays by card]}
      - {name: Magic moments, steps: [Smiles]}      # <- unclassified-stage: Magic moments
      - {name: Renew, steps: [Signs for another year]}

Bad (one of its words hints at a phase, and that is not enough):
    stages:
      - {name: Buy, steps: [Pays by card]}
      - {name: Support hour, steps: [Calls]}        # <- unclassified-stage: Support hour

Good:
    stages:
      - {name: Buy, steps: [Pays by card]}
      - {name: Magic moments, phase: use, steps: [Smiles]}
      - {name: Renew, steps: [Signs for another year]}

Borderline (an ambiguous word that its place decides):
    stages:
      - {name: Engage, steps: [Reads about it]}
      - {name: Buy, steps: [Pays by card]}
      - {name: Engagement, steps: [Joins the club]}

Borderline (an ambiguous word and nothing to go by):
    scope: part
    stages:
      - {name: Trial, steps: [Tries it]}             # <- unclassified-stage: Trial

Bad (a phase that its place leaves open):
    stages:
      - {name: Discover, phase: discover, steps: [Sees the advert]}
      - {name: Magic moments, steps: [Smiles]}           # <- unclassified-stage: Magic moments
      - {name: Wonders, steps: [Wonders]}                # <- unclassified-stage: Wonders
      - {name: Pay, phase: commit, steps: [Pays by card]}
"""

from collections.abc import Iterator

from journeycode.graph import Stage, Workspace
from journeycode.graph.phases import likely
from journeycode.model.nearest import listed
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule


@rule(family="lifecycle", profile="core", severity="warning", hint="add `phase:` to the stage")
def check(workspace: Workspace) -> Iterator[Found]:
    """The stages without a phase, written or known from the name."""
    for journey in workspace.journeys():
        for stage in journey.stages:
            if stage.phase is None:
                guess = _guess(stage)
                hint = f"add `phase: {guess[0]}`" if len(guess) == 1 else f"add `phase:` with one of {listed(guess)}"
                fix = fixes.field(stage, "phase", guess[0], safe=False) if len(guess) == 1 else None
                message = f"stage '{stage.name}' matches no phase of the lifecycle"
                yield Found(stage.at(), message, label="which phase is this?", hint=hint, fix=fix)


def _guess(stage: Stage) -> tuple[str, ...]:
    phases = stage.journey.stage_phases
    before = next((phase for phase in reversed(phases[: stage.index]) if phase), None)
    after = next((phase for phase in phases[stage.index + 1 :] if phase), None)
    return likely(stage.name, (before, after)) or likely(stage.name, (None, None))
