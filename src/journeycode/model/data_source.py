"""Where figures come from: a table of answers, transactions or events, and what its columns mean."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema

from journeycode.model.leaves import Day, Number, Text, Word, read_text, refuse
from journeycode.model.metric import read_scale
from journeycode.model.nearest import listed
from journeycode.model.part import Described, OneOrMore, Part, Refers
from journeycode.source.limits import shown

Holds = Literal["voc", "transactions", "events"]
DateForm = Literal["YYYY-MM-DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "YYYY/MM/DD", "YYYYMMDD"]

# The columns of each content; the first ones must be there.
COLUMNS: dict[Holds, tuple[str, ...]] = {
    "voc": ("customer_id", "date", "score", "response_id", "journey", "step", "channel", "persona", "metric", "verbatim"),
    "transactions": ("customer_id", "date", "kind", "amount", "margin", "mrr"),
    "events": ("case_id", "timestamp", "activity", "customer_id", "journey", "channel", "team", "outcome"),
}
NEEDED: dict[Holds, tuple[str, ...]] = {
    "voc": ("date", "score"),
    "transactions": ("customer_id", "date", "kind"),
    "events": ("case_id", "timestamp", "activity"),
}
# A variable of another program is none of a document's business.
VARIABLE = re.compile(r"JOURNEYCODE_[A-Z0-9_]+")
NAMED_LIKE_ONE = re.compile(r"[A-Z][A-Z0-9]*_[A-Z0-9_]*")
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
SECRET = re.compile(r"(?i)://[^/@]*:[^/@]+@|[?&;](?:[a-z_-]*(?:password|passwd|pwd|token|secret|api_?key|private_?key))=")
AT_TEXT = r"^([^/:*?\\]+(/[^/:*?\\]+)*/?|[A-Za-z][A-Za-z0-9+.\-]*://\S+)$"


def read_at(value: object) -> str:
    """A file or folder of the workspace, a variable of the environment, or an address of a database without its password."""
    text = read_text(value).strip()
    if NAMED_LIKE_ONE.fullmatch(text) and not VARIABLE.fullmatch(text):
        raise refuse(
            f"a variable that a source is read from begins with JOURNEYCODE_, and `{shown(text)}` does not", f"call it `JOURNEYCODE_{text}`"
        )
    if ADDRESS.match(text):
        if SECRET.search(text):
            # The secret itself is not repeated in a message.
            raise refuse(
                "a password has no place in a document",
                "put the whole address into a variable of the environment, and write its name: `JOURNEYCODE_WAREHOUSE`",
            )
        if re.search(r"\s", text) or text.endswith("://"):
            raise refuse(f"`{shown(text)}` is no address of a database", "write it as `postgres://host/database`")
        return text
    parts = text.rstrip("/").split("/")
    if not all(parts) or ".." in parts or "." in parts or re.search(r"[\\:*?]", text):
        raise refuse(
            f"`{shown(text)}` is no file below the workspace",
            "write the way from the folder of `journeycode.yaml`, with `/`: `data/answers.csv`",
        )
    return text


At = Annotated[str, BeforeValidator(read_at), WithJsonSchema({"type": "string", "pattern": AT_TEXT})]


class Columns(Part):
    """What the columns are called in the table, where that is not the name they have here."""

    response_id: Text | None = Field(None, description="What names one answer: an answer that is there twice counts once.")
    customer_id: Text | None = Field(None, description="Which customer it is; a pseudonym is best, and is all that is needed.")
    case_id: Text | None = Field(None, description="Which way of which customer an event belongs to.")
    date: Text | None = Field(None, description="The day of the answer or of the transaction.")
    timestamp: Text | None = Field(None, description="When the event happened.")
    activity: Text | None = Field(None, description="What happened.")
    journey: Text | None = Field(None, description="The journey: its id or its name.")
    step: Text | None = Field(None, description="The step it is about: its id or its name, or what `steps` says.")
    channel: Text | None = Field(None, description="The channel it came through.")
    persona: Text | None = Field(None, description="The persona or segment of the customer.")
    team: Text | None = Field(None, description="The team that handled it.")
    metric: Text | None = Field(None, description="The metric that the answer is one of: its id.")
    score: Text | None = Field(None, description="The answer as a number.")
    verbatim: Text | None = Field(None, description="What the customer said; it never leaves the table.")
    kind: Text | None = Field(None, description="new, repeat, renew, expand, contract, churn or refund.")
    amount: Text | None = Field(None, description="How much money.")
    margin: Text | None = Field(None, description="How much of it is left after its costs.")
    mrr: Text | None = Field(None, description="What the customer pays each month from then on.")
    outcome: Text | None = Field(None, description="How the case ended: won or lost.")


def read_columns(value: object, info: ValidationInfo) -> object:
    """The columns that the content of the table has."""
    holds: Holds | None = info.data.get("holds")
    if isinstance(value, dict) and holds is not None:
        foreign = [name for name in value if name in Columns.model_fields and name not in COLUMNS[holds]]
        if foreign:
            raise refuse(f"`{foreign[0]}` is no column of {holds}", f"{holds} have {listed(COLUMNS[holds], 'and')}")
    return value


def read_dates(value: object) -> object:
    """Forms of dates of which no two read one text as two days."""
    if isinstance(value, list) and {"DD/MM/YYYY", "MM/DD/YYYY"} <= {form for form in value if isinstance(form, str)}:
        raise refuse("`DD/MM/YYYY` and `MM/DD/YYYY` read 03/04/2026 as two days", "keep the one that is meant")
    return value


class Source(Described):
    """Where figures come from: a table of answers, transactions or events."""

    space: ClassVar[str] = "source"

    id: Word | None = Field(None, description="What reports name it by.", examples=["survey-answers"])
    name: Text | None = Field(None, description="What people call it.")
    holds: Holds = Field(description="What a row of it is.")
    at: At = Field(
        description="Where it lies: a file below the workspace (CSV, Parquet, JSON, DuckDB, SQLite), or the variable of the environment "
        "that holds the address of a database. Never a password.",
        examples=["data/answers.csv", "JOURNEYCODE_WAREHOUSE"],
    )
    table: Text | None = Field(None, description="The table, where there is more than one.", examples=["survey.answers"])
    columns: Annotated[Columns, BeforeValidator(read_columns)] = Field(
        Columns(), description="What its columns are called, where they have other names than here.", examples=[{"score": "Rating"}]
    )
    dates: Annotated[tuple[DateForm, ...], BeforeValidator(read_dates), OneOrMore()] = Field(
        (), description="How days are written in it, where not as YYYY-MM-DD; a time may follow each.", examples=["DD.MM.YYYY"]
    )
    scale: Annotated[tuple[Number, Number], BeforeValidator(read_scale)] | None = Field(
        None, description="The lowest and the highest score, where no metric says it.", examples=[[1, 5]]
    )
    metric: Annotated[Word, Refers("metric")] | None = Field(
        None, description="The metric that its answers are of, where no column says it."
    )
    journey: Annotated[Word, Refers("journey")] | None = Field(None, description="The journey that it is about, where no column says it.")
    steps: dict[Text, Annotated[Word, Refers("step")]] = Field(
        {},
        description="Which step each activity is, where it has another name than the step.",
        examples=[{"BILL_OPENED": "first-bill"}],
    )
    as_of: Day | None = Field(None, description="The day up to which it is complete; else the last day in it.")
    owner: Annotated[Word, Refers("team")] | None = Field(None, description="The team that answers for it.")
