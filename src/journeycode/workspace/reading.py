"""What was read of one workspace: its settings, its documents, what they define, and everything that is wrong so far."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from journeycode.finding import Finding
from journeycode.model.settings import Settings
from journeycode.reading.document import Document, Loaded
from journeycode.reading.load import load_file, load_text
from journeycode.source import Text
from journeycode.workspace.composers import composers
from journeycode.workspace.contents import Contents, bytes_of
from journeycode.workspace.definitions import Definitions
from journeycode.workspace.meta import meta_findings
from journeycode.workspace.places import WORKSPACE_FILE, Root, display, files_below
from journeycode.workspace.references import reference_findings


@dataclass
class Reading:
    """One workspace as it was read.

    root: its folder. files: every file that is ours, in order of their paths. asked: the paths that findings may be about.
    """

    root: Path
    files: list[Loaded]
    asked: tuple[Path, ...] = ()
    current: Path = field(default_factory=Path)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents that are valid."""
        return tuple(document for document in self._all if document.model is not None)

    @cached_property
    def _all(self) -> list[Document]:
        return [document for loaded in self.files for document in loaded]

    @property
    def texts(self) -> tuple[Text, ...]:
        """The files as texts."""
        return tuple(loaded.text for loaded in self.files)

    @cached_property
    def settings_document(self) -> Document | None:
        """The workspace file, where there is one and it says what it is."""
        return next((document for document in self._all if document.kind == "Workspace" and document.text.file == WORKSPACE_FILE), None)

    @cached_property
    def settings(self) -> Settings:
        """What the workspace file says; the defaults where it says nothing."""
        model = self.settings_document.model if self.settings_document else None
        return model if isinstance(model, Settings) else Settings()

    @cached_property
    def definitions(self) -> Definitions:
        """What can be referred to; things of documents that are not valid can be, too."""
        suspected = frozenset[str]().union(*(loaded.suspected for loaded in self.files))
        return Definitions(self._all, suspected)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with files, documents and references, in the order of files and lines."""
        found = [finding for loaded in self.files for finding in loaded.findings]
        found += reference_findings(self.definitions)
        found += self._workspace_findings()
        return tuple(sorted(found, key=lambda finding: (finding.place, finding.rule, finding.message)))

    def _workspace_findings(self) -> Iterable[Finding]:
        for document in self._all:
            if document.kind == "Workspace" and document is not self.settings_document:
                message = f"a second workspace: only the file {WORKSPACE_FILE} at the root of a workspace is one"
                yield Finding(
                    "invalid-document",
                    "error",
                    message,
                    document.place(("kind",)),
                    hint=f"move what it says to {WORKSPACE_FILE}",
                    why="two files of settings would contradict each other",
                )
        if self.settings.meta_schema and self.settings_document:
            said = self.settings_document.place(("meta_schema",))
            yield from meta_findings(self.documents, self.root, self.settings.meta_schema, said)

    def concerns(self, path: str) -> bool:
        """Whether findings in a file, by its shown path, were asked for."""
        if not self.asked:
            return True
        place = Path(os.path.normpath(self.current / path))
        return any(asked == place or asked in place.parents for asked in self.asked)


@dataclass(frozen=True, slots=True)
class Means:
    """What a reading may use, and nothing that it says depends on.

    contents: what the files on the disk say, where somebody has already read them. jobs: how many processes; None leaves it to us.
    watch: told how many files of how many are read.
    """

    contents: Contents | None = None
    jobs: int | None = 1
    watch: Callable[[int, int], None] | None = None


ALONE = Means()


def read(root: Root, current: Path, instead: Mapping[Path, str] | None = None, means: Means = ALONE) -> Reading:
    """Read a workspace. A file with two names is read once; files named on the command line are never passed over.

    instead: texts that hold in place of those on the disk, by path.
    """
    paths: dict[Path, tuple[Path, bool]] = {}
    for path in root.named:
        paths.setdefault(_real(path), (path, True))
    for path in files_below(root.folder):
        paths.setdefault(_real(path), (path, False))
    files = sorted(paths.values(), key=lambda entry: entry[0].as_posix())
    contents = bytes_of([path for path, _ in files]) if means.contents is None and means.jobs != 1 else means.contents or {}
    loaded = []
    composing = composers([path for path, _ in files], contents, means.jobs)
    for number, ((path, named), compose) in enumerate(zip(files, composing, strict=True), 1):
        shown, file = display(path, current), display(path, root.folder)
        if instead is not None and path in instead:
            one = load_text(Text(shown, file, instead[path]), named)
        else:
            one = load_file(path, shown, file, named, contents.get(path), compose)
        if one is not None:
            loaded.append(one)
        if means.watch is not None:
            means.watch(number, len(paths))
    return Reading(root.folder, loaded, root.asked if root.folder not in root.asked else (), current)


def read_texts(texts: dict[str, str], root: Path | None = None) -> Reading:
    """A workspace of texts by their names: for examples, tests, and the versions that git holds."""
    loaded = [one for name, content in texts.items() if (one := load_text(Text(name, name, content)))]
    return Reading(root or Path(), loaded)


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
