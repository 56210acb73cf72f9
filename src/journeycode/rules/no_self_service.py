"""Help that customers can only ask for, and never find by themselves.

Why: Knowledge that answers a question before somebody has to ask lowers what service costs and how long it takes, for both sides.
Source: S4
Caution: where personal care is what is sold, set it to off.

Bad:
    stages:
      - name: Get help                 # <- no-self-service: Get help
        phase: resolve
        steps: [{name: Calls, touchpoints: [phone]}]

Good:
    stages:
      - name: Get help
        phase: resolve
        steps: [{name: Looks it up, touchpoints: [{channel: website, self_service: true}]}]

Borderline (an article):
    stages:
      - name: Get help
        phase: resolve
        steps: [{name: Calls, touchpoints: [{channel: phone, knowledge: [how-to-return]}]}]
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="information", profile="all", severity="info",
    hint="offer an article, a status page or a form: `self_service: true` or `knowledge: […]` on a touchpoint",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The journeys with steps of getting help, none of which customers can take by themselves."""
    for journey in workspace.journeys():
        helping = [step for step in journey.expanded.places if step.phase == "resolve"]
        own = next((step for step in helping if step.journey is journey), None)
        if own and not any(meeting.self_service or meeting.knowledge for step in helping for meeting in step.touchpoints):
            message = f"in '{journey.name}' nobody can help themselves"
            yield Found(own.stage.at(), message, label="only by asking", address=journey.address)
