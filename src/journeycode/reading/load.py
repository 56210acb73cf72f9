"""One file: read within limits, composed, and each of its documents validated."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeGuard

from journeycode.finding import Finding, Related
from journeycode.reading.conflicts import conflict_findings
from journeycode.reading.document import Loaded
from journeycode.reading.reader import RULE, WHY, Reader
from journeycode.source import Composition, Fault, Place, Span, Text, compose, decode
from journeycode.source.files import read_bytes
from journeycode.source.limits import FILE_BYTES
from journeycode.source.text import Undecodable

OURS = b"journeycode/"
ID_WRITTEN = re.compile(r"\bid:\s*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)")


Compose = Callable[[Text], Composition]


def load_file(
    path: Path, shown_path: str, file: str, named: bool = False, data: bytes | None = None, compose: Compose = compose
) -> Loaded | None:
    """The documents of a file; None where it is not ours.

    named: somebody asked for this very file, so what cannot be read is said even where nothing shows that it is ours.
    data: what stands in it, where it has been read. compose: how a text becomes a composition.
    """
    text = Text(shown_path, file, "")
    try:
        data = read_bytes(path) if data is None else data
    except OSError as error:
        return (
            Loaded(
                text,
                findings=[
                    _whole(
                        text,
                        f"this file cannot be read: {(error.strerror or 'it is no regular file').lower()}",
                        "look at its rights, or leave it out",
                    )
                ],
            )
            if named
            else None
        )
    if data is None:
        return Loaded(
            text, findings=[_whole(text, f"this file is too large: the limit is {FILE_BYTES >> 20} MiB", "split it into several files")]
        )
    if not named and OURS not in data:
        return None
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        place = Place(shown_path, decoded.line, decoded.column, decoded.line, decoded.column + 1)
        suspected = frozenset(ID_WRITTEN.findall(data.decode("latin-1")))
        return Loaded(text, findings=[Finding(RULE, "error", decoded.message, place, why=WHY, hint=decoded.hint)], suspected=suspected)
    return load_text(Text(shown_path, file, *decoded), named, compose)


def load_text(text: Text, named: bool = True, compose: Compose = compose) -> Loaded | None:
    """The documents of a text; None where none of them is ours."""
    composition = compose(text)
    ours = {number: value for number, value in enumerate(composition.documents) if is_ours(value)}
    if not ours and (composition.documents or not composition.faults) and not (named and composition.faults):
        return None
    loaded = Loaded(text, composition)
    if composition.faults:
        loaded.findings += [_of_fault(fault, text) for fault in composition.faults]
        loaded.suspected = frozenset(ID_WRITTEN.findall(text.content))
        return loaded
    for number, value in ours.items():
        Reader(loaded, composition).document((number,), value)
    loaded.findings += conflict_findings(composition, RULE)
    return loaded


def is_ours(value: object) -> TypeGuard[dict[str, object]]:
    """Whether a document says `apiVersion: journeycode/…`."""
    version = value.get("apiVersion") if isinstance(value, dict) else None
    return isinstance(version, str) and version.startswith("journeycode/")


def _whole(text: Text, message: str, hint: str) -> Finding:
    return Finding(RULE, "error", message, Place(text.path), why=WHY, hint=hint)


def _of_fault(fault: Fault, text: Text) -> Finding:
    related = (Related(text.place(fault.other), fault.other_label),) if isinstance(fault.other, Span) else ()
    return Finding(
        RULE,
        "error",
        fault.message,
        text.place(fault.span),
        detail=str(fault.span.start),
        label=fault.label,
        why=WHY,
        hint=fault.hint,
        related=related,
    )
