"""One sentence about one place, and a remedy: what a document says wrong is a value, never an exception."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from journeycode.source import Place
from journeycode.source.edits import Edit

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding: the other end of a hand-off, where a promise was made."""

    place: Place
    label: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding, as edits of the file it stands in. A fix that is not safe says what people must look at."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. `address` and `detail` say what it is about, whatever line it stands on."""

    rule: str
    severity: Severity
    message: str
    place: Place
    address: str = ""
    detail: str = ""
    label: str = ""
    why: str = ""
    hint: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay the same when lines move or messages are reworded."""
        where = self.address or self.place.path
        return hashlib.sha256("\0".join((self.rule, where, self.detail)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


ENVIRONMENT = 3
USAGE = 2


class Trouble(Exception):  # noqa: N818 - what stops the tool is no fault of its code
    """What stops the tool: a wrong call or setting (2), or an environment that fails us (3)."""

    def __init__(self, message: str, hint: str = "", exit_code: int = USAGE) -> None:
        super().__init__(message)
        self.message, self.hint, self.exit_code = message, hint, exit_code
