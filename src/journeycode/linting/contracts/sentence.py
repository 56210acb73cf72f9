"""A contract, read aloud."""

from journeycode.model.contract import Condition, Contract
from journeycode.model.nearest import listed


def sentence(contract: Contract) -> str:
    """What a contract says, in one sentence."""
    if contract.requires:
        return f"Each of `{contract.requires.select}` has {having(contract.requires)}."
    if contract.forbids:
        return f"None of `{contract.forbids.select}` has {having(contract.forbids, 'or')}."
    if contract.forbids_handoff:
        unless = ", unless it says what it carries" if contract.forbids_handoff.unless else ""
        return f"No hand-off goes from `{contract.forbids_handoff.from_}` to `{contract.forbids_handoff.to}`{unless}."
    if contract.must_reach:
        within = f" within {steps(contract.must_reach.within)}" if contract.must_reach.within else ""
        return f"From `{contract.must_reach.from_}` every way reaches `{contract.must_reach.to}`{within}."
    passage = contract.must_not_skip
    return f"No way from `{passage.from_}` to `{passage.to}` skips `{passage.select}`." if passage else ""


def having(condition: Condition, last: str = "and") -> str:
    """What a condition asks for, as the object of `has`."""
    if condition.field:
        return listed((f"`{field}`" for field in condition.field), last)
    if condition.channel_type:
        return f"a touchpoint in a {listed(condition.channel_type)} channel"
    return f"only {listed(condition.only_channel_type)} channels"


def steps(number: int) -> str:
    """A number of steps."""
    return f"{number} step" if number == 1 else f"{number} steps"
