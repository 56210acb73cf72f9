"""What data says of a step, as marks: measured feelings and how many leave here."""

from journeycode.graph import Step
from journeycode.model.journey import MeasuredFeeling
from journeycode.views.map.figures import share
from journeycode.views.map.lanes import signed
from journeycode.views.map.marks import MeasuredMark


def measured_marks(step: Step, shown: frozenset[str]) -> tuple[MeasuredMark, ...]:
    """The measured feelings, of the personas shown or of everyone, and the share of those who leave."""
    said = step.model.measured
    if said is None:
        return ()
    marks = list(_felt(said.emotion, shown)) if said.emotion else []
    if said.drop_off:
        words = f"{share(said.drop_off.value)} leave here" + (f" (n {said.drop_off.n:,})" if said.drop_off.n is not None else "")
        marks.append(MeasuredMark("drop-off", said.drop_off.value, words))
    return tuple(marks)


def _felt(said: MeasuredFeeling, shown: frozenset[str]) -> tuple[MeasuredMark, ...]:
    if not isinstance(said.value, dict):
        return (MeasuredMark("feeling", said.value, f"{signed(said.value)}{_rests(said)}"),)
    return tuple(
        MeasuredMark("feeling", value, f"{signed(value)}{_rests(said, ' in all')}", persona)
        for persona, value in said.value.items()
        if persona in shown
    )


def _rests(said: MeasuredFeeling, together: str = "") -> str:
    """On what it rests: ` (n 412, to 2026-06-30)`."""
    parts = [f"n {said.n:,}{together}" if said.n is not None else "", f"to {said.as_of.isoformat()}" if said.as_of else ""]
    told = ", ".join(part for part in parts if part)
    return f" ({told})" if told else ""
