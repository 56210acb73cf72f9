"""What git remembers of a file: since when it is there, how often it changed, and how many people had a hand in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.source.limits import shown
from journeycode.workspace.git import git, insist
from journeycode.workspace.history import commit_of

# One record per commit: the day, the author, and those whom the trailers of the message name.
TRAILERS = "%(trailers:key=Co-authored-by,valueonly,separator=%x1e)%x1f%(trailers:key=Reviewed-by,valueonly,separator=%x1e)"
FORMAT = f"%x00%cs%x1f%aE%x1f{TRAILERS}"


@dataclass(frozen=True, slots=True)
class Revisions:
    """The history of a file, renames followed. People are counted and never named: reviewers are those of `Reviewed-by:` lines."""

    first: date
    last: date
    count: int
    contributors: int
    reviewers: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, the commit it stands on, and the day of that commit."""

    name: str
    commit: str
    day: date


def remembers(root: Path) -> bool:
    """Whether a folder is in a git repository that has a commit. Raises Trouble where git is not installed."""
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD").returncode == 0


def revisions(root: Path, file: str) -> Revisions | None:
    """The history of a file of a workspace; None where no commit has it."""
    done = git(root, "-c", "log.showSignature=false", "log", "--follow", "--no-patch", "--no-ext-diff", f"--format={FORMAT}", "--", file)
    insist(done)
    days, contributors, reviewers = [], set[str](), set[str]()
    for record in done.stdout.decode("utf-8", "replace").split("\0")[1:]:
        day, author, others, looked = (*record.strip("\n").split("\x1f"), "", "", "")[:4]
        days.append(date.fromisoformat(day))
        contributors |= {author.casefold(), *_people(others)} - {""}
        reviewers |= set(_people(looked))
    return Revisions(min(days), max(days), len(days), len(contributors), len(reviewers)) if days else None


def _people(values: str) -> Iterator[str]:
    """The addresses in `Name <address>`, else the name."""
    for value in values.split("\x1e"):
        name, _, rest = value.strip().partition("<")
        known = (rest.partition(">")[0] or name).strip().casefold()
        if known:
            yield known


def tags(root: Path, pattern: str = "*", since: str = "") -> tuple[Tag, ...]:
    """The tags that match a pattern, the oldest first. since: a day, or a tag or commit; only tags of that day and later.

    Raises Trouble where `since` is neither, and where there is no repository.
    """
    commit_of(root, "HEAD")
    done = git(root, "for-each-ref", "--format=%(refname:short)", "refs/tags")
    insist(done)
    names = [name for name in done.stdout.decode("utf-8", "replace").splitlines() if fnmatchcase(name, pattern)]
    found = [Tag(name, commit := commit_of(root, f"refs/tags/{name}"), day_of(root, commit)) for name in names]
    least = _day(root, since) if since else date.min
    return tuple(sorted((tag for tag in found if tag.day >= least), key=lambda tag: (tag.day, tag.name)))


def day_of(root: Path, commit: str) -> date:
    """The day of a commit."""
    done = git(root, "-c", "log.showSignature=false", "log", "-1", "--no-patch", "--format=%cs", commit)
    insist(done)
    return date.fromisoformat(done.stdout.decode().strip())


def _day(root: Path, since: str) -> date:
    try:
        return date.fromisoformat(since)
    except ValueError:
        pass
    try:
        return day_of(root, commit_of(root, since))
    except Trouble as trouble:
        raise Trouble(f"`{shown(since)}` is neither a day nor a tag", "write a day as 2026-01-31, or the name of a tag") from trouble
