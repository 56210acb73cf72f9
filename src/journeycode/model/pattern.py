"""Regular expressions that a repository may write: matched in linear time, whatever they say."""

from functools import cache
from typing import Annotated

from pydantic import StringConstraints, TypeAdapter, ValidationError
from pydantic_core import SchemaError


@cache
def _adapter(pattern: str) -> TypeAdapter[str] | None:
    # The engine behind pydantic is Rust's, which does not backtrack; Python's own hangs on (a+)+.
    try:
        return TypeAdapter(Annotated[str, StringConstraints(pattern=pattern)])
    except SchemaError:
        return None


def is_pattern(pattern: str) -> bool:
    """Whether an expression can be matched in linear time; look-around and back-references cannot."""
    return _adapter(pattern) is not None


def matches(pattern: str, text: str) -> bool:
    """Whether the expression is found anywhere in the text; False for one that cannot be matched."""
    adapter = _adapter(pattern)
    if adapter is None:
        return False
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True
