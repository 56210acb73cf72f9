"""One file in two versions, each within its workspace: the other files say what teams and personas are called."""

from pathlib import Path

from journeycode.graph import Workspace
from journeycode.reading.document import Loaded
from journeycode.reading.load import OURS, load_text
from journeycode.source import Text, decode
from journeycode.source.text import Undecodable
from journeycode.workspace.places import Root, display, workspace_around
from journeycode.workspace.reading import Reading, read


def both(old_path: str, old: bytes, new_path: str, new: bytes) -> tuple[Workspace, Workspace] | str:
    """The workspace with the one version and with the other; or why they cannot be compared by what they say, empty for a file that is not ours.

    Paths are those from the root of the repository, where git calls its drivers. The other files are those of the working tree.
    """
    if OURS not in old and OURS not in new:
        return ""
    current = Path.cwd()
    folder = workspace_around((current / new_path).parent) or current
    own = {display(current / path, folder) for path in (old_path, new_path)}
    others = [loaded for loaded in read(Root(folder, (), ()), current).files if loaded.text.file not in own]
    found = []
    for path, data, when in ((old_path, old, "before"), (new_path, new, "after")):
        loaded = _loaded(path, display(current / path, folder), data)
        if isinstance(loaded, str):
            return f"it could not be read {when} the change: {loaded}"
        found.append(Workspace(Reading(folder, [*others, *loaded], (), current)))
    return found[0], found[1]


def _loaded(path: str, file: str, data: bytes) -> list[Loaded] | str:
    """What a version of the file holds; or what is wrong with it."""
    read_as = decode(data)
    if isinstance(read_as, Undecodable):
        return read_as.message
    loaded = load_text(Text(path, file, *read_as), named=False)
    if loaded is None:
        return []
    fault = next((finding for finding in loaded.findings if finding.severity == "error" and not finding.address), None)
    invalid = next((finding for finding in loaded.findings if finding.severity == "error"), None)
    wrong = fault or invalid
    return f"line {wrong.place.line}: {wrong.message}" if wrong else [loaded]
