"""A file system as an indented tree, so that a test shows it."""

import os
import textwrap
from collections.abc import Mapping
from pathlib import Path

WORKSPACE = "apiVersion: journeycode/v1\nkind: Workspace\n"


def team(id: str) -> str:
    """The smallest document there is."""
    return f"apiVersion: journeycode/v1\nkind: Team\nid: {id}\nname: A team\n"


def write_tree(root: Path, tree: str, contents: Mapping[str, str | bytes] | None = None) -> Path:
    """Make the files and folders of a tree below a folder, which is given back.

    A name that ends with `/` is a folder, `name -> target` a link, `name |` a pipe. `journeycode.yaml` is a workspace file, any
    other `.yaml` a team with the name of the file as its id, unless `contents` (by path) says otherwise.
    """
    contents, folders = contents or {}, [(-1, root)]
    for line in textwrap.dedent(tree).strip("\n").splitlines():
        depth, name = len(line) - len(line.lstrip()), line.strip()
        while folders[-1][0] >= depth:
            folders.pop()
        path = folders[-1][1] / name.split(" ")[0].rstrip("/")
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            folders.append((depth, path))
        elif " -> " in name:
            path.symlink_to(name.split(" -> ")[1])
        elif name.endswith(" |"):
            os.mkfifo(path)
        else:
            written = contents.get(path.relative_to(root).as_posix(), WORKSPACE if name == "journeycode.yaml" else team(path.stem))
            path.write_bytes(written.encode() if isinstance(written, str) else written)
    return root
