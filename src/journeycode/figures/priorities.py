"""Other ways to put a list in order: RICE, ICE, WSJF, Ulwick's opportunity score, and impact against effort."""

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from journeycode.figures.ranking import Inputs, typical
from journeycode.figures.voice import opportunity

Method = Literal["default", "rice", "ice", "wsjf", "ulwick", "impact-effort"]
METHODS: tuple[Method, ...] = get_args(Method)
# RICE's own scale (Intercom 2018): massive, high, medium, low, minimal.
LEVELS = (3.0, 2.0, 1.0, 0.5, 0.25)
Score = Callable[[Inputs], float]


def rice(item: Inputs) -> float:
    """RICE: reach × impact × confidence ÷ effort, the impact on the nearest of its five levels."""
    return item.reach * min(LEVELS, key=lambda level: abs(level - item.impact)) * item.confidence / item.months


def ice(item: Inputs) -> float:
    """ICE: impact × confidence × ease, the ease being one over the effort; it does not ask how many are reached."""
    return item.impact * item.confidence / item.months


def ulwick(item: Inputs) -> float:
    """A11: importance + max(importance − satisfaction, 0), both 0 to 10, satisfaction being what severity leaves; cost does not count."""
    return opportunity(item.importance, 1 - item.severity)


def wsjf(items: Sequence[Inputs]) -> Score:
    """WSJF (SAFe): cost of delay ÷ effort. Cost of delay adds importance, severity and reach, each from 0 to 10."""
    most = max((item.reach for item in items), default=0.0) or 1.0
    return lambda item: 10 * (item.importance + item.severity + item.reach / most) / item.months


def impact_effort(items: Sequence[Inputs]) -> Score:
    """Four fields, cut at the typical item: much for little, much for much, little for little, little for much.

    Within a field the benefit (reach × impact) per person-month decides, as a fraction below 1.
    """
    benefit, months = typical([item.reach * item.impact for item in items]), typical([item.months for item in items])

    def score(item: Inputs) -> float:
        gain = item.reach * item.impact
        field = 2 * (gain >= benefit) + (item.months <= months)
        value = gain / item.months
        return field + value / (value + benefit / months)

    return score


def score_of(method: Method, items: Sequence[Inputs]) -> Score:
    """The score of a method over a list; some need to know the whole of it."""
    alone: dict[Method, Score] = {"default": lambda item: item.score, "rice": rice, "ice": ice, "ulwick": ulwick}
    if method in alone:
        return alone[method]
    return wsjf(items) if method == "wsjf" else impact_effort(items)
