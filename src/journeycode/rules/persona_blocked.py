"""A persona who cannot get to the end of a journey, because a step on every way offers only channels closed to them.

Why: A service must work for people who cannot use one of its channels. Whether it does is a property of the whole way: one step that
offers only the telephone shuts out whoever cannot hear, however good the rest is.
Source: GOV; NBS; OURS
Caution: it speaks only of personas that declare `channels: {cannot_use: …}`.

Bad:
    personas: [robin]                              # robin cannot use the phone
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Looks for help, touchpoints: [website]}
          - {name: Calls the service, touchpoints: [phone]}     # <- persona-blocked: touchpoints
          - {name: Gets the answer, touchpoints: [letter]}

Good:
    personas: [robin]
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Looks for help, touchpoints: [website]}
          - {name: Asks the service, touchpoints: [phone, live-chat]}
          - {name: Gets the answer, touchpoints: [letter]}

Borderline (there is a way around):
    personas: [robin]
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Looks for help, touchpoints: [website], next: [calls, writes]}
          - {name: Calls, touchpoints: [phone], next: [gets-the-answer]}
          - {name: Writes, touchpoints: [email]}
          - {name: Gets the answer, touchpoints: [letter]}

Bad (at two steps in a row):
    personas: [robin]
    stages:
      - name: Get help
        phase: resolve
        steps:
          - {name: Looks for help, touchpoints: [website]}
          - {name: Calls the service, touchpoints: [phone]}     # <- persona-blocked: touchpoints
          - {name: Calls again, touchpoints: [phone]}
          - {name: Gets the answer, touchpoints: [letter]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Persona, Step, Workspace
from journeycode.graph.reach import own_walk, reach
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule


@rule(family="persona", profile="core", severity="error", hint="offer another channel at this step, or a way around it")
def check(workspace: Workspace) -> Iterator[Found]:
    """The personas for whom a journey has a way to its end only through steps that are closed to them."""
    for journey in workspace.journeys():
        for persona in journey.personas:
            if not persona.cannot_use or "next" in journey.lost or not own_walk(journey, persona).leads_through():
                continue
            found = reach(journey, persona)
            if not found.gets_through:
                yield _blocked(journey, persona, found.blocking)


def _blocked(journey: Journey, persona: Persona, steps: tuple[Step, ...]) -> Found:
    names = listed((f"'{step.name}'" for step in steps), "and", most=4)
    channels = listed(sorted({channel for step in steps for channel in step.channels}), "and")
    offer = "offers" if len(steps) == 1 else "offer"
    message = f"persona '{persona.name}' cannot complete '{journey.name}': {names} {offer} only {channels}"
    related = [(persona.at("channels", "cannot_use"), f"{persona.name} cannot use {channels}")]
    related += [(step.at("touchpoints"), f"closed as well: '{step.name}'") for step in steps[1:4]]
    at = steps[0].at("touchpoints")
    return Found(at, message, persona.address, f"closed to {persona.name}", related=tuple(related), address=journey.address)
