"""A workspace as git remembers it: blobs are read with plumbing, nothing is checked out and no program of the repository runs."""

from collections.abc import Iterable
from pathlib import Path

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.reading.load import OURS, load_text
from journeycode.source import Text, decode
from journeycode.source.limits import FILE_BYTES, shown
from journeycode.source.text import Undecodable
from journeycode.workspace.git import git, insist
from journeycode.workspace.places import ENDINGS, PASSED_OVER, WORKSPACE_FILE
from journeycode.workspace.reading import Reading

REGULAR = ("100644", "100755")


def commit_of(root: Path, ref: str) -> str:
    """The commit that a ref names. Raises Trouble where there is none, or where this is no git repository."""
    if ref.startswith("-"):
        raise Trouble(f"`{shown(ref)}` is no ref: it begins with a hyphen", "name a branch, a tag or a commit")
    found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if found.returncode == 0:
        return found.stdout.decode().strip()
    if git(root, "rev-parse", "--git-dir").returncode:
        raise Trouble(f"{root.as_posix()} is in no git repository", "only a repository remembers how it was", ENVIRONMENT)
    shallow = git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    fetch = (
        f"this clone is shallow: `git fetch --depth=1 origin {shown(ref)}` brings it"
        if shallow
        else "look at the spelling; `git fetch` brings what is new on the remote"
    )
    raise Trouble(f"git knows no commit `{shown(ref)}`", fetch)


def merge_base(root: Path, branch: str) -> str:
    """The commit in which this branch left another. Raises Trouble where neither that branch nor a common commit is known."""
    known = [name for name in (branch, f"origin/{branch}") if _is_commit(root, name)]
    found = git(root, "merge-base", commit_of(root, known[0] if known else branch), commit_of(root, "HEAD"))
    if found.returncode == 0:
        return found.stdout.decode().strip()
    if git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        hint = f"this clone is shallow: `git fetch --unshallow origin {shown(branch)}` brings what is missing, or name a base"
    else:
        hint = "name a base: `journeycode diff BASE`"
    raise Trouble(f"HEAD and {shown(branch)} have no commit in common", hint)


def _is_commit(root: Path, name: str) -> bool:
    if name.startswith("-"):
        return False
    return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").returncode == 0


def read_file(root: Path, commit: str, name: str) -> bytes | None:
    """A file of a workspace as it was in a commit; None where it was not there."""
    found = git(root, "cat-file", "blob", f"{commit}:{prefix(root)}{name}")
    return found.stdout if found.returncode == 0 else None


def read_commit(root: Path, commit: str, under: str = "", like: Reading | None = None) -> Reading:
    """The workspace at a folder as it was in a commit; folders that were workspaces of their own are left out.

    under: what stands before the paths of files where they are shown. like: another version of it; what is the same there is not read
    again.
    """
    known = {loaded.text: loaded for loaded in like.files} if like else {}
    listed = git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{prefix(root)}" or ".")
    insist(listed)
    files: dict[str, str] = {}
    below = prefix(root)
    for line in listed.stdout.split(b"\0"):
        head, _, path = line.partition(b"\t")
        mode, _, rest = head.decode().partition(" ")
        if mode in REGULAR:
            files[path.decode("utf-8", "surrogateescape").removeprefix(below)] = rest.split()[1]
    inner = [name.removesuffix(WORKSPACE_FILE) for name in files if name.endswith(f"/{WORKSPACE_FILE}")]
    wanted = {name: blob for name, blob in files.items() if _belongs(name) and not any(name.startswith(folder) for folder in inner)}
    loaded = []
    for name, data in zip(wanted, _blobs(root, wanted.values()), strict=True):
        read_as = decode(data) if OURS in data and len(data) <= FILE_BYTES else None
        if read_as is None or isinstance(read_as, Undecodable):
            continue
        text = Text(f"{under}{name}", name, *read_as)
        one = known.get(text) or load_text(text, named=False)
        if one is not None:
            loaded.append(one)
    return Reading(root, loaded)


def prefix(root: Path) -> str:
    """The path of a folder from the root of its repository, with a `/` at its end; empty for the root."""
    return git(root, "rev-parse", "--show-prefix").stdout.decode("utf-8", "surrogateescape").strip("\n")


def _belongs(name: str) -> bool:
    *folders, file = name.split("/")
    return file.lower().endswith(ENDINGS) and not any(folder.startswith(".") or folder in PASSED_OVER for folder in folders)


def _blobs(root: Path, blobs: Iterable[str]) -> list[bytes]:
    """The contents of blobs, in order, by one process."""
    names = list(blobs)
    answer = git(root, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in names).encode())
    insist(answer)
    contents, at = [], 0
    for _ in names:
        end = answer.stdout.index(b"\n", at)
        size = int(answer.stdout[at:end].split()[2])
        contents.append(answer.stdout[end + 1 : end + 1 + size])
        at = end + 2 + size
    return contents
