"""The extension for Sphinx: a `journey` directive that knows what its drawing is made of, for HTML and for LaTeX.

.. journey:: switch-broadband
   :view: owners
   :caption: Who owns what
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.typing import ExtensionMetadata
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.latex import LaTeXTranslator
from sphinx.writers.manpage import ManualPageTranslator
from sphinx.writers.texinfo import TexinfoTranslator
from sphinx.writers.text import TextTranslator

from journeycode import __version__
from journeycode.finding import Trouble
from journeycode.reporters.concise import line as told
from journeycode.site.asked import asked
from journeycode.site.inline_journey import is_journey, picture_of
from journeycode.site.inlined import figure
from journeycode.site.opened import opened
from journeycode.site.picture import COLUMN, Picture, picture
from journeycode.site.print import included

OPTIONS = ("view", "persona", "lanes", "width", "theme", "alt", "workspace")
LOGGER = logging.getLogger(__name__)


class JourneyDrawing(nodes.General, nodes.Element):
    """The place of a drawing: `address` or `source`, the `options`, the `page` and `line`, and the `digest` of what it is made of."""


class JourneyDirective(SphinxDirective):
    """Draws what its argument names, or the journey that it holds."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = {
        **dict.fromkeys(OPTIONS, directives.unchanged),
        "caption": directives.unchanged,
        "name": directives.unchanged,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """The drawing, in a figure where it has a caption or a name; a box that says why where there is none to be made."""
        node = JourneyDrawing(
            address=self.arguments[0] if self.arguments else "",
            source="\n".join(self.content),
            options={name: value for name, value in self.options.items() if name in OPTIONS},
            page=Path(os.path.relpath(self.env.doc2path(self.env.docname))).as_posix(),
            line=self.content_offset,
            number=self.env.new_serialno("journey") + 1,
            classes=self.options.get("class", []),
        )
        _note(self.env, node["options"].get("workspace", ""))
        try:
            made = drawn(self.env, node)
        except Trouble as trouble:
            return [self._fault(trouble.message, trouble.hint)]
        for finding in made.faults[:1]:
            LOGGER.warning(
                "drawn without what could not be read: %s",
                told(finding),
                location=self.get_location(),
                type="journeycode",
                subtype="unread",
            )
        node["digest"] = made.digest
        return [self._figure(node)]

    def _figure(self, node: JourneyDrawing) -> nodes.Node:
        self.set_source_info(node)
        if "caption" not in self.options:
            self.add_name(node)
            return node
        around = nodes.figure("", node)
        self.set_source_info(around)
        inlines, messages = self.parse_inline(self.options["caption"], lineno=self.lineno)
        around += nodes.caption(self.options["caption"], "", *inlines, *messages)
        self.add_name(around)
        return around

    def _fault(self, message: str, hint: str) -> nodes.Node:
        LOGGER.warning("%s%s", message, f" ({hint})" if hint else "", location=self.get_location(), type="journeycode", subtype="journey")
        title = nodes.title("", f"This journey could not be drawn ({self.get_location()})")
        return nodes.admonition("", title, *(_sentence(one) for one in (f"{message}.", hint) if one), classes=["error"])


def _sentence(text: str) -> nodes.paragraph:
    """A sentence with what stands between backticks as code."""
    parts = text.split("`")
    return nodes.paragraph("", "", *(nodes.literal(part, part) if number % 2 else nodes.Text(part) for number, part in enumerate(parts)))


def drawn(env: BuildEnvironment, node: JourneyDrawing, width: str = "") -> Picture:
    """The picture that a node stands for, at its own width or another. Raises Trouble for what there is not."""
    options = {**node["options"], **({"width": width} if width and not node["options"].get("width") else {})}
    wish = asked(node["address"], options, OPTIONS)
    if node["source"].strip():
        if not is_journey(node["source"]):
            raise Trouble("this is no journey", "it begins with `stages:`; options are written as `:view: owners` under the directive")
        try:
            around = opened(*_home(env, wish.workspace))
        except Trouble:
            around = ()
        return picture_of(node["source"], wish, around, node["page"], node["line"] + 1, COLUMN)
    return picture(wish, opened(*_home(env, wish.workspace)), COLUMN)


def _home(env: BuildEnvironment, workspace: str) -> tuple[tuple[str, ...], Path]:
    """Where the journeys are: as the directive says, else as `conf.py` says, from its folder."""
    named = workspace or env.config.journeycode_workspace
    return ((named,) if named else ()), Path(env.config.journeycode_folder)


def settle(app: Sphinx, config: Config) -> None:
    """Remember where `conf.py` lies: the workspace is named from there."""
    config.journeycode_folder = str(app.confdir)


# ------------------------------------------------------------ what changes with what
def _note(env: BuildEnvironment, workspace: str) -> None:
    """Note every file that a page is drawn from, and a digest of them all: a new file changes no old one."""
    try:
        found = opened(*_home(env, workspace))
    except Trouble:
        found = ()
    for one in found:
        for file in one.files:
            env.note_dependency(str(file.resolve()))
    _digests(env).setdefault(env.docname, {})[workspace] = " ".join(one.digest for one in found)


def _digests(env: BuildEnvironment) -> dict[str, dict[str, str]]:
    """By page and workspace, the digest of the journeys when the page was read."""
    known: dict[str, dict[str, str]] | None = getattr(env, "journeycode_digests", None)
    if known is None:
        known = {}
        setattr(env, "journeycode_digests", known)  # noqa: B010 - Sphinx keeps what extensions put there
    return known


def outdated(app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]) -> Iterator[str]:
    """The pages whose journeys are no longer what they were."""
    for page, digests in list(_digests(env).items()):
        for workspace, digest in digests.items():
            try:
                now = " ".join(one.digest for one in opened(*_home(env, workspace)))
            except Trouble:
                now = ""
            if now != digest:
                yield page
                break


def purge(app: Sphinx, env: BuildEnvironment, page: str) -> None:
    """Forget a page that is read anew."""
    _digests(env).pop(page, None)


def merge(app: Sphinx, env: BuildEnvironment, pages: list[str], other: BuildEnvironment) -> None:
    """Take over what another process has read."""
    _digests(env).update({page: digests for page, digests in _digests(other).items() if page in pages})


# ------------------------------------------------------------ what each builder writes
def html(translator: HTML5Translator, node: JourneyDrawing) -> None:
    """The picture in the page itself, so that its text can be found, selected and read aloud."""
    made = drawn(translator.builder.env, node)
    translator.body.append(
        figure(
            made.drawn("svg", styled=False).text,
            name=f"{made.view.id} {made.view.view}",
            digest=made.digest,
            title=made.view.title,
            number=node["number"],
            alt=made.asked.alt,
        )
    )
    raise nodes.SkipNode


def latex(translator: LaTeXTranslator, node: JourneyDrawing) -> None:
    """The picture as a file that LaTeX takes in: PDF, else PNG, else what it says in words."""
    builder: Builder = translator.builder
    try:
        name, data, options = included(lambda width: drawn(builder.env, node, width), fixed=bool(node["options"].get("width")))
    except Trouble as trouble:
        LOGGER.warning(
            "LaTeX takes no SVG, and no other picture could be drawn: %s (%s)", trouble.message, trouble.hint,
            location=node, type="journeycode", subtype="latex",
        )  # fmt: skip
        translator.body.append(f"\n\n\\emph{{{translator.encode(drawn(builder.env, node).alt)}}}\n\n")
        raise nodes.SkipNode from None
    (Path(builder.outdir) / name).write_bytes(data)
    translator.body.append(
        f"\n\n\\noindent\\sphinxincludegraphics[{options}]{{{{{name.rpartition('.')[0]}}}.{name.rpartition('.')[2]}}}\n\n"
    )
    raise nodes.SkipNode


def text(translator: TextTranslator, node: JourneyDrawing) -> None:
    """What the picture says, where only text goes."""
    translator.new_state()
    translator.add_text(drawn(translator.builder.env, node).alt)
    translator.end_state()
    raise nodes.SkipNode


def words(translator: ManualPageTranslator | TexinfoTranslator, node: JourneyDrawing) -> None:
    """What the picture says, in a manual page."""
    translator.body.append("\n")
    translator.visit_Text(nodes.Text(" ".join(drawn(translator.builder.env, node).alt.split())))
    translator.body.append("\n")
    raise nodes.SkipNode


def setup(app: Sphinx) -> ExtensionMetadata:
    """What Sphinx calls when `journeycode.site.sphinx` stands among the extensions."""
    app.add_config_value("journeycode_workspace", "", "env", str)
    app.add_config_value("journeycode_folder", "", "", str)
    app.connect("config-inited", settle)
    app.add_node(JourneyDrawing, html=(html, None), latex=(latex, None), text=(text, None), man=(words, None), texinfo=(words, None))
    app.add_directive("journey", JourneyDirective)
    app.connect("env-get-outdated", outdated)
    app.connect("env-purge-doc", purge)
    app.connect("env-merge-info", merge)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
