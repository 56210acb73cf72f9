"""Conflicts of two branches that nobody has decided yet: the merge driver leaves them in a file as comments."""

import re
from collections.abc import Iterator

from journeycode.finding import Finding
from journeycode.source import Composition, Span

MARK = "# CONFLICT (journeycode): "
WRITTEN = re.compile(rf"^[ \t-]*(?P<comment>{re.escape(MARK)}(?P<said>[^\r\n]*))", re.MULTILINE)


def conflict_findings(composition: Composition, rule: str) -> Iterator[Finding]:
    """An error for each of them, so that none is committed unseen."""
    text = composition.text
    if MARK not in text.content:
        return
    scalars = [span for span in composition.scalars() if "\n" in text.content[span.start : span.end]]
    for found in WRITTEN.finditer(text.content):
        start, end = found.span("comment")
        if not any(span.start <= start < span.end for span in scalars):
            yield Finding(
                rule,
                "error",
                f"two branches contradict each other here, and nobody has decided yet: {found['said'].rstrip()}"[:200],
                text.place(Span(start, end)),
                detail=found["said"].rstrip(),
                why="what one of the two branches says would be lost without anybody noticing",
                hint="write what is right, then delete the comment",
            )
