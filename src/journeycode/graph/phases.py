"""Which phase a stage stands for: its own word, else what its name is known to mean, else nothing.

Ambiguous words go by where they stand, a lifecycle's words for its commitment go before the common ones, and where a name does
not decide, nothing is guessed.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from journeycode.model.lifecycle import AMBIGUOUS, PHASES, PhaseId

FILLER = frozenset({"stage", "phase", "step", "the", "a", "an", "your", "our", "my", "their"})
BETWEEN_PARTS = re.compile(r"\s*(?:/|&|\+|,|;|\band\b|\bor\b)\s*", re.IGNORECASE)


def normalised(name: str) -> str:
    """A name as the tables spell it: lower case, no accents, no numbers, single spaces; `1. Sign-Up stage` is `sign up`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return " ".join(word for word in re.split(r"[^a-z]+", plain) if word and word not in FILLER)


def infer(stages: Sequence[tuple[str, PhaseId | None]], commit: Sequence[str] = ()) -> list[PhaseId | None]:
    """The phase of each stage of a journey, given (name, written phase) in order and the lifecycle's words for its commitment.

    None where the name does not decide. A written phase always stands.
    """
    own = frozenset(normalised(word) for word in commit)
    found = [written or _certain(name, own) for name, written in stages]
    return [phase or _placed(_doubtful(name), index, found) for index, ((name, _), phase) in enumerate(zip(stages, found, strict=True))]


@lru_cache(maxsize=4096)
def _certain(name: str, commit: frozenset[str]) -> PhaseId | None:
    """What a name means wherever it stands; of several parts (`Renew and grow`) all must mean the same."""
    whole = _meaning(name, commit)
    if whole is not None or _doubtful(name) is not None:
        return whole
    parts = [part for part in BETWEEN_PARTS.split(name) if normalised(part)]
    meanings = {_meaning(part, commit) for part in parts}
    return meanings.pop() if len(parts) > 1 and len(meanings) == 1 else None


def _meaning(name: str, commit: frozenset[str]) -> PhaseId | None:
    word = normalised(name)
    if word in AMBIGUOUS:
        return None
    if word in commit:
        return "commit"
    # `Check-out` is `checkout`, `Setup` is `set up`.
    return _meanings().get(word) or _meanings().get(word.replace(" ", ""))


@lru_cache(maxsize=1)
def _meanings() -> dict[str, PhaseId]:
    """Every word that means one phase: those of the table, the phases' own names and labels."""
    meanings: dict[str, PhaseId] = {}
    for phase in PHASES.values():
        for word in (phase.id, normalised(phase.label), *sorted(phase.words)):
            if word not in AMBIGUOUS:
                meanings.setdefault(word, phase.id)
                meanings.setdefault(word.replace(" ", ""), phase.id)
    return meanings


def _doubtful(name: str) -> str | None:
    """The ambiguous word that a name is, or None."""
    word = normalised(name)
    return word if word in AMBIGUOUS else None


def _placed(word: str | None, index: int, found: Sequence[PhaseId | None]) -> PhaseId | None:
    """What an ambiguous word means at its place: before the commitment or after it."""
    if word is None:
        return None
    before, after = AMBIGUOUS[word]
    later = _is_later(index, found)
    if later is None:
        return before if before == after else None
    return after if later else before


def _is_later(index: int, found: Sequence[PhaseId | None]) -> bool | None:
    """Whether a stage comes after the commitment, as far as the certain stages say; in the middle of none, nobody knows."""
    for anchors in (
        [at for at, phase in enumerate(found) if phase and PHASES[phase].side == "commit"][:1],
        [at for at, phase in enumerate(found) if phase == "choose"][-1:],
        [at for at, phase in enumerate(found) if phase and PHASES[phase].side in ("fulfil", "post")][:1],
    ):
        for anchor in anchors:
            return index > anchor
    half = 2 * index + 1 - len(found)
    return None if half == 0 else half > 0


def likely(name: str, between: tuple[PhaseId | None, PhaseId | None]) -> tuple[PhaseId, ...]:
    """The phases that a stage with an undecided name may be: those its words hint at, else those that fit between its neighbours."""
    word = normalised(name)
    if word in AMBIGUOUS:
        return tuple(dict.fromkeys(AMBIGUOUS[word]))
    words = word.split()
    hints = dict.fromkeys(_meanings()[part] for part in words if part in _meanings())
    if len(hints) == 1:
        return tuple(hints)
    low, high = (PHASES[phase].rank if phase else None for phase in between)
    return tuple(phase.id for phase in PHASES.values() if (low is None or phase.rank >= low) and (high is None or phase.rank <= high))
