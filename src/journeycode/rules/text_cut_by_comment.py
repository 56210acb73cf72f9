"""A text that YAML cuts off, because a # in it begins a comment.

Why: YAML drops what follows without a word, and a reviewer reads the whole line. ` #7` after a space is a comment to YAML, whatever it
is to us.
Source: MEASURED
Caution: a comment that is meant has a space after its #.

Bad:
    - name: Calls the service
      thinks: I am caller #7 in the queue      # <- text-cut-by-comment: I am caller

Bad (a step that is only its sentence):
    - Becomes caller #7 in the queue           # <- text-cut-by-comment: Becomes caller

Good:
    - name: Calls the service                  # a comment
      thinks: "I am caller #7 in the queue"
      kind: step #no text is expected here

Bad (a long word):
    - name: Calls the service
      thinks: Who-can-tell-me-where-in-all-the-world-I-am-in-this #queue      # <- text-cut-by-comment
"""

import re
from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.graph.texts import texts
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule

MEANT = re.compile(r"[ \t]+#[ \t]|\r?\n")
CUT = re.compile(r"[^\s#](?=[ \t]+#[^\s#])")


@rule(
    family="hygiene",
    profile="core",
    severity="warning",
    hint="put the whole text in quotes; if a comment is meant, write a space after its #",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The plain texts that are followed on their line by a # and no space after it."""
    suspects = {text.path: {found.end() for found in CUT.finditer(text.content)} for text in workspace.texts if " #" in text.content}
    for written in texts(workspace, lambda document: bool(suspects.get(document.text.path))):
        thing = written.anchor.thing
        if written.is_plain and thing.document and written.end in suspects[thing.document.text.path]:
            message = f"this text ends at '{written.text.split()[-1][:40]}': what follows the # is a comment"
            content, start = thing.document.text.content, written.end - len(written.text)
            # A text over several lines is quoted by hand: its line breaks mean something else in quotes.
            whole = content[start : written.end] == written.text
            # An id that is the slug of the text would become another one, and what refers to it would be lost.
            safe = written.field != "name" or getattr(thing.model, "id", None) is not None
            fix = fixes.quoted(thing.document, start, _text_end(content, written.end), safe=safe) if whole else None
            yield Found(written.anchor, message, ".".join(map(str, written.anchor.route)), "YAML reads only this", fix=fix)


def _text_end(content: str, offset: int) -> int:
    """The end of the line, or where a comment begins that is meant as one."""
    found = MEANT.search(content, offset)
    return found.start() if found else len(content)
