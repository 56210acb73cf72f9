"""The plugin for MkDocs, as `mkdocs serve` calls it: what it watches."""

from pathlib import Path

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from tests.site.building import change, project


class Watching(LiveReloadServer):
    """The server of MkDocs, which is never started: it only takes down what it is told to watch."""

    def __init__(self) -> None:
        self.watched: list[tuple[str, bool]] = []

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Take down a folder, and whether those below it are meant as well."""
        self.watched.append((path, recursive))


def watched(site: Path) -> list[tuple[str, bool]]:
    """The folders below a site that its plugins want to be watched."""
    config = load_config(config_file=str(site / "mkdocs.yml"))
    config.plugins.on_config(config)
    server = Watching()
    assert config.plugins.on_serve(server, config=config, builder=lambda: None) is server
    return [(Path(path).relative_to(site).as_posix(), recursive) for path, recursive in server.watched]


def test_the_folders_of_the_journeys_are_watched_and_not_those_below(tmp_path: Path) -> None:
    site = project("mkdocs", tmp_path)
    folders = {file.parent.relative_to(site).as_posix() for file in (site / "journeys").rglob("*.yaml")}
    assert watched(site) == [(folder, False) for folder in sorted(folders)]


def test_where_there_are_no_journeys_nothing_is_watched(tmp_path: Path) -> None:
    site = project("mkdocs", tmp_path)
    change(site / "mkdocs.yml", "workspace: journeys", "workspace: nowhere")
    assert watched(site) == []
