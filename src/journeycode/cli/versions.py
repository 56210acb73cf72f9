"""Which two versions a call compares: commits, folders, the working tree, or two journeys of one workspace."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journeycode.api.compare import diff, diff_journeys, joined
from journeycode.changes import Approval, Changes, read_approvals
from journeycode.changes.approvals import FILE
from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.graph import Journey, Workspace
from journeycode.source import Text, decode
from journeycode.source.limits import shown
from journeycode.source.text import Undecodable
from journeycode.workspace import Reading
from journeycode.workspace.history import commit_of, merge_base, prefix, read_commit, read_file
from journeycode.workspace.matched import read_all
from journeycode.workspace.places import display

WORKING_TREE = "the working tree"


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of one workspace, and how they are called. journeys: the two that are compared instead of the whole.

    head: the commit of the newer one, empty for files on the disk. folder: where the workspace stands in its repository. approvals: of the
    newer one; approved_before: of the older one.
    """

    old: Workspace
    new: Workspace
    base: str
    head: str = ""
    journeys: tuple[Journey, Journey] | None = None
    approvals: tuple[Approval, ...] = ()
    folder: str = ""
    approved_before: tuple[Approval, ...] = ()


def versions(words: Sequence[str]) -> list[Versions]:
    """The versions that a call names, one entry for each workspace.

    No word: the merge base with the default branch and the working tree. One: that commit and the working tree. Two: two commits, two
    folders, or two journeys of the workspace around the current folder. Raises Trouble for a word that names none of them.
    """
    for word in words:
        if word.startswith("-"):
            raise Trouble(f"`{shown(word)}` is no ref: it begins with a hyphen", "name a branch, a tag, a commit, a folder or a journey")
    if len(words) == 2 and all(Path(word).is_dir() for word in words):
        return [_folders(*words)]
    readings = read_all((), Path.cwd())
    if len(words) == 2:
        for reading in readings:
            workspace = Workspace(reading)
            pair = [workspace.journey(word.removeprefix("journey:"), None) for word in words]
            if pair[0] and pair[1]:
                return [Versions(workspace, workspace, words[0], "", (pair[0], pair[1]))]
    return [_commits(reading, words) for reading in readings]


def _folders(old: str, new: str) -> Versions:
    sides = [Workspace(read_all((path,), Path.cwd())[0]) for path in (old, new)]
    approvals = [read_approvals(_on_disk(side.root)) for side in sides]
    return Versions(sides[0], sides[1], old, "", None, approvals[1], "", approvals[0])


def _commits(reading: Reading, words: Sequence[str]) -> Versions:
    root = reading.root
    if not words:
        base = merge_base(root, reading.settings.default_branch)
    elif len(words) == 1 and Path(words[0]).is_dir() and not _is_ref(root, words[0]):
        return _folders(words[0], root.as_posix())
    else:
        base = commit_of(root, words[0])
    old = Workspace(read_commit(root, base, _under(root), reading))
    folder, before = prefix(root), _approvals_then(root, base)
    if len(words) < 2:
        return Versions(old, Workspace(reading), words[0] if words else base[:12], "", None, read_approvals(_on_disk(root)), folder, before)
    head = commit_of(root, words[1])
    new = Workspace(read_commit(root, head, _under(root), old.reading))
    return Versions(old, new, words[0], head, None, _approvals_in(root, head), folder, before)


def _approvals_in(root: Path, commit: str) -> tuple[Approval, ...]:
    data = read_file(root, commit, FILE)
    return read_approvals(_text(f"{_under(root)}{FILE}", data) if data is not None else None)


def _approvals_then(root: Path, base: str) -> tuple[Approval, ...]:
    """The approvals before the change; a file that could not be read accepted nothing."""
    try:
        return _approvals_in(root, base)
    except Trouble:
        return ()


def _is_ref(root: Path, word: str) -> bool:
    try:
        commit_of(root, word)
    except Trouble:
        return False
    return True


def _under(root: Path) -> str:
    """What stands before the paths of a workspace, seen from the current folder."""
    path = display(root, Path.cwd())
    return "" if path == "." else f"{path}/"


def _on_disk(root: Path) -> Text | None:
    path = root / FILE
    return _text(display(path, Path.cwd()), path.read_bytes()) if path.is_file() else None


def _text(path: str, data: bytes) -> Text:
    read = decode(data)
    if isinstance(read, Undecodable):
        raise Trouble(f"{path} cannot be read: {read.message}", read.hint)
    return Text(path, FILE, *read)


def compared(found: Sequence[Versions], findings: bool = True) -> Changes:
    """What changed between the versions, as one. Raises Trouble for a level of a kind of change that there is not."""
    parts = []
    for one in found:
        if one.journeys:
            parts.append(diff_journeys(*one.journeys, one.new))
        else:
            parts.append(diff(one.old, one.new, findings=findings, approvals=one.approvals, approved_before=one.approved_before))
    return joined(parts)


def approvals_file() -> tuple[Path, Text | None]:
    """The file of approvals of the workspace around the current folder, and what it holds. Raises Trouble where there are several."""
    folders = [reading.root for reading in read_all((), Path.cwd())]
    if len(folders) != 1 and not (Path.cwd() / "journeycode.yaml").is_file():
        raise Trouble(f"{len(folders)} workspaces are below this folder", "call it in the folder of one workspace", ENVIRONMENT)
    return folders[0] / FILE, _on_disk(folders[0])
