"""The options of a rule: the kinds of value one may have, and how each is read from the workspace file."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, get_args

from journeycode.model.durations import spoken
from journeycode.model.leaves import read_duration, read_flag, read_number, read_share, read_text, read_whole, read_word
from journeycode.model.lifecycle import PHASES, PhaseId
from journeycode.model.nearest import listed, nearest


@dataclass(frozen=True, slots=True)
class Kind:
    """What an option may be: `read` gives its value or raises ValueError with what is wrong, `show` writes a value as a user would."""

    words: str
    read: Callable[[object], object]
    show: Callable[[object], str]


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a rule, and the value it has where nobody sets it."""

    name: str
    kind: Kind
    default: object

    @property
    def shown(self) -> str:
        """The default as one would write it."""
        return self.kind.show(self.default)


def _read_days(value: object) -> float:
    return read_duration(value).days


def _read_words(value: object) -> tuple[str, ...]:
    return tuple(read_word(item) for item in (value if isinstance(value, list) else [value]))


def _read_texts(value: object) -> tuple[str, ...]:
    return tuple(read_text(item) for item in (value if isinstance(value, list) else [value]))


def _read_phase(value: object) -> PhaseId:
    for phase in PHASES:
        if phase == value:
            return phase
    near = nearest(value, PHASES) if isinstance(value, str) else None
    raise ValueError(f"a phase is expected here: {listed(PHASES)}" + (f"; did you mean `{near}`?" if near else ""))


def _show_number(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _show_days(value: object) -> str:
    days = float(str(value))  # a default may be written without a point
    return spoken(int(days), "d") if days.is_integer() else f"{days * 24:g}h"


def _show_share(value: object) -> str:
    return f"{value * 100:g}%" if isinstance(value, float) else str(value)


def _show_words(value: object) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value)


Whole = Annotated[int, Kind("a whole number", read_whole, _show_number)]
Number = Annotated[float, Kind("a number", read_number, _show_number)]
Share = Annotated[float, Kind("a share, as 50% or 0.5", read_share, _show_share)]
Days = Annotated[float, Kind("a duration, as 180d or 6 months", _read_days, _show_days)]
Flag = Annotated[bool, Kind("true or false", read_flag, lambda value: "true" if value else "false")]
Words = Annotated[tuple[str, ...], Kind("a list of ids", _read_words, _show_words)]
Texts = Annotated[tuple[str, ...], Kind("a list of texts", _read_texts, _show_words)]
Phase = Annotated[PhaseId, Kind("a phase", _read_phase, str)]


def options_of(check: Callable[..., object]) -> tuple[Option, ...]:
    """The keyword-only parameters of a check, each annotated with one of the kinds of this module."""
    parameters = inspect.signature(check).parameters.values()
    return tuple(Option(found.name, _kind(found), found.default) for found in parameters if found.kind is found.KEYWORD_ONLY)


def _kind(parameter: inspect.Parameter) -> Kind:
    for mark in get_args(parameter.annotation)[1:]:
        if isinstance(mark, Kind):
            return mark
    raise TypeError(f"the option {parameter.name} has no kind: annotate it with one of journeycode.rulebook.options")
