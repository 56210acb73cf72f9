"""Where workspaces are: the folder of the nearest `journeycode.yaml`, and the files that belong to it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeycode.finding import Trouble

WORKSPACE_FILE = "journeycode.yaml"
ENDINGS = (".yaml", ".yml")
# Folders that hold other people's files; folders that begin with a dot are passed over as well.
PASSED_OVER = frozenset({"node_modules", "__pycache__", "site-packages"})
# Path, time and size of every file that may be read: another stamp, another reading.
Stamp = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Root:
    """A workspace to read: its folder, the paths within it that were asked for (none: all), and the files named."""

    folder: Path
    asked: tuple[Path, ...]
    named: tuple[Path, ...]


def roots(paths: tuple[str, ...], current: Path) -> list[Root]:
    """The workspaces around the paths, else around the current folder, in the order in which they are met.

    Raises Trouble where a path is not there.
    """
    found: dict[Path, tuple[list[Path], list[Path]]] = {}
    for path in [Path(os.path.abspath(current / path)) for path in paths] or [current]:
        if not os.path.lexists(path):
            raise Trouble(
                f"there is no file or folder {os.path.relpath(path, current)}", "look at the spelling, and from which folder you call"
            )
        is_folder = path.is_dir()
        folder = workspace_around(path if is_folder else path.parent) or (
            path if is_folder else current if current in path.parents else path.parent
        )
        asked, named = found.setdefault(folder, ([], []))
        asked.append(path)
        if not is_folder:
            named.append(path)
        elif folder == path or folder in path.parents:
            for below in workspaces_below(path):
                found.setdefault(below, ([], []))[0].append(below)
    return [Root(folder, tuple(asked), tuple(named)) for folder, (asked, named) in found.items()]


def workspace_around(folder: Path) -> Path | None:
    """The nearest folder upwards with a workspace file, at most to the root of the git repository."""
    for candidate in (folder, *folder.parents):
        if (candidate / WORKSPACE_FILE).is_file():
            return candidate
        if (candidate / ".git").exists():
            return None
    return None


def workspaces_below(folder: Path) -> list[Path]:
    """The folders below that are workspaces of their own."""
    return [Path(at) for at, _, files in _walk(folder, into_workspaces=True) if WORKSPACE_FILE in files and Path(at) != folder]


def files_below(folder: Path) -> Iterator[Path]:
    """The YAML files of a workspace, sorted; links are not followed, and workspaces within it are left out."""
    for at, _, files in _walk(folder, into_workspaces=False):
        for name in sorted(files):
            path = Path(at, name)
            if name.lower().endswith(ENDINGS) and not path.is_symlink():
                yield path


def stamp(paths: tuple[str, ...], current: Path) -> Stamp:
    """What tells whether a YAML file in the workspaces around the paths has changed since somebody looked."""
    found = []
    for root in roots(paths, current):
        for path in [*root.named, *files_below(root.folder)]:
            try:
                status = path.stat()
            except OSError:
                continue
            found.append((path.as_posix(), status.st_mtime_ns, status.st_size))
    return tuple(found)


def _walk(folder: Path, into_workspaces: bool) -> Iterator[tuple[str, list[str], list[str]]]:
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in PASSED_OVER
            and (into_workspaces or not os.path.isfile(os.path.join(at, name, WORKSPACE_FILE)))
        )
        yield at, folders, files


def display(path: Path, current: Path) -> str:
    """A path as people may click it: relative to the current folder where that is short, with `/`."""
    try:
        relative = os.path.relpath(path, current)
    except ValueError:
        return path.as_posix()
    return path.as_posix() if relative.count("..") > 6 else Path(relative).as_posix()
