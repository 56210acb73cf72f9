"""What is wrong with a text before anybody asks what it means."""

from dataclasses import dataclass

from journeycode.source.text import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at one span: what it is, what to do, and a second place that explains it."""

    span: Span
    message: str
    hint: str = ""
    label: str = ""
    other: Span | None = None
    other_label: str = ""
