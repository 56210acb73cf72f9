"""The drivers that git is told of: its settings, and the lines of `.gitattributes`, ours and nobody else's."""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.workspace.git import git, insist
from journeycode.workspace.places import WORKSPACE_FILE

NOTE = "# What these files say is compared and merged by journeycode: `journeycode git setup` in each clone."
LINES = (NOTE, "*.yaml diff=journeycode merge=journeycode", "*.yml diff=journeycode merge=journeycode")
ATTRIBUTES = ".gitattributes"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository with a working tree: its root, and the folders of its workspaces, of nested ones the outermost."""

    root: Path
    workspaces: tuple[Path, ...]


def repository_around(folder: Path) -> Repository:
    """The repository around a folder. Raises Trouble where there is none, or none with a working tree."""
    top = git(folder, "rev-parse", "--show-toplevel")
    if top.returncode:
        bare = git(folder, "rev-parse", "--is-bare-repository").stdout.strip() == b"true"
        if bare:
            raise Trouble("this repository is bare: it has no files to compare", "call it in a clone with a working tree", ENVIRONMENT)
        raise Trouble(f"{folder.as_posix()} is in no git repository", "`git init` makes one", ENVIRONMENT)
    root = Path(top.stdout.decode("utf-8", "surrogateescape").removesuffix("\n"))
    listed = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", f":(top,glob)**/{WORKSPACE_FILE}")
    insist(listed)
    names = sorted(filter(None, listed.stdout.decode("utf-8", "surrogateescape").split("\0")))
    folders = [(root / name).parent for name in names if (root / name).is_file()]
    outermost = tuple(dict.fromkeys(folder for folder in folders if not any(other in folder.parents for other in folders)))
    return Repository(root, outermost or (root,))


def settings(python: str = sys.executable) -> dict[str, str]:
    """Git's settings by name: what it calls for a diff and for a merge.

    Where this journeycode has gone or cannot go on, git's own diff and merge take over: no `git diff` fails for it, and no merge
    loses a side. `-P` keeps Python from running what lies in the folder that is compared.
    """
    program = shlex.join([python, "-P", "-m", "journeycode", "git"])
    plain = 'git diff --no-index --no-ext-diff -- "$2" "$5"'
    lines = 'git merge-file --marker-size="$4" -L ours -L base -L theirs "$2" "$1" "$3"'
    merge = (
        f'merge_journeys() {{ {program} merge-driver "$1" "$2" "$3" "$4" "$5"; s=$?; [ $s -le 1 ] && return $s; {lines}; }}; merge_journeys'
    )
    return {
        "diff.journeycode.command": f'diff_journeys() {{ {program} diff-driver "$@" || {plain} || :; }}; diff_journeys',
        "merge.journeycode.name": "journeys, merged by what they say",
        "merge.journeycode.driver": f"{merge.replace('%', '%%')} %O %A %B %L %P",
        "merge.journeycode.recursive": "text",
    }


def present(root: Path) -> dict[str, str]:
    """Those of the settings that this repository has, whatever they say."""
    found = {}
    for name in settings():
        answer = git(root, "config", "--local", "--null", "--get", name)
        if answer.returncode == 0:
            found[name] = answer.stdout.decode("utf-8", "surrogateescape").removesuffix("\0")
    return found


def write_settings(root: Path, wanted: dict[str, str]) -> None:
    """Write settings. Raises Trouble where git cannot."""
    for name, value in wanted.items():
        insist(git(root, "config", "--local", "--replace-all", name, value))


def remove_settings(root: Path) -> list[str]:
    """Take our settings away; the names of those that were there. What others have put beside them stays."""
    names = list(present(root))
    for name in names:
        insist(git(root, "config", "--local", "--unset-all", name))
    return names


def with_lines(text: str) -> str:
    """The text of `.gitattributes` with our lines at its end; the same where they are there."""
    own = text.splitlines()
    missing = [line for line in LINES if line not in own]
    if not missing:
        return text
    end = "\r\n" if "\r\n" in text else "\n"
    return text + (end if text and not text.endswith("\n") else "") + "".join(f"{line}{end}" for line in missing)


def without_lines(text: str) -> str:
    """The text of `.gitattributes` without our lines; every other line as it was."""
    return "".join(line for line in text.splitlines(keepends=True) if line.rstrip("\r\n") not in LINES)
