"""The `journey` fence of MkDocs, Material for MkDocs and Zensical: a formatter and a validator for `pymdownx.superfences`.

```journey
switch-broadband
view: owners
```
"""

import logging
import weakref
from collections.abc import Mapping

from journeycode.finding import Trouble
from journeycode.reporters.concise import line as told
from journeycode.site.asked import asked
from journeycode.site.host import Host, host_of, is_strict
from journeycode.site.inline_journey import is_journey, picture_of
from journeycode.site.inlined import fault, figure
from journeycode.site.opened import Opened, opened
from journeycode.site.picture import COLUMN, Picture, picture
from journeycode.source.limits import shown

OPTIONS = ("view", "persona", "lanes", "width", "theme", "alt", "caption", "table", "workspace")
# MkDocs counts the warnings of loggers below its own, and fails a strict build on them.
LOGGER = logging.getLogger("mkdocs.plugins.journeycode")

_drawings: "weakref.WeakKeyDictionary[object, int]" = weakref.WeakKeyDictionary()


def validate(language: str, inputs: Mapping[str, object], options: dict[str, object], attrs: dict[str, object], md: object) -> bool:
    """Take every option of a fence's first line: what is not known is said in the page, where it is seen."""
    options.update(inputs)
    return True


class Fence:
    """The formatter of a site. `workspace` is the folder of the journeys, from the folder of the site's settings; `width` is in pixels."""

    def __init__(self, workspace: str = "", width: str | int = COLUMN) -> None:
        self.workspace, self.width = workspace, str(width)

    def __call__(self, source: str, language: str, css_class: str, options: Mapping[str, object], md: object, **kwargs: object) -> str:
        """The drawing as HTML; where there is none to be made, a box that says why."""
        host, attributes = host_of(md), kwargs.get("attrs")
        line = host.line_of(source)
        where = f"{host.path}:{line}" if line else host.path
        said = {**(attributes if isinstance(attributes, Mapping) else {}), **options}
        try:
            made = self._picture(source, {name: "" if value is True else str(value) for name, value in said.items()}, host, line)
            html = self._figure(made, md)
        except Trouble as trouble:
            where, message = _placed(trouble.message, host.path, where)
            said_aloud = f"{where}: {message}" + (f" ({trouble.hint})" if trouble.hint else "")
            host.stop_where_strict(said_aloud)
            LOGGER.warning("%s", said_aloud)
            return fault(where, message, trouble.hint)
        for finding in made.faults[:1]:
            problem = f"{where}: drawn without what could not be read: {told(finding)}"
            host.stop_where_strict(problem)
            LOGGER.warning("%s", problem)
        return html

    def __reduce__(self) -> tuple[type, tuple[str, str], dict[str, str]]:
        """With the digest of all journeys: Zensical keeps pages until its settings change, and this is one of them."""
        return Fence, (self.workspace, self.width), {"digest": self.digest()}

    def __setstate__(self, state: Mapping[str, str]) -> None:
        """The digest is made anew whenever it is asked for."""

    def digest(self) -> str:
        """Everything that any drawing of the site is made of, and whether its build is strict."""
        host = host_of(None)
        try:
            return " ".join([*(one.digest for one in self.around("", host)), str(is_strict())])
        except Trouble as trouble:
            return trouble.message

    def around(self, workspace: str, host: Host) -> tuple[Opened, ...]:
        """The workspaces that a fence draws from. Raises Trouble where there is none."""
        named = workspace or self.workspace
        return opened((named,) if named else (), host.folder)

    def _picture(self, source: str, options: Mapping[str, str], host: Host, line: int) -> Picture:
        if is_journey(source):
            wish = asked("", options, OPTIONS)
            try:
                around = self.around(wish.workspace, host)
            except Trouble:
                if wish.workspace:
                    raise
                around = ()
            return picture_of(source, wish, around, host.path, line + 1, self.width)
        address, written = read(source)
        wish = asked(address, {**options, **written}, OPTIONS)
        return picture(wish, self.around(wish.workspace, host), self.width)

    def _figure(self, made: Picture, md: object) -> str:
        number = _drawings[md] = _drawings.get(md, 0) + 1
        return figure(
            made.drawn("svg", styled=False).text,
            name=f"{made.view.id} {made.view.view}",
            digest=made.digest,
            title=made.view.title,
            number=number,
            caption=made.asked.caption,
            table=_table(made) if made.asked.table else "",
            alt=made.asked.alt,
        )


def read(source: str) -> tuple[str, dict[str, str]]:
    """An address on a line of its own, and options as `name: value`. Raises Trouble for a second address."""
    address, options = "", dict[str, str]()
    for line in filter(None, map(str.strip, source.splitlines())):
        name, colon, value = line.partition(": ") if ": " in line else (line[:-1], ":", "") if line.endswith(":") else (line, "", "")
        if line.startswith("#"):
            continue
        if colon:
            options[name.strip()] = value.strip().strip("\"'")
        elif address:
            raise Trouble(f"`{shown(line)}` is a second address, and a fence draws one", "options are written as `view: owners`")
        else:
            address = line
    return address, options


def _placed(message: str, page: str, where: str) -> tuple[str, str]:
    """The place and the words of a message: a fault within a fence has a place of its own, `page:line:column: words`."""
    if message.startswith(f"{page}:"):
        place, _, words = message.partition(": ")
        return place, words
    return where, message


def _table(made: Picture) -> str:
    """What the picture shows as an HTML table, made by the Markdown that the site is made with."""
    import markdown

    text = made.drawn("markdown").text
    return markdown.markdown(text.partition("\n")[2] if text.startswith("# ") else text, extensions=["tables"])


draw = Fence()
