"""The workspaces that the drawings of a document come from, read once as long as no file changes."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from journeycode import __version__
from journeycode.api.draw import drawn_findings
from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.reading.load import load_text
from journeycode.source import Text
from journeycode.workspace.matched import read_all
from journeycode.workspace.places import Stamp, stamp
from journeycode.workspace.reading import Reading


@dataclass
class Opened:
    """A workspace with what its drawings show of its findings."""

    workspace: Workspace

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find that can be drawn."""
        return drawn_findings(self.workspace)

    @cached_property
    def faults(self) -> tuple[Finding, ...]:
        """What could not be read."""
        return tuple(finding for finding in self.workspace.findings if finding.severity == "error")

    @cached_property
    def digest(self) -> str:
        """Sixteen hexadecimal digits of everything that was read, and of the version that draws it."""
        made = hashlib.sha256(__version__.encode())
        for text in self.workspace.texts:
            made.update(f"\0{text.file}\0{text.content}".encode("utf-8", "surrogatepass"))
        return made.hexdigest()[:16]

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read."""
        return tuple(self.workspace.root / text.file for text in self.workspace.texts)

    def with_text(self, name: str, content: str) -> "Opened":
        """The same workspace with one more file, which is nowhere on the disk."""
        reading = self.workspace.reading
        one = load_text(Text(name, name, content), named=True)
        return Opened(Workspace(Reading(reading.root, [*reading.files, *([one] if one else [])], (), reading.current)))


_seen: dict[tuple[tuple[str, ...], Path], tuple[Stamp, tuple[Opened, ...]]] = {}


def opened(paths: tuple[str, ...], current: Path) -> tuple[Opened, ...]:
    """The workspaces around the paths, relative to a folder. Raises Trouble where there is nothing of ours."""
    key, now = (paths, current), stamp(paths, current)
    if key not in _seen or _seen[key][0] != now:
        _seen[key] = now, tuple(Opened(Workspace(reading)) for reading in read_all(paths, current))
    return _seen[key][1]
