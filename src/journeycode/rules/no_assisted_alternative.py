"""A step that everybody has to take, and that can be taken only on a screen.

Why: A public service must work for people without a computer, a connection or the nerve for it, in every channel. A step that lies on
every way and is digital alone shuts them out.
Source: GOV
Caution: it looks only at the lifecycles of public service and healthcare. For a service that exists only on screens, set it to off.

Options:
    lifecycles: the lifecycles in which it is asked for.

Bad:
    lifecycle: public-service
    stages:
      - name: Apply
        phase: commit
        steps: [{name: Fills in the form, touchpoints: [website]}]       # <- no-assisted-alternative: touchpoints
      - {name: Decision, phase: receive, steps: [{name: Reads the decision, touchpoints: [letter, email]}]}

Good:
    lifecycle: public-service
    stages:
      - name: Apply
        phase: commit
        steps: [{name: Fills in the form, touchpoints: [website, phone, form]}]
      - {name: Decision, phase: receive, steps: [{name: Reads the decision, touchpoints: [letter, email]}]}

Borderline (a way around):
    lifecycle: public-service
    stages:
      - name: Apply
        phase: commit
        steps:
          - {name: Begins, next: [fills-in-the-form, {to: writes-a-letter, when: No computer}]}
          - {name: Fills in the form, touchpoints: [website], next: [reads-the-decision]}
          - {name: Writes a letter, touchpoints: [letter]}
      - {name: Decision, phase: receive, steps: [{name: Reads the decision, touchpoints: [letter, email]}]}

Borderline (in commerce):
    stages:
      - {name: Buy, phase: commit, steps: [{name: Pays, touchpoints: [website]}]}

Borderline (before the commitment):
    lifecycle: public-service
    stages:
      - {name: Look, phase: discover, steps: [{name: Reads about it, touchpoints: [website]}]}
      - {name: Apply, phase: commit, steps: [{name: Fills in the form, touchpoints: [website, form]}]}
      - {name: Decision, phase: receive, steps: [{name: Reads the decision, touchpoints: [letter]}]}

Bad (in the second of two journeys, where only one is a public service):
    id: buying
    lifecycle: commerce
    stages: [{name: Buy, phase: commit, steps: [{name: Pays, touchpoints: [website]}]}]
    ---
    id: registering
    lifecycle: public-service
    stages: [{name: Apply, phase: commit, steps: [{name: Fills in the form, touchpoints: [website]}]}]      # <- no-assisted-alternative
"""

from collections.abc import Iterator

from journeycode.graph import Step, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule

COMMIT = PHASES["commit"].rank


@rule(family="information", profile="recommended", severity="warning", hint="offer it by telephone, on paper or in person as well")
def check(workspace: Workspace, *, lifecycles: Words = ("public-service", "healthcare")) -> Iterator[Found]:
    """The steps from the commitment on that lie on every way and have only digital channels."""
    for journey in workspace.journeys():
        if journey.lifecycle.id not in lifecycles or "next" in journey.lost:
            continue
        for step in journey.expanded.on_every_way():
            if step.journey is journey and step.rank is not None and step.rank >= COMMIT and _is_digital(step):
                yield Found(step.at("touchpoints"), f"'{step.name}' can be done only in digital channels", label="and without a screen?")


def _is_digital(step: Step) -> bool:
    met = step.touchpoints
    return (
        bool(met)
        and len(met) == len(step.model.touchpoints)
        and all(meeting.channel and meeting.channel.model.type == "digital" for meeting in met)
    )
