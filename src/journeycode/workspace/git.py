"""Git, asked by one call: no pager, no program of the repository, and nothing that a hook left in the environment."""

import os
import subprocess
from pathlib import Path

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.source.limits import shown

TIMEOUT = 20


def insist(done: "subprocess.CompletedProcess[bytes]") -> None:
    """Raise Trouble where git did not do what it was asked for."""
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise Trouble(f"git did not answer: {shown(said[0]) if said else 'no reason given'}", "", ENVIRONMENT)


def git(root: Path, *arguments: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    """Run a command in a folder; what a hook leaves in the environment would point at another repository or index."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        return subprocess.run(  # noqa: S603
            ["git", "--no-pager", "-c", "core.fsmonitor=false", *arguments],  # noqa: S607
            cwd=root, input=stdin, capture_output=True, timeout=TIMEOUT, env=environment, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise Trouble("git is not installed", "install git; only it knows how the files were", ENVIRONMENT) from None
    except subprocess.TimeoutExpired:
        raise Trouble(f"git did not answer within {TIMEOUT} seconds", "", ENVIRONMENT) from None
