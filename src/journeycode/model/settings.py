"""The workspace file: which lifecycle, which rules, which drawings."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from journeycode.model.contract import Contract
from journeycode.model.leaves import Day, Flag, Text, Whole, Word
from journeycode.model.part import Described, Part, Refers

Profile = Literal["core", "recommended", "all"]
FailOn = Literal["error", "warning", "info", "never"]
SettingSeverity = Literal["error", "warning", "info", "off"]
Level = Literal["breaking", "risk", "change", "editorial"]
Theme = Literal["auto", "light", "dark"]


def keep(value: object) -> object:
    """The value of an option as it was written: the rule that has the option reads it."""
    return value


OptionValue = Annotated[object, BeforeValidator(keep), WithJsonSchema({})]


class Override(Part):
    """Other severities for some files or things, with the reason."""

    files: tuple[Text, ...] = Field((), description="Patterns of files below the workspace.", examples=[["journeys/archive/**"]])
    select: Text | None = Field(None, description="A selector of the things it is for.", examples=["state:future"])
    severity: dict[Text, SettingSeverity] = Field(description="The severity of rules and families here, or off.")
    reason: Text = Field(description="Why it is so.")
    until: Day | None = Field(None, description="The day after which it no longer holds.")


class Lint(Part):
    """Which rules run, and how they are reported."""

    profile: Profile = Field("recommended", description="The set of rules.")
    fail_on: FailOn = Field("error", description="From which severity on the exit code is 1.")
    max_warnings: Whole | None = Field(None, description="More warnings than this fail as well.")
    select: tuple[Text, ...] = Field((), description="Only these rules or families.")
    ignore: tuple[Text, ...] = Field((), description="Not these rules or families.")
    severity: dict[Text, SettingSeverity] = Field({}, description="The severity of rules and families, or off.")
    options: dict[Text, dict[Text, OptionValue]] = Field(
        {}, description="The options of rules.", examples=[{"stale-journey": {"max_age": "180d"}}]
    )
    overrides: tuple[Override, ...] = Field((), description="Other severities for some files or things.")
    contracts: tuple[Contract, ...] = Field((), description="Rules of your own that need no code.")
    plugins: tuple[Text, ...] = Field(
        (), description="Installed packages, or entry points of theirs, whose rules run as well.", examples=[["acme-journey-rules"]]
    )
    baseline: Text | None = Field(None, description="The file of old findings that are not shown.")


class Format(Part):
    """How `format` writes."""

    ids: Flag = Field(False, description="Whether ids of stages and steps are written down.")


class Render(Part):
    """How drawings are made."""

    out: Text | None = Field(None, description="The folder for drawings.")
    view: Text | None = Field(None, description="The view that is drawn.")
    to: tuple[Text, ...] = Field((), description="The formats that are written.")
    width: Text | None = Field(None, description="A width in pixels, or `wide`.")
    theme: Theme = Field("auto", description="Light, dark, or what the reader's screen asks for.")
    lanes: tuple[Text, ...] = Field((), description="The lanes of the map, in order.")


class Diff(Part):
    """How changes are judged."""

    level: dict[Text, Level] = Field({}, description="The level of kinds of change.")


class Move(Part):
    """What has a new address."""

    from_: Text = Field(alias="from", description="The old address.")
    to: Text = Field(description="The new address.")


class Tombstone(Part):
    """What was given up on purpose."""

    address: Text = Field(description="The address it had.")
    reason: Text = Field(description="Why it was given up.")


class Settings(Described):
    """The workspace file `journeycode.yaml`."""

    space: ClassVar[str] = "workspace"

    id: Word | None = Field(None, description="Not needed: there is one workspace.")
    name: Text | None = Field(None, description="What the workspace is called.")
    lifecycle: Annotated[Word, Refers("lifecycle")] = Field("commerce", description="Which phases a complete journey must reach.")
    default_branch: Text = Field("main", description="The branch that a pull request is compared with.")
    meta_schema: Text | None = Field(None, description="The file with the JSON Schema of `meta`, below the workspace.")
    lint: Lint = Field(Lint(), description="Which rules run, and how they are reported.")
    format: Format = Field(Format(), description="How `format` writes.")
    render: Render = Field(Render(), description="How drawings are made.")
    diff: Diff = Field(Diff(), description="How changes are judged.")
    moved: tuple[Move, ...] = Field((), description="What has a new address, so that it is not taken for removed.")
    retired: tuple[Tombstone, ...] = Field((), description="What was given up on purpose.")
