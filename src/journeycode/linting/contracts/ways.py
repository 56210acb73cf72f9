"""What ways must and must not do: hand over, reach, skip."""

from collections.abc import Iterator

from journeycode.graph import Anchor, Step, Workspace
from journeycode.graph.meant import steps_meant
from journeycode.graph.routes import Delay, Escape, Leap, Routes
from journeycode.linting.contracts.sentence import steps
from journeycode.model.contract import ForbiddenHandoff, Passage, Reach
from journeycode.rulebook.rule import Found
from journeycode.source.limits import shown


def handed_over(sides: ForbiddenHandoff, workspace: Workspace) -> Iterator[Found]:
    """The hand-offs from the one side to the other."""
    before, after = steps_meant(workspace, sides.from_), steps_meant(workspace, sides.to)
    for journey in workspace.journeys():
        for way in journey.handoffs():
            if way.source in before and way.target in after and not (sides.unless and way.carries):
                nothing = ", and the hand-off carries nothing" if sides.unless else ""
                message = f"{_by(way.source)} hands over to {_by(way.target)}{nothing}"
                hint = "say what the hand-off carries" if sides.unless else ""
                related = ((way.target.at(), "and here the other team takes over"),)
                yield Found(way.at(), message, way.target.address, "hands over here", hint=hint, related=related)


def unreached(reach: Reach, workspace: Workspace) -> Iterator[Found]:
    """The ways that never get to where they must, and those that take too long."""
    begin, goal = steps_meant(workspace, reach.from_), steps_meant(workspace, reach.to)
    routes = Routes(workspace)
    escapes = routes.escapes(begin, goal)
    for escape in escapes:
        yield _never(escape, reach.to)
    lost = {escape.begin for escape in escapes}
    for delay in routes.delays(begin, goal, reach.within) if reach.within else ():
        if delay.begin not in lost:
            yield _late(delay, reach.to, reach.within or 0)


def skipped(passage: Passage, workspace: Workspace) -> Iterator[Found]:
    """The ways that go past what lies between."""
    begin, goal = steps_meant(workspace, passage.from_), steps_meant(workspace, passage.to)
    leaps = Routes(workspace).leaps(begin, steps_meant(workspace, passage.select), goal)
    # Several beginnings and goals may share the one way on that goes past.
    for leap in {(leap.source, leap.target): leap for leap in reversed(leaps)}.values():
        yield _past(leap, passage.select)


def _never(escape: Escape, goal: str) -> Found:
    if escape.begin == escape.rest:
        return Found(escape.begin.at(), f"the way ends at '{escape.begin.name}' without reaching `{shown(goal)}`", label="ends here")
    message = f"from '{escape.begin.name}' a way ends at '{escape.rest.name}' without reaching `{shown(goal)}`"
    return Found(escape.begin.at(), message, label="begins here", related=((escape.rest.at(), "and ends here"),))


def _late(delay: Delay, goal: str, within: int) -> Found:
    least = f"more than {steps(within)}" if delay.steps is None else f"up to {steps(delay.steps)}"
    loop = ", because a loop lies on the way" if delay.steps is None else f", and {within} {'is' if within == 1 else 'are'} allowed"
    message = f"from '{delay.begin.name}' it may take {least} to `{shown(goal)}`{loop}"
    return Found(delay.begin.at(), message, "within", "begins here", hint="shorten the way, or leave the loop out")


def _past(leap: Leap, between: str) -> Found:
    straight = f"'{leap.source.name}' leads on to '{leap.target.name}'"
    message = f"a way from '{leap.begin.name}' to '{leap.goal.name}' goes past `{shown(between)}`: {straight}"
    if (leap.begin, leap.goal) == (leap.source, leap.target):
        message = f"{straight}, past `{shown(between)}`"
    related = [(leap.begin.at(), "the way begins here")] if leap.begin != leap.source else []
    related.append((leap.goal.at(), "and gets here"))
    return Found(_way(leap), message, leap.target.address, "goes past", related=tuple(related))


def _way(leap: Leap) -> Anchor:
    ways = (way.at() for way in leap.source.ways if way.target == leap.target)
    return next(ways, leap.source.at())


def _by(step: Step) -> str:
    return f"'{step.name}'" + (f" ({step.owner.name})" if step.owner else "")
