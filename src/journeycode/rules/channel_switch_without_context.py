"""A change of channel at which everything has to be said again.

Why: Having to switch channels, and to repeat what one has said, are among the named reasons for leaving; journeys across channels were
found clearly worse than those in one.
Source: CEB; MCK16; S4
Caution: where the team changes too, `undocumented-handoff` speaks. To receive something in person after ordering it elsewhere is natural,
and so is a visit in which it is set up.

Bad:
    - {name: Fills in the form, touchpoints: [website], collects: [address]}     # <- channel-switch-without-context: Fills in the form
    - {name: Calls, touchpoints: [phone]}

Good:
    - name: Fills in the form
      touchpoints: [website]
      collects: [address]
      next: [{to: calls, handoff: {carries: [case-number]}}]
    - {name: Calls, touchpoints: [phone]}

Borderline (one channel stays open):
    - {name: Fills in the form, touchpoints: [website], collects: [address]}
    - {name: Asks, touchpoints: [phone, website]}

Borderline (nothing was said yet):
    - {name: Looks around, touchpoints: [website]}
    - {name: Calls, touchpoints: [phone]}

Borderline (received in person):
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [{name: Orders, touchpoints: [website], collects: [address]}]}
      - {name: Receive, phase: receive, owner: sales, steps: [{name: Opens the door, touchpoints: [home-visit]}]}

Bad (what customers were given, and confirmed):
    - {name: Gets a number, touchpoints: [website], produces: [case-number]}      # <- channel-switch-without-context: Gets a number
    - {name: Calls, touchpoints: [phone], confirms: [address]}                    # <- channel-switch-without-context: Calls
    - {name: Goes there, touchpoints: [store]}

Borderline (another team is another rule's):
    - {name: Fills in the form, owner: digital, touchpoints: [website], collects: [address]}
    - {name: Calls, owner: care, touchpoints: [phone]}

Borderline (nobody owns it):
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Fills in the form, touchpoints: [website], collects: [address]}
          - {name: Calls, touchpoints: [phone]}

Borderline (the step hands it over, whatever the way):
    - {name: Fills in the form, touchpoints: [website], collects: [address], handoff: {carries: [address]}}
    - {name: Calls, touchpoints: [phone]}
"""

from collections.abc import Iterator

from journeycode.graph import Way, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule

IN_PERSON = frozenset({"human", "physical"})


@rule(
    family="information", profile="recommended", severity="warning",
    hint="say what is carried along on this way (`handoff: {carries: […]}` in `next`), or let the customer stay in the channel",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The ways of one team between steps without a channel in common, where something was said and nothing is carried."""
    for journey in workspace.journeys():
        switches = [way for way in journey.ways if _switches(way)]
        if not switches:
            continue
        telling = [step for step in journey.steps if step.model.collects or step.model.confirms or step.model.produces]
        informed = journey.walk.after(*telling).union(telling)
        for way in switches:
            if way.source in informed:
                before, after = listed(sorted(way.source.channels), "or"), listed(sorted(way.target.channels), "or")
                message = f"from '{way.source.name}' to '{way.target.name}' customers switch from {before} to {after}, and nothing is carried over"
                related = ((way.target.at("touchpoints"), f"here it is {after}"),)
                yield Found(way.at(), message, way.target.address, "a change of channel", related=related)


def _switches(way: Way) -> bool:
    before, after = way.source.channels, way.target.channels
    if not before or not after or before & after or way.target.kind == "exit" or way.carries:
        return False
    if way.source.owner is None or way.source.owner != way.target.owner or (way.source.model.handoff and way.source.model.handoff.carries):
        return False
    in_person = any(meeting.channel and meeting.channel.model.type in IN_PERSON for meeting in way.target.touchpoints)
    return not (in_person and way.target.phase in ("receive", "start"))
