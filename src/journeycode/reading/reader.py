"""The documents of one file: their heads, their items, and each of them walked and validated."""

from pydantic import ValidationError

from journeycode.finding import Finding, Fix
from journeycode.model.kinds import API_VERSION, HEAD, KINDS
from journeycode.model.nearest import listed, nearest
from journeycode.model.part import Described
from journeycode.model.words import DEVICES, slug
from journeycode.reading.document import Definition, Document, Loaded, Reference
from journeycode.reading.mending import renamed, reworded
from journeycode.reading.refusals import refusals
from journeycode.reading.walk import Slip, Walk
from journeycode.source import Composition, Route
from journeycode.source.limits import shown

RULE = "invalid-document"
WHY = "what cannot be read cannot be reviewed, and no rule can look at it"
# Words of the language that would be mistaken for something else in a mapping by persona.
NOT_A_PERSONA = frozenset({"value", "text", "assumed", "everyone", "all", "default"})


class Reader:
    """Reads the documents of one file into what was loaded of it."""

    def __init__(self, loaded: Loaded, composition: Composition) -> None:
        self.loaded, self.composition = loaded, composition

    def document(self, root: Route, value: dict[str, object]) -> None:
        """One document of the file, which says `apiVersion`: its head, then it or its items."""
        head = Document(self.composition, "", root)
        kind = value.get("kind")
        if value["apiVersion"] != API_VERSION or not isinstance(kind, str) or kind not in KINDS:
            self.loaded.suspected |= _ids(value)
        if value["apiVersion"] != API_VERSION:
            message = f"the version `{shown(str(value['apiVersion']))}` of the language is not known here; known is {API_VERSION}"
            self._say(head, Slip(("apiVersion",), message, f"write `apiVersion: {API_VERSION}`, or use a newer journeycode"))
        elif not isinstance(kind, str):
            hint = f"add a line such as `kind: Journey`; known are {listed(KINDS, 'and')}"
            route = "kind" if "kind" in value else "apiVersion"
            self._say(head, Slip((route,), "this document does not say its `kind`", hint, key="kind" in value))
        elif kind not in KINDS:
            near = nearest(kind, KINDS)
            hint = f"did you mean `{near}`?" if near else f"known are {listed(KINDS, 'and')}"
            self._say(head, Slip(("kind",), f"there is no kind `{shown(kind)}`", hint, instead=near or ""))
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
        document.id = str(written) if isinstance(written, str) else ""
        document.metas = walk.metas
        document.references = [Reference(*reference) for reference in walk.references]
        document.definitions = [Definition(*definition, document) for definition in walk.definitions]
        if any(slip.route == ("id",) for slip in slips):
            self.loaded.suspected |= _ids(value)
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
        if not isinstance(id, str):
            return []
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
        place, fix = document.place(slip.route, slip.key), _fix(document, slip)
        self.loaded.findings.append(Finding(RULE, "error", slip.message, place, address, detail, why=WHY, hint=slip.hint, fix=fix))


def _ids(value: dict[str, object]) -> frozenset[str]:
    """The ids that a document which is not read seems to define: what refers to them has nothing wrong with it."""
    items = value.get("items")
    things = [value, *(item for item in (items if isinstance(items, list) else []) if isinstance(item, dict))]
    return frozenset(slug(id) for thing in things if isinstance(id := thing.get("id"), str))


def _fix(document: Document, slip: Slip) -> Fix | None:
    """The key or the word that was probably meant; another word is safe only where no more than its case or spacing differs."""
    if slip.key and slip.near:
        edit = renamed(document, slip.route, slip.near)
        return Fix(f"write `{slip.near}`", (edit,)) if edit else None
    if slip.instead:
        edit = reworded(document, slip.route, slip.instead)
        written = document.composition.value((*document.root, *slip.route))
        same = isinstance(written, str) and written.strip().casefold().replace("_", "-").replace(" ", "-") == slip.instead.casefold()
        return Fix(f"write `{slip.instead}`", (edit,), safe=same) if edit else None
    return None


def _validated(part: type[Described], value: dict[str, object], slips: list[Slip]) -> Described | None:
    """The model, or None; what it refuses is added to the slips, but not twice at one route and not what a typo explains."""
    try:
        model = part.model_validate(value)
    except ValidationError as error:
        said = {slip.route for slip in slips}
        meant = {route for slip in slips if slip.near for route in ((*slip.route[:-1], slip.near), slip.route[:-1])}
        whole = [slip.route for slip in slips if slip.whole]
        refused = (slip for slip in refusals(error, value) if not any(slip.route[: len(route)] == route for route in whole))
        slips += [slip for slip in refused if slip.route not in said and slip.route not in meant]
        return None
    return None if slips else model
