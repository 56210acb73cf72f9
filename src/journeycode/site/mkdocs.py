"""The plugin for MkDocs and Material for MkDocs: one line in `mkdocs.yml`, and every page may hold `journey` fences."""

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from journeycode.finding import Trouble
from journeycode.site.fence import Fence, validate
from journeycode.site.host import Host
from journeycode.site.picture import COLUMN

SUPERFENCES = "pymdownx.superfences"


class Settings(Config):
    """What stands under the plugin's name in `mkdocs.yml`."""

    workspace = config_options.Type(str, default="")
    width = config_options.Type(int, default=int(COLUMN))


class Journeys(BasePlugin[Settings]):
    """Brings the fence along, and has `mkdocs serve` watch the journeys."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Switch superfences on and add the fence, unless the site has one of its own."""
        if SUPERFENCES not in config.markdown_extensions:
            config.markdown_extensions.append(SUPERFENCES)
        fences = config.mdx_configs.setdefault(SUPERFENCES, {}).setdefault("custom_fences", [])
        self.fence = Fence(self.config.workspace, self.config.width)
        if not any(fence.get("name") == "journey" for fence in fences):
            fences.append({"name": "journey", "class": "journey", "format": self.fence, "validator": validate})
        return config

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch the folders of the journeys, not those below: the built site may lie there."""
        host = Host("mkdocs.yml", None, _folder(config))
        try:
            found = self.fence.around("", host)
        except Trouble:
            return server
        for folder in sorted({file.parent for one in found for file in one.files}):
            server.watch(str(folder), recursive=False)
        return server


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").parent
