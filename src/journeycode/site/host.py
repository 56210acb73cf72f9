"""The site that is being built: which page a fence stands in, where its settings are, and whether mistakes end the build."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

OPENING = re.compile(r"^[ \t>]*(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?journey\b")


@dataclass(frozen=True, slots=True)
class Host:
    """`path` is the page as people may click it, `file` where it lies, `folder` that of the site's settings.

    `strict` tells that a mistake has to end the build here and now: Zensical counts no warnings.
    """

    path: str
    file: Path | None
    folder: Path
    strict: bool = False

    def line_of(self, source: str) -> int:
        """The line, from 1, in which the fence with a text begins; 0 where the page cannot be read or does not hold it."""
        if self.file is None or not self.file.is_file():
            return 0
        page = self.file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        wanted = [line.strip() for line in source.splitlines()]
        for number, line in enumerate(page):
            inside = [other.lstrip(" \t>").rstrip() for other in page[number + 1 : number + 1 + len(wanted)]]
            if OPENING.match(line) and inside == wanted:
                return number + 1
        return 0

    def stop_where_strict(self, message: str) -> None:
        """End the build if it has to: this exception is the only one that superfences lets through."""
        if self.strict:
            from pymdownx.superfences import SuperFencesException

            raise SuperFencesException(message)


def host_of(md: object) -> Host:
    """What the Markdown processor of a page knows about it: MkDocs and Zensical each leave a note there."""
    for processor in getattr(md, "treeprocessors", ()):
        file, config = getattr(processor, "file", None), getattr(processor, "config", None)
        if file is not None and config is not None:
            return _host(Path(config.config_file_path or "mkdocs.yml").parent, Path(file.abs_src_path))
    for processor in getattr(md, "preprocessors", ()):
        page, config = getattr(processor, "page", None), getattr(processor, "config", None)
        if page is not None and isinstance(config, Mapping):
            folder = Path(str(config["root_dir"]))
            return _host(folder, folder / str(config["docs_dir"]) / page.path, strict=is_strict(bool(config.get("strict"))))
    return Host("the page", None, settings_folder())


def _host(folder: Path, file: Path, strict: bool = False) -> Host:
    return Host(Path(os.path.relpath(file)).as_posix(), file, folder, strict)


def is_strict(said: bool = False) -> bool:
    """Whether Zensical was told to be strict: its settings say so, or its command line, which it tells nobody else."""
    return said or any(word == "--strict" or re.fullmatch(r"-[a-z]*s", word) for word in sys.argv[1:])


def settings_folder() -> Path:
    """The folder of the settings that Zensical was called with: those that `-f` names, else the current one."""
    words = sys.argv[1:]
    for word, following in pairwise([*words, ""]):
        if word in ("-f", "--config-file"):
            return Path(following).parent
        if word.startswith("--config-file="):
            return Path(word.partition("=")[2]).parent
    return Path()
