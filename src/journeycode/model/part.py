"""What every part of a document has in common, and what its fields can say of themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_before_validator_function

from journeycode.model.leaves import Text, Url
from journeycode.model.words import is_word
from journeycode.source import Quoted


@dataclass(frozen=True, slots=True)
class Refers:
    """A field whose text is the id of a thing of one of these spaces."""

    spaces: tuple[str, ...]

    def __init__(self, *spaces: str) -> None:
        object.__setattr__(self, "spaces", spaces)


@dataclass(frozen=True, slots=True)
class Short:
    """A list for which this one word may be written, as short for a list with it."""

    word: str


@dataclass(frozen=True, slots=True)
class OneOrMore:
    """A list for which one value may be written where there is only one."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A single text is read as a list of one."""
        return no_info_before_validator_function(lambda value: [value] if isinstance(value, str) else value, handler(source))


class Part(BaseModel):
    """A group of fields. Unknown keys are found before validating, by the keys that are known here."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True, allow_inf_nan=False, arbitrary_types_allowed=True)

    # The space in which its ids live, the field that a sentence fills, and the fields that come last in a file.
    space: ClassVar[str] = ""
    sentence: ClassVar[str] = ""
    last: ClassVar[tuple[str, ...]] = ()
    # Fields of which exactly one is written.
    one_of: ClassVar[tuple[str, ...]] = ()


class Link(Part):
    """An address outside of the workspace."""

    name: Text | None = Field(None, description="What stands behind the link, in a few words.")
    url: Url = Field(description="The address: http, https or mailto.", examples=["https://research.example/NB-interviews"])


class Described(Part):
    """What every document, stage and step may carry."""

    description: Text | None = Field(None, description="What a reader should know, in a sentence or a paragraph.")
    tags: tuple[Text, ...] = Field((), description="Words to select by.", examples=[["pilot"]])
    links: tuple[Link, ...] = Field((), description="Where to read more: name and url.")
    meta: dict[str, object] = Field({}, description="Fields of your own, checked by the workspace's `meta_schema`.")
    questions: tuple[Text, ...] = Field((), description="What the team has yet to find out.")


AFTER_FIELDS = ("tags", "links", "meta", "questions")
BEFORE_FIELDS = ("id", "name", "text", "description")


def fields_in_order(part: type[Part]) -> list[str]:
    """The fields of a part in the order in which a file has them."""
    known = list(part.model_fields)
    if not issubclass(part, Described):
        return known
    first = [name for name in BEFORE_FIELDS if name in known]
    after = [name for name in AFTER_FIELDS if name in known and name not in part.last]
    middle = [name for name in known if name not in first and name not in after and name not in part.last]
    return [*first, *middle, *after, *part.last]


def sentence_of(field: str, always: bool = False) -> Callable[[object], object]:
    """For an entry that may be a word, a sentence or fields: a sentence becomes the fields it stands for."""

    def read(value: object) -> object:
        if isinstance(value, str) and (always or not is_word(value)):
            return {field: Quoted(value)}
        return value

    return read


def word_or_fields(value: object) -> str | None:
    """Which of the two an entry is, once a sentence has become fields."""
    if isinstance(value, str):
        return "~word"
    return "~fields" if isinstance(value, dict | Part) else None


def one_or_each(value: object) -> str | None:
    """Whether a value is said for everyone, or for each persona."""
    if isinstance(value, dict):
        return "~each"
    return None if isinstance(value, list) else "~one"
