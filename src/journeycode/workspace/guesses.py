"""What a word that refers to nothing was probably meant to be: each word is guessed once, and only so many."""

from collections import defaultdict
from functools import cached_property

from journeycode.model.nearest import nearest
from journeycode.model.words import is_word
from journeycode.reading.document import Document, Reference
from journeycode.workspace.definitions import BUILT_IN, Definitions

# Comparing words is slow: a workspace with more unknown words than a person can mistype is not guessed at any further.
MOST_WORDS = 100
MOST_COMPARISONS = 100_000


class Guesses:
    """The guesses of one workspace."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self.guessed: dict[tuple[object, ...], str | None] = {}
        self.slips: dict[str, str | None] = {}
        self.comparisons = 0

    def near(self, reference: Reference, document: Document) -> str | None:
        """The id that a reference was probably meant to name."""
        own = "step" in reference.spaces
        key = (reference.spaces, reference.word, id(document) if own else None)
        if key not in self.guessed:
            known = self._known(reference.spaces, document) if len(self.guessed) < MOST_WORDS else ()
            self.guessed[key] = nearest(reference.word, known)
        return self.guessed[key]

    def near_promise(self, word: str) -> str | None:
        """The promise, need or pain that a piece of information is nearly named like; None where it is one."""
        if word not in self.slips:
            known = word in self.definitions.spaces["promise"]
            alike = [] if known else [id for id in self._by_beginning.get(word[:2], ()) if abs(len(id) - len(word)) <= 2]
            self.comparisons += len(alike)
            self.slips[word] = nearest(word, alike, cutoff=0.85) if alike and self.comparisons < MOST_COMPARISONS else None
        return self.slips[word]

    def _known(self, spaces: tuple[str, ...], document: Document) -> set[str]:
        known: set[str] = set()
        for space in spaces:
            named = self.definitions.steps(document) if space == "step" else self.definitions.spaces[space]
            known |= set(named) | BUILT_IN.get(space, frozenset())
        return {id for id in known if is_word(id)}

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        """The ids of promises, needs and pains by their first two letters, which slips seldom touch."""
        found: dict[str, list[str]] = defaultdict(list)
        for known in self.definitions.spaces["promise"]:
            found[known[:2]].append(known)
        return found
