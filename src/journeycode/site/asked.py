"""What one drawing in a document asks for, however the document writes it down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeycode.finding import Trouble
from journeycode.model.nearest import listed, nearest
from journeycode.source.limits import shown

YES, NO = ("", "yes", "true", "on"), ("no", "false", "off")


@dataclass(frozen=True, slots=True)
class Asked:
    """An address and options; what is empty is left to the workspace file and the defaults.

    `address` names one journey or persona and is empty for views of a whole workspace. `lanes` are ids in order. `table` asks for the table
    that says the same. `into` and `file` are the folder and the file for a picture, `workspace` a folder, all as they were written.
    """

    address: str = ""
    view: str = ""
    to: str = ""
    persona: str = ""
    lanes: tuple[str, ...] = ()
    width: str = ""
    theme: str = ""
    alt: str = ""
    caption: str = ""
    table: bool = False
    into: str = ""
    file: str = ""
    workspace: str = ""


def asked(address: str, options: Mapping[str, str], known: Iterable[str]) -> Asked:
    """An address with the options that stand beside it; `known` are those that the document may have here.

    Raises Trouble for any other option, and for a `table` that is neither yes nor no.
    """
    allowed = tuple(known)
    for name in options:
        if name not in allowed:
            near = nearest(name, allowed)
            raise Trouble(
                f"there is no option `{shown(name)}`", f"did you mean `{near}`?" if near else f"there are {listed(allowed, 'and')}"
            )

    def said(name: str) -> str:
        return options.get(name, "").strip()

    return Asked(
        address.strip(), said("view"), said("to"), said("persona"), _lanes(said("lanes")), said("width"), said("theme"), said("alt"),
        said("caption"), "table" in options and _yes(said("table")), said("into"), said("file"), said("workspace"),
    )  # fmt: skip


def _lanes(text: str) -> tuple[str, ...]:
    return tuple(lane for part in text.strip("[]").split(",") if (lane := part.strip()))


def _yes(text: str) -> bool:
    if text.lower() not in (*YES, *NO):
        raise Trouble(f"`{shown(text)}` is neither yes nor no", "write `table=yes`, or leave it out")
    return text.lower() in YES
