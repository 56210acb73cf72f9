"""Pages for any documentation generator: one for each journey, persona and team of a workspace, and an index, in plain Markdown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeycode.api.draw import OF_JOURNEY, OF_PERSONA, OF_WORKSPACE, check_size, draw, subject_of, telling
from journeycode.graph import Journey, Persona, Step, Team, Thing, Workspace
from journeycode.renderers import Options
from journeycode.renderers.escaping import markdown
from journeycode.site.opened import Opened
from journeycode.site.picture import COLUMN
from journeycode.views.map.lanes import signed
from journeycode.views.subject import Subject
from journeycode.views.view import View

NOTE = "<!-- Written by `journeycode docs build`: change the journeys, and build again. -->"
# What stands on the page of a journey under its map; none whose places Graphviz finds, which differ with its version.
UNDER_THE_MAP = {"swimlane": "Who does what", "owners": "Owners by stage", "promises": "Promises", "curve": "Feelings compared"}


@dataclass
class Book:
    """The files of one workspace by their paths with `/`, as they are made."""

    opened: Opened
    front_matter: bool
    options: Options
    files: dict[str, bytes] = field(default_factory=dict)
    subjects: dict[str, Subject] = field(default_factory=dict)

    @property
    def workspace(self) -> Workspace:
        return self.opened.workspace

    def page(self, path: str, title: str, about: str, parts: Iterable[str]) -> None:
        """A page with its title; what is empty among its parts is left out."""
        front = f"---\ntitle: {_quoted(title)}\n{f'description: {_quoted(about)}' if about else ''}".rstrip() + "\n---\n\n"
        body = "\n\n".join(part for part in (NOTE, f"# {markdown(title)}", *parts) if part)
        self.files[path] = f"{front if self.front_matter else ''}{body}\n".encode("utf-8", "replace")

    def image(self, view: View, to: str = "../") -> str:
        """A picture as a file, and the line that shows it on a page; `to` leads from the page to the index."""
        name = f"drawings/{view.id}.{view.view}.svg"
        if name not in self.files:
            self.files[name] = draw(view, "svg", self.options).data
        return f"![{markdown(view.alt)}]({to}{name})"

    def subject(self, journey: Journey) -> Subject:
        """A journey as it is drawn, on its own page and on those of its teams."""
        if journey.id not in self.subjects:
            self.subjects[journey.id] = subject_of(self.workspace, journey, None, None, self.opened.findings)
        return self.subjects[journey.id]


def pages(opened: Opened, *, front_matter: bool = False, width: str = COLUMN) -> dict[str, bytes]:
    """Every file of the documentation of a workspace, by its path: a pure function of the documents.

    front_matter: begin each page with a block of YAML that holds its title, for generators that want one. width: of the drawings, in
    pixels, or `wide`.
    """
    book = Book(opened, front_matter, Options(check_size(width)))
    for journey in book.workspace.journeys():
        _journey(book, journey)
    for persona in book.workspace.personas():
        _persona(book, persona)
    for team in book.workspace.teams():
        _team(book, team)
    _index(book)
    return book.files


def _journey(book: Book, journey: Journey) -> None:
    said, subject = journey.model, book.subject(journey)
    shown = [(heading, view) for name, heading in UNDER_THE_MAP.items() if telling(view := OF_JOURNEY[name](subject))]
    further = [step.within for step in journey.steps if step.model.journey and step.within] + list(journey.continues_in)
    facts = [
        _fact("Begins with", markdown(said.starts or "")),
        _fact("Ends with", markdown(said.ends or "")),
        _fact("Lived by", _links(journey.personas)),
        _fact("Answered for by", _links([journey.owner] if journey.owner else [])),
        _fact("Teams on the way", _links(journey.teams)),
        _fact("Leads into", _links(further)),
    ]
    parts = [
        markdown(said.description or ""),
        markdown(said.scenario or ""),
        "\n".join(fact for fact in facts if fact),
        book.image(subject.map),
        *(part for heading, view in shown for part in (f"## {heading}", book.image(view))),
        "## As a table",
        _untitled(draw(subject.map, "markdown", Options()).text),
    ]
    book.page(f"journeys/{journey.id}.md", journey.name, said.scenario or subject.map.alt, parts)


def _persona(book: Book, persona: Persona) -> None:
    view = OF_PERSONA["persona"](book.workspace, persona, book.opened.findings)
    lived = [journey for journey in book.workspace.journeys() if persona in journey.personas]
    parts = [
        markdown(persona.model.description or ""),
        _fact("Lives", _links(lived)),
        book.image(view),
        "## As a table",
        _untitled(draw(view, "markdown", Options()).text),
    ]
    book.page(f"personas/{persona.id}.md", persona.name, view.alt, parts)


def _team(book: Book, team: Team) -> None:
    owned = {journey: steps for journey in book.workspace.journeys() if (steps := [step for step in journey.steps if step.owner == team])}
    answers = [journey for journey in book.workspace.journeys() if journey.owner == team]
    parts = [markdown(team.model.description or ""), _fact("Answers for", _links(answers))]
    for journey, steps in owned.items():
        rows = [_row("Stage", "Step", "Feeling", "Hands over to"), _row(*["---"] * 4), *(_step(step) for step in steps)]
        view = OF_JOURNEY["swimlane"](book.subject(journey))
        parts += [f"## {_link(journey)}", "\n".join(rows), book.image(view) if telling(view) else ""]
    if not owned:
        parts.append("No step of a journey is owned by this team.")
    book.page(f"teams/{team.id}.md", team.name, f"What customers meet of {team.name}.", parts)


def _step(step: Step) -> str:
    to = [way.target.owner for way in step.journey.handoffs() if way.source == step and way.target.owner]
    feeling = "·" if step.emotion is None else signed(step.emotion)
    return _row(markdown(step.stage.name), markdown(step.name), feeling, _links(dict.fromkeys(to)) or "·")


def _index(book: Book) -> None:
    journeys, workspace = book.workspace.journeys(), book.workspace
    portfolio = OF_WORKSPACE["portfolio"](workspace, book.opened.findings)
    lists = {
        "Journeys": sorted(journeys, key=lambda journey: journey.model.scope == "part"),
        "Personas": workspace.personas(),
        "Teams": workspace.teams(),
    }
    parts = [markdown(workspace.settings.description or ""), book.image(portfolio, "") if len(journeys) > 1 else ""]
    for heading, things in lists.items():
        if things:
            lines = [f"- {_link(thing, '')}{_about(thing)}" for thing in things]
            parts += [f"## {heading}", "\n".join(lines)]
    book.page("index.md", workspace.name, workspace.settings.description or "", parts)


def _about(thing: Thing) -> str:
    if isinstance(thing, Journey) and thing.model.starts and thing.model.ends:
        return f": {markdown(thing.model.starts)} → {markdown(thing.model.ends)}"
    return ""


def _fact(name: str, value: str) -> str:
    return f"- **{name}**: {value}" if value else ""


def _links(things: Iterable[Thing]) -> str:
    return ", ".join(_link(thing) for thing in dict.fromkeys(things))


def _link(thing: Thing, to: str = "../") -> str:
    return f"[{markdown(thing.name)}]({to}{thing.kind}s/{thing.id}.md)"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _untitled(text: str) -> str:
    """A drawing in Markdown without its title, with its headings below the one it stands under."""
    lines = text.strip("\n").split("\n")
    rest = lines[1:] if lines[0].startswith("# ") else lines
    return "\n".join(f"#{line}" if line.startswith("## ") else line for line in rest).strip("\n")


def _quoted(text: str) -> str:
    """A text as YAML holds it on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + " ".join(escaped.split()) + '"'


def books(opened: Sequence[Opened], *, front_matter: bool = False, width: str = COLUMN) -> dict[str, bytes]:
    """The files of several workspaces: one lies at the top, several in a folder each with an index above them."""
    if len(opened) == 1:
        return pages(opened[0], front_matter=front_matter, width=width)
    files = dict[str, bytes]()
    for one in opened:
        files |= {f"{one.workspace.root.name}/{path}": data for path, data in pages(one, front_matter=front_matter, width=width).items()}
    top = Book(opened[0], front_matter, Options())
    lines = [f"- [{markdown(one.workspace.name)}]({one.workspace.root.name}/index.md)" for one in opened]
    top.page("index.md", "Journeys", "", ["\n".join(lines)])
    return files | top.files
