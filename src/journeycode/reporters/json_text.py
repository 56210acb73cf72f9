"""JSON that any program reads and any terminal survives."""

import json
import re

from journeycode.reporters.screen import BIDI

# Controls, directions, line separators and halves of characters: written as escapes, which mean the same.
UNSEEN = re.compile(f"[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff{''.join(sorted(BIDI))}]")


def json_text(value: object) -> str:
    """A value as strict JSON, indented: no NaN, no Infinity, every character that a document can hold. Raises ValueError for NaN."""
    written = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n"
