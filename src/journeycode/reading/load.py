"""One file: read within limits, composed, and each of its documents validated."""

import os
import re
import stat
from pathlib import Path

from pydantic import ValidationError

from journeycode.finding import Finding, Related
from journeycode.model.kinds import API_VERSION, HEAD, KINDS
from journeycode.model.nearest import listed, nearest
from journeycode.model.part import Described
from journeycode.model.words import DEVICES
from journeycode.reading.document import Definition, Document, Loaded, Reference
from journeycode.reading.refusals import refusals
from journeycode.reading.walk import Slip, Walk
from journeycode.source import Composition, Fault, Place, Route, Span, Text, compose, decode
from journeycode.source.limits import FILE_BYTES, shown
from journeycode.source.text import Undecodable

RULE = "invalid-document"
OURS = b"journeycode/"
ID_WRITTEN = re.compile(r"\bid:\s*[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)")
WHY = "what cannot be read cannot be reviewed, and no rule can look at it"
# Words of the language that would be mistaken for something else in a mapping by persona.
NOT_A_PERSONA = frozenset({"value", "text", "assumed", "everyone", "all", "default"})


def load_file(path: Path, shown_path: str, file: str, named: bool = False) -> Loaded | None:
    """The documents of a file; None where it is not ours.

    named: somebody asked for this very file, so what cannot be read is said even where nothing shows that it is ours.
    """
    text = Text(shown_path, file, "")
    try:
        data = read_bytes(path)
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
    return load_text(Text(shown_path, file, *decoded), named)


def load_text(text: Text, named: bool = True) -> Loaded | None:
    """The documents of a text; None where none of them is ours."""
    composition = compose(text)
    ours = [number for number, value in enumerate(composition.documents) if is_ours(value)]
    if not ours and (composition.documents or not composition.faults) and not (named and composition.faults):
        return None
    loaded = Loaded(text, composition)
    if composition.faults:
        loaded.findings += [_of_fault(fault, text) for fault in composition.faults]
        loaded.suspected = frozenset(ID_WRITTEN.findall(text.content))
        return loaded
    for number in ours:
        Reader(loaded, composition).document((number,))
    return loaded


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a regular file, opened without blocking; None where there are more than the limit.

    Raises OSError where it cannot be read, without a message of the system where it is no regular file.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a regular file")
        if status.st_size > FILE_BYTES:
            return None
        data = stream.read(FILE_BYTES + 1)
    return data if len(data) <= FILE_BYTES else None


def is_ours(value: object) -> bool:
    """Whether a document says `apiVersion: journeycode/…`."""
    version = value.get("apiVersion") if isinstance(value, dict) else None
    return isinstance(version, str) and version.startswith("journeycode/")


class Reader:
    """Reads the documents of one file into what was loaded of it."""

    def __init__(self, loaded: Loaded, composition: Composition) -> None:
        self.loaded, self.composition = loaded, composition

    def document(self, root: Route) -> None:
        """One document of the file: its head, then it or its items."""
        value = self.composition.value(root)
        head = Document(self.composition, "", root)
        if not isinstance(value, dict):
            return
        if value["apiVersion"] != API_VERSION:
            self._say(
                head,
                Slip(
                    ("apiVersion",),
                    f"the version `{shown(str(value['apiVersion']))}` of the language is not known here; known is {API_VERSION}",
                    f"write `apiVersion: {API_VERSION}`, or use a newer journeycode",
                ),
            )
            return
        kind = value.get("kind")
        if not isinstance(kind, str):
            self._say(
                head,
                Slip(
                    ("kind",) if "kind" in value else ("apiVersion",),
                    "this document does not say its `kind`",
                    f"add a line such as `kind: Journey`; known are {listed(KINDS, 'and')}",
                    key="kind" in value,
                ),
            )
        elif kind not in KINDS:
            near = nearest(kind, KINDS)
            self._say(
                head,
                Slip(
                    ("kind",),
                    f"there is no kind `{shown(kind)}`",
                    f"did you mean `{near}`?" if near else f"known are {listed(KINDS, 'and')}",
                ),
            )
        elif "items" in value and kind != "Workspace":
            self._items(head, value, kind, root)
        else:
            self._one(kind, root, value, HEAD)

    def _items(self, head: Document, value: dict[str, object], kind: str, root: Route) -> None:
        for key in value:
            if key not in (*HEAD, "items") and not key.startswith("x-"):
                self._say(
                    head,
                    Slip(
                        (key,),
                        f"`{shown(key)}` stands beside `items`, where only the head may stand",
                        "move it into an item, or make the document one thing without `items`",
                        key=True,
                    ),
                )
        items = value["items"]
        if not isinstance(items, list):
            self._say(head, Slip(("items",), f"`items` is a list of things of kind {kind}", "begin each with a hyphen", key=True))
            return
        for number, item in enumerate(items):
            where = (*root, "items", number)
            if isinstance(item, dict):
                self._one(kind, where, item, ())
            else:
                self._say(head, Slip(("items", number), f"an item is a group of fields of a {kind}", "write at least `{id: …, name: …}`"))

    def _one(self, kind: str, root: Route, value: dict[str, object], extra: tuple[str, ...]) -> None:
        """One thing: walked for keys, references and definitions, then validated."""
        part, walk = KINDS[kind], Walk()
        document = Document(self.composition, kind, root)
        walk.fields(value, part, (), extra)
        slips = walk.slips + self._id_slips(kind, value)
        document.model = _validated(part, value, slips)
        written = value.get("id")
        document.id = written if isinstance(written, str) else ""
        document.metas = walk.metas
        document.references = [Reference(*reference) for reference in walk.references]
        document.definitions = [Definition(*definition, document) for definition in walk.definitions]
        if document.id:
            document.definitions.insert(0, Definition(part.space, document.id, True, (), document))
        for slip in slips:
            self._say(document, slip)
        self.loaded.documents.append(document)

    def _id_slips(self, kind: str, value: dict[str, object]) -> list[Slip]:
        id = value.get("id")
        if kind == "Workspace":
            return []
        if id is None and "id" not in value:
            return [
                Slip(
                    ("id",),
                    f"this {kind.lower()} has no `id`, so that nothing can refer to it",
                    "add a line such as `id: my-" + kind.lower() + "`",
                )
            ]
        if kind == "Persona" and id in NOT_A_PERSONA:
            return [Slip(("id",), f"`{id}` cannot be the id of a persona: it is a word of the language", "choose another")]
        if kind == "Journey" and id in DEVICES:
            return [
                Slip(
                    ("id",),
                    f"`{id}` cannot be the id of a journey: Windows cannot have a file of that name, and drawings are named so",
                    "choose another",
                )
            ]
        return []

    def _say(self, document: Document, slip: Slip) -> None:
        address = f"{document.kind.lower()}:{document.id}" if document.id else ""
        detail = ".".join(map(str, slip.route))
        self.loaded.findings.append(
            Finding(RULE, "error", slip.message, document.place(slip.route, slip.key), address, detail, why=WHY, hint=slip.hint)
        )


def _validated(part: type[Described], value: dict[str, object], slips: list[Slip]) -> Described | None:
    """The model, or None; what it refuses is added to the slips, but not twice at one route and not what a typo explains."""
    try:
        model = part.model_validate(value)
    except ValidationError as error:
        said = {slip.route for slip in slips}
        meant = {(*slip.route[:-1], slip.near) for slip in slips if slip.near}
        slips += [slip for slip in refusals(error, value) if slip.route not in said and slip.route not in meant]
        return None
    return None if slips else model


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
