"""Durations and shares in the form people write: `7d` for `P7D`, `85%` for `0.85`."""

from collections.abc import Iterable, Iterator

from journeycode.formatting.parts import WrittenPart
from journeycode.model.durations import Duration
from journeycode.model.leaves import NUMBER
from journeycode.model.shape import fields_of
from journeycode.source import Composition, Span
from journeycode.source.composition import Quoted
from journeycode.source.edits import Edit


def quantity_edits(composition: Composition, parts: Iterable[WrittenPart]) -> Iterator[Edit]:
    """One edit for each duration in ISO 8601 and each share without its %."""
    for part in parts:
        quantities = fields_of(part.part).quantities if part.part else {}
        for key, what in quantities.items():
            written = part.value.get(key)
            mark = composition.mark((*part.route, key))
            if isinstance(written, str) and not isinstance(written, Quoted) and mark is not None:
                human = _duration(written) if what == "duration" else _share(written)
                if human is not None and human != written:
                    yield Edit(Span(mark.start, mark.end), human)


def _duration(written: str) -> str | None:
    duration = Duration.read(written)
    return duration.text if duration is not None and written.startswith("P") else None


def _share(written: str) -> str | None:
    if not NUMBER.fullmatch(written) or not 0 <= float(written) <= 1:
        return None
    return f"{round(float(written) * 100, 6):g}%"
