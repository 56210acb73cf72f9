"""The rules that there are for a workspace: ours, those of installed packages that it names, and its own contracts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from journeycode.finding import Finding, Trouble
from journeycode.graph import Workspace
from journeycode.linting.contracts import contract_rules
from journeycode.model.nearest import nearest
from journeycode.rulebook.rule import Rule
from journeycode.rules.registry import RULES, known_names


@dataclass(frozen=True)
class Catalogue:
    """Rules, in the order in which they are shown.

    whole: whether all of them are here; else some belong to installed packages that were not loaded, and any name may be one of theirs.
    """

    rules: tuple[Rule, ...] = RULES
    whole: bool = True

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """Each rule by its name."""
        return {rule.name: rule for rule in self.rules}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all rules, written and planned, and of the families."""
        return frozenset(known_names()).union(self.by_name)

    def knows(self, name: str) -> bool:
        """Whether a name is that of a rule or a family, as far as anybody can tell."""
        return name in self.names or not self.whole

    def rule(self, name: str) -> Rule:
        """The rule of a name. Raises Trouble where there is none."""
        if name in self.by_name:
            return self.by_name[name]
        near = nearest(name, self.by_name)
        raise Trouble(f"there is no rule `{name[:60]}`", f"did you mean `{near}`?" if near else "`journeycode rules` lists them")


OURS = Catalogue()


def catalogue(workspace: Workspace, installed: Sequence[Rule] | None = None) -> tuple[Catalogue, tuple[Finding, ...]]:
    """The catalogue of a workspace, and what is wrong with its contracts.

    installed: the rules of the packages that it names (journeycode.linting.installed); None where they were not loaded.
    """
    others = tuple(installed or ())
    contracts, faults = contract_rules(workspace, [*known_names(), *(rule.name for rule in others)])
    whole = installed is not None or not workspace.settings.lint.plugins
    more = (*others, *contracts)
    return (Catalogue((*RULES, *more), whole) if more or not whole else OURS), faults
