"""Rules of installed packages: loaded only where the workspace file names them, and never out of the repository under review.

A package offers its rules as entry points of the group `journeycode.rules`; each names a rule, or a tuple of rules.
"""

import importlib.util
import os
import re
import site
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, EntryPoint, distributions
from pathlib import Path

from journeycode.finding import SEVERITIES, Finding, Trouble
from journeycode.graph import Workspace
from journeycode.linting.catalogue import Catalogue, catalogue
from journeycode.model.nearest import nearest
from journeycode.model.words import is_word
from journeycode.rulebook.rule import FAMILIES, PROFILES, Found, Rule
from journeycode.rules.registry import known_names
from journeycode.source.limits import shown

GROUP = "journeycode.rules"
INSTALL = f"install the package that has it, beside journeycode; it offers its rules as entry points of `{GROUP}`"


def installed_rules(workspace: Workspace) -> tuple[Rule, ...]:
    """The rules of the plugins that a workspace names, in that order.

    Raises Trouble, which names the plugin, where one is not installed, cannot be loaded, or has a rule that cannot be ours.
    """
    found: dict[str, Rule] = {}
    plugins = workspace.settings.lint.plugins
    if not plugins:
        return ()
    review = Review.around(workspace.root)
    with review.kept_out():
        offered = list(_offered())
        for plugin in plugins:
            for entry in dict.fromkeys(_named(plugin, offered)):
                for rule in _rules(entry, plugin, review):
                    sound = _sound(rule, plugin, found)
                    found[sound.name] = _guarded(sound, plugin, review)
    return tuple(found.values())


def whole_catalogue(workspace: Workspace) -> Catalogue:
    """Every rule that there is for a workspace, those of its plugins included. Raises Trouble as `installed_rules` does."""
    return catalogue(workspace, installed_rules(workspace))[0]


@dataclass(frozen=True, slots=True)
class Review:
    """What is under review: the repository around a workspace and the current folder. Nothing in them is installed."""

    repository: Path
    current: Path
    sites: tuple[Path, ...]

    @classmethod
    def around(cls, root: Path) -> "Review":
        """The review of a workspace: all of its git repository, else its folder."""
        folder = root.resolve()
        repository = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
        paths = [sysconfig.get_path(name) for name in ("purelib", "platlib", "stdlib", "platstdlib")]
        own = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
        return cls(repository, Path(os.path.realpath(os.curdir)), tuple(Path(os.path.realpath(path)) for path in [*paths, *own] if path))

    def holds(self, path: str) -> bool:
        """Whether a folder or file is under review; an environment that stands inside the repository is not."""
        place = Path(os.path.realpath(path or os.curdir))
        if any(place.is_relative_to(folder) for folder in self.sites):
            return False
        return place == self.current or place.is_relative_to(self.repository)

    @contextmanager
    def kept_out(self) -> Iterator[None]:
        """A while in which nothing is imported out of what is under review."""
        before = sys.path[:]
        sys.path[:] = [entry for entry in before if not self.holds(entry)]
        try:
            yield
        finally:
            sys.path[:] = before


def _offered() -> Iterator[tuple[str, EntryPoint]]:
    """The entry points of our group, each with the name of its distribution."""
    for distribution in distributions():
        for entry in distribution.entry_points.select(group=GROUP):
            yield _name(distribution), entry


def _name(distribution: Distribution) -> str:
    return _folded(str(distribution.metadata["Name"] or ""))


def _folded(name: str) -> str:
    """The name of a distribution as packaging compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _named(plugin: str, offered: Iterable[tuple[str, EntryPoint]]) -> list[EntryPoint]:
    """The entry points that a plugin's name means: all of a distribution, else those of that name."""
    known = list(offered)
    found = [entry for distribution, entry in known if distribution == _folded(plugin)] or [
        entry for _, entry in known if entry.name == plugin
    ]
    if not found:
        near = nearest(plugin, [name for distribution, entry in known for name in (distribution, entry.name)])
        raise Trouble(f"the plugin `{shown(plugin)}` is not installed", f"did you mean `{near}`?" if near else INSTALL)
    return found


def _rules(entry: EntryPoint, plugin: str, review: Review) -> tuple[object, ...]:
    """What an entry point names, loaded from where packages are installed and from nowhere else."""
    try:
        spec = importlib.util.find_spec(entry.module.partition(".")[0])
        places = [spec.origin or "", *(spec.submodule_search_locations or ())] if spec else []
        if any(review.holds(around) for place in places if os.path.isabs(place) for around in (place, os.path.dirname(place))):
            raise Trouble(
                f"the plugin `{shown(plugin)}` lies in the repository that is checked, so it is not run",
                "a pull request must not run code of its own: install the package from elsewhere, and not as editable",
            )
        value: object = entry.load()
    except Trouble:
        raise
    # Whatever another's code does when it is loaded, it is not a fault of ours.
    except (Exception, SystemExit) as error:
        raise Trouble(
            f"the plugin `{shown(plugin)}` cannot be loaded: {shown(str(error)) or 'it gives up'}", "ask those who maintain it"
        ) from error
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _sound(rule: object, plugin: str, found: dict[str, Rule]) -> Rule:
    """What a plugin offers, where it is a rule and its name is free; else Trouble."""
    if not isinstance(rule, Rule):
        raise Trouble(
            f"the plugin `{shown(plugin)}` offers something that is no rule", "its entry points name checks that are decorated with `@rule`"
        )
    if rule.name in known_names() or rule.name in found:
        whose = "another plugin" if rule.name in found else "journeycode itself"
        raise Trouble(
            f"the plugin `{shown(plugin)}` has a rule `{shown(rule.name)}`, and that is a name of {whose}",
            "ask those who maintain it for another name",
        )
    if not is_word(rule.name) or rule.family not in FAMILIES or rule.profile not in PROFILES or rule.severity not in SEVERITIES:
        raise Trouble(
            f"the rule `{shown(rule.name)}` of the plugin `{shown(plugin)}` has a name, family, profile or severity that there is not",
            "a name has small letters, digits and single hyphens; `journeycode rules` shows families, profiles and severities",
        )
    return rule


def _guarded(rule: Rule, plugin: str, review: Review) -> Rule:
    """The rule, with what it does wrong when it runs said in its name."""

    def check(workspace: Workspace, **options: object) -> tuple[Found | Finding, ...]:
        try:
            with review.kept_out():
                found = tuple(rule.check(workspace, **options))
        # Somebody else's rule: one line that names it, whatever it was.
        except Exception as error:
            raise Trouble(
                f"the rule `{rule.name}` of the plugin `{shown(plugin)}` failed: {shown(str(error))}",
                f"leave it out with `--ignore {rule.name}`",
            ) from error
        if not all(isinstance(one, Found | Finding) for one in found):
            raise Trouble(
                f"the rule `{rule.name}` of the plugin `{shown(plugin)}` found something that is no `Found`",
                "a check yields `Found(at, message)`",
            )
        return found

    return replace(rule, check=check)
