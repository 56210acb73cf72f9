"""What is written in a column, read as text, as a number, as a moment: what cannot be read becomes nothing, and is counted."""

from typing import TYPE_CHECKING

from journeycode.model.data_source import DateForm

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, FloatingValue, StringValue, TimestampValue, Value

NUMBER = r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$"
TIME = r"([T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?"
ZONE = r"( ?(Z|[+-]\d{2}:?\d{2}|UTC))?$"
# How each form looks, and which of its groups are year, month and day.
FORMS: dict[DateForm, tuple[str, tuple[int, int, int]]] = {
    "YYYY-MM-DD": (r"^(\d{4})-(\d{2})-(\d{2})", (1, 2, 3)),
    "DD.MM.YYYY": (r"^(\d{1,2})\.(\d{1,2})\.(\d{4})", (3, 2, 1)),
    "DD/MM/YYYY": (r"^(\d{1,2})/(\d{1,2})/(\d{4})", (3, 2, 1)),
    "MM/DD/YYYY": (r"^(\d{1,2})/(\d{1,2})/(\d{4})", (3, 1, 2)),
    "DD-MM-YYYY": (r"^(\d{1,2})-(\d{1,2})-(\d{4})", (3, 2, 1)),
    "YYYY/MM/DD": (r"^(\d{4})/(\d{2})/(\d{2})", (1, 2, 3)),
    "YYYYMMDD": (r"^(\d{4})(\d{2})(\d{2})", (1, 2, 3)),
}


def text(column: "Value", written: bool) -> "StringValue":
    """Text without blanks around it; nothing where it is empty."""
    kind = column.type()
    if kind.is_string() and not written:
        return column
    if kind.is_floating():
        # A whole number that a missing value has made a fraction: 17.0 is 17, and what is missing is no number.
        return column.isnan().ifelse(_nothing("string"), column.cast("string").re_replace(r"\.0$", ""))
    return column.cast("string").strip().nullif("")


def number(column: "Value") -> "FloatingValue":
    """A number; nothing where none is written, or one that is not finite."""
    kind = column.type()
    if kind.is_numeric():
        value = column.cast("float64")
        return value if not kind.is_floating() else (value.isnan() | value.isinf()).ifelse(_nothing("float64"), value)
    if not kind.is_string():
        return _nothing("float64")
    plain = column.strip()
    return plain.re_search(NUMBER).ifelse(plain, _nothing("string")).try_cast("float64")


def moment(column: "Value", forms: tuple[DateForm, ...]) -> "TimestampValue":
    """A moment, in the zone in which it is written; text in one of the forms, YYYY-MM-DD among them always. Midnight where only a day is written."""
    kind = column.type()
    if kind.is_timestamp() or kind.is_date():
        return column.cast("timestamp")
    if kind.is_integer() and "YYYYMMDD" in forms:
        column = column.cast("string")
    elif not kind.is_string():
        return _nothing("timestamp")
    import ibis

    plain = column.strip()
    whole: tuple[DateForm, ...] = ("YYYY-MM-DD", *(form for form in forms if form != "YYYY-MM-DD"))
    cases = []
    for form in whole:
        pattern, (year, month, day) = FORMS[form]
        parts = [
            plain.re_extract(pattern, group).lpad(2, "0") if group != year else plain.re_extract(pattern, group)
            for group in (year, month, day)
        ]
        # The time is put into one form too, so that every engine reads the same: 9:05 is 09:05:00.
        hour = plain.re_extract(r"[T ](\d{1,2}):\d{2}", 1).nullif("").fill_null("0").lpad(2, "0")
        minute = plain.re_extract(r"[T ]\d{1,2}:(\d{2})", 1).nullif("").fill_null("00")
        second = plain.re_extract(r"[T ]\d{1,2}:\d{2}:(\d{2}(\.\d{1,6})?)", 1).nullif("").fill_null("00")
        iso = parts[0] + "-" + parts[1] + "-" + parts[2] + " " + hour + ":" + minute + ":" + second
        cases.append((plain.re_search(pattern + TIME + ZONE), iso))
    return ibis.cases(*cases, else_=None).try_cast("timestamp")


def is_written(column: "Value") -> "BooleanValue":
    """Whether anything stands there."""
    return (column.cast("string").strip() != "").fill_null(False)


def looks_like_a_date(column: "Value") -> "BooleanValue":
    """Whether a text that could not be read has the form of a day in another order."""
    return column.cast("string").strip().re_search(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}").fill_null(False)


def _nothing(kind: str) -> "Value":
    import ibis

    return ibis.null(kind)
