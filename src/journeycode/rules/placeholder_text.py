"""A text that was to be written later, in a document that others read already.

Why: Unfinished maps circulate as the truth. A placeholder in what is approved says that nobody has read it to the end.
Source: OURS
Caution: drafts may be full of them.

Bad:
    status: review
    scenario: TBD                      # <- placeholder-text: TBD

Good:
    status: review
    scenario: The price goes up.

Borderline (a draft):
    status: draft
    scenario: TODO ask Anna

Borderline (a word that only looks like one):
    status: approved
    scenario: The todo list of a busy day. What???     # <- placeholder-text
    description: Todos and XXXL shirts.
"""

import re
from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.graph.texts import texts
from journeycode.model.journey import Journey
from journeycode.model.persona import Persona
from journeycode.reading.document import Document
from journeycode.rulebook.rule import Found, rule

PLACEHOLDER = re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|(?i:lorem ipsum)|\?\?\?")
WORDS = ("TODO", "TBD", "FIXME", "XXX", "???")
READ_BY_OTHERS = frozenset({"review", "approved"})


@rule(family="hygiene", profile="recommended", severity="warning", hint="write it, or set the document back to `status: draft`")
def check(workspace: Workspace) -> Iterator[Found]:
    """The texts with a placeholder in journeys and personas that are in review or approved."""
    suspects = {text.path for text in workspace.texts if any(word in text.content for word in WORDS) or "lorem" in text.content.lower()}
    for written in texts(workspace, lambda document: document.text.path in suspects and _is_read(document)):
        found = PLACEHOLDER.search(written.text)
        if found:
            detail = ".".join(map(str, written.anchor.route))
            yield Found(written.anchor, f"`{written.field or 'text'}` still says '{found[0]}'", detail, "still to be written")


def _is_read(document: Document) -> bool:
    return isinstance(document.model, Journey | Persona) and document.model.status in READ_BY_OTHERS
