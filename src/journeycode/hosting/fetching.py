"""The commit to compare with, brought into a shallow clone."""

import re
import subprocess
from pathlib import Path

PARENT = re.compile(r"^parent ([0-9a-f]+)$", re.MULTILINE)
DEEPER = (50, 500, 5_000)
TIMEOUT = 300


def compared_with(folder: Path, base: str, head: str = "") -> str:
    """The commit that a request is compared with; empty where there is none.

    A pipeline for a request mostly has checked out what merging its `head` would give: the first parent of that is what the request wants
    to get into. Else it is the commit in which the branch left `base`. Either is fetched where the clone is too shallow to have it.
    """
    said = _git(folder, "cat-file", "-p", "HEAD")
    parents = PARENT.findall(said.stdout.split("\n\n", 1)[0])
    if head and parents[1:] == [head]:
        return parents[0] if _brought(folder, parents[0]) else ""
    if not base or not _brought(folder, base):
        return ""
    for deeper in (0, *DEEPER):
        if deeper:
            _git(folder, "fetch", "--quiet", "--no-tags", f"--deepen={deeper}", "origin")
            _git(folder, "fetch", "--quiet", "--no-tags", f"--depth={deeper}", "origin", base)
        found = _git(folder, "merge-base", base, "HEAD")
        if found.returncode == 0:
            return found.stdout.strip()
    _git(folder, "fetch", "--quiet", "--no-tags", "--unshallow", "origin")
    found = _git(folder, "merge-base", base, "HEAD")
    return found.stdout.strip() if found.returncode == 0 else ""


def _brought(folder: Path, commit: str) -> bool:
    """Whether a commit is here, fetched if need be."""
    if _git(folder, "cat-file", "-e", f"{commit}^{{commit}}").returncode:
        _git(folder, "fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit)
    return _git(folder, "cat-file", "-e", f"{commit}^{{commit}}").returncode == 0


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603
        ["git", *arguments],  # noqa: S607
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        errors="replace",
        check=False,
    )
