"""A rule: one fault that is looked for, and everything that is known of it."""

import inspect
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from journeycode.finding import Finding, Fix, Severity
from journeycode.graph import Anchor
from journeycode.model.persona import Status
from journeycode.rulebook.options import Option, options_of
from journeycode.source import Place

Family = Literal[
    "reference", "structure", "lifecycle", "ownership", "promise", "persona", "evidence", "metric", "emotion", "value", "information",
    "opportunity", "hygiene", "contract",
]  # fmt: skip
Profile = Literal["core", "recommended", "all"]
Needs = Literal["journey", "workspace", "git", "data"]
FAMILIES: tuple[Family, ...] = get_args(Family)
PROFILES: tuple[Profile, ...] = get_args(Profile)


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a rule found its fault.

    `message` says in one sentence what is wrong, `label` in a few words what stands under the caret. `detail` tells two faults of
    one rule at one address apart (the address of a team, of a promise). `unless` names rules that speak of the same thing more
    precisely, and the addresses at which they would: where one of them does, this is not said. What is left out comes from the
    rule or from the place.
    """

    at: Anchor
    message: str
    detail: str = ""
    label: str = ""
    why: str = ""
    hint: str = ""
    severity: Severity | None = None
    related: tuple[tuple[Anchor | Place, str], ...] = ()
    address: str | None = None
    fix: Fix | None = None
    unless: tuple[tuple[str, str], ...] = ()


Check = Callable[..., Iterable[Found | Finding]]


def by_status(status: Status, draft: Severity, review: Severity, approved: Severity) -> Severity:
    """How severe something is in a document of a status: a draft is told gently, an approved one is held to it."""
    return {"draft": draft, "review": review, "approved": approved, "retired": draft}[status]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `doc` is its page, as text; `dated` ones depend on the day, and drawings leave them out; `options` are the keyword-only parameters of `check(workspace, …)`."""

    name: str
    family: Family
    profile: Profile
    severity: Severity
    needs: Needs
    hint: str
    doc: str
    options: tuple[Option, ...]
    check: Check
    dated: bool = False

    def belongs_to(self, profile: Profile) -> bool:
        """Whether a profile has this rule: each profile has those of the smaller ones."""
        return PROFILES.index(self.profile) <= PROFILES.index(profile)


def rule(
    family: Family, profile: Profile, severity: Severity, needs: Needs = "journey", hint: str = "", dated: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a check: its name is that of its module, its page the module's docstring, its options the check's parameters."""

    def made(check: Check) -> Rule:
        module = sys.modules[check.__module__]
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        return Rule(name, family, profile, severity, needs, hint, inspect.cleandoc(module.__doc__ or ""), options_of(check), check, dated)

    return made
