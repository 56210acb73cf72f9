"""The API of a code host: one request at a time, patient for a while, and never a word about the token."""

import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import urlsplit

TRIES = 4
LONGEST_WAIT = 60.0
TIMEOUT = 20
NEXT = re.compile(r'<([^>]+)>\s*;\s*rel="next"')


class Refused(Exception):  # noqa: N818 - what a host refuses is no fault of this code
    """A host that says no, or nothing: its status (0: it could not be reached), and why in its own words."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(f"{status or 'no answer'}: {why}")
        self.status, self.why = status, why


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: parsed JSON, and the path of the next page, empty on the last."""

    data: object
    next: str = ""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: the token would go with it to wherever it leads."""

    def redirect_request(self, req: object, fp: object, code: int, msg: str, headers: Message, newurl: str) -> None:
        """There is no other request."""


@dataclass(frozen=True, slots=True)
class Web:
    """An API below one address; headers carry the token."""

    root: str
    headers: Mapping[str, str] = field(repr=False)
    wait: Callable[[float], None] = time.sleep

    def ask(self, method: str, path: str, body: Mapping[str, str] | None = None) -> Answer:
        """One call; repeated where the host is down or asks for patience. Raises Refused where it stays so, or says no."""
        if not self.root.startswith(("http://", "https://")):
            raise Refused(0, "the address of the API is no web address")
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.root + path, data, {**self.headers, "Content-Type": "application/json"}, method=method)  # noqa: S310
        attempt = 0
        while True:
            attempt += 1
            try:
                with urllib.request.build_opener(_Stay).open(request, timeout=TIMEOUT) as response:
                    return Answer(json.loads(response.read() or b"null"), self._next(response.headers))
            except urllib.error.HTTPError as error:
                pause = _pause(error, attempt)
                if pause is None or attempt == TRIES:
                    raise Refused(error.code, _said(error)) from None
            except (OSError, ValueError) as error:
                pause = float(2**attempt)
                # A request that writes may have arrived: to send it again could write twice.
                if attempt == TRIES or (method == "POST" and not isinstance(error, urllib.error.URLError)):
                    raise Refused(0, type(error).__name__) from None
            self.wait(pause)

    def _next(self, headers: Message) -> str:
        """The path of the next page, where that is on the same host."""
        found = NEXT.search(headers.get("Link", ""))
        if found is None or urlsplit(found[1])[:2] != urlsplit(self.root)[:2] or not found[1].startswith(self.root):
            return ""
        return found[1].removeprefix(self.root)


def _pause(error: urllib.error.HTTPError, attempt: int) -> float | None:
    """How long to wait before the next try; None where another one is in vain, or would come too late."""
    limited = error.code == 429 or (
        error.code == 403 and (error.headers.get("Retry-After") or error.headers.get("X-RateLimit-Remaining") == "0")
    )
    if limited:
        asked = error.headers.get("Retry-After", "")
        reset = error.headers.get("X-RateLimit-Reset", "")
        pause = float(asked) if asked.isdecimal() else float(reset) - time.time() if reset.isdecimal() else 2.0**attempt
        return max(0.0, pause) if pause <= LONGEST_WAIT else None
    return 2.0**attempt if error.code >= 500 else None


def _said(error: urllib.error.HTTPError) -> str:
    """What the host says about it, on one line."""
    try:
        data: object = json.loads(error.read(10_000))
    except (OSError, ValueError):
        data = None
    message = data.get("message") if isinstance(data, dict) else None
    return " ".join(str(message or error.reason).split())[:200]
