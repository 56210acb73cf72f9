"""The one comment of a review: found again by its mark, updated in place, settled when nothing is left to say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journeycode.hosting.web import Refused, Web

MARK = "<!-- journeycode:review key="
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
PAGES = 50
Done = Literal["created", "updated", "unchanged", "settled", "nothing to say"]


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a request is talked about. update: the method by which the host changes a comment; comments: where they are listed and made.

    comment: where one of them is, with its id in place of `{}`.
    """

    web: Web
    comments: str
    comment: str
    update: Literal["PATCH", "PUT"]

    def say(self, text: str, key: str) -> Done:
        """Make the comment of this key say a text, empty for nothing. Raises Refused where the host does not let us."""
        body = keyed(text, key) if text else ""
        for id, before in self._ours(key):
            if before == (body or settled(key)):
                return "unchanged" if body else "settled"
            try:
                self.web.ask(self.update, self.comment.format(id), {"body": body or settled(key)})
            except Refused as refused:
                # Somebody else's comment with our mark in it: that one is not ours to change.
                if refused.status in (403, 404):
                    continue
                raise
            return "updated" if body else "settled"
        if not body:
            return "nothing to say"
        self.web.ask("POST", self.comments, {"body": body})
        return "created"

    def _ours(self, key: str) -> Iterator[tuple[str, str]]:
        """The comments with the mark of a key, by id with what they say; those of programs first."""
        found, path = [], f"{self.comments}?per_page=100"
        for _ in range(PAGES):
            answer = self.web.ask("GET", path)
            for comment in answer.data if isinstance(answer.data, list) else ():
                body = comment.get("body") if isinstance(comment, dict) else None
                if isinstance(body, str) and re.match(rf"{re.escape(MARK)}{re.escape(key)}[ >]", body):
                    user = comment.get("user") or comment.get("author")
                    found.append(
                        (isinstance(user, dict) and (user.get("type") == "Bot" or user.get("bot") is True), str(comment.get("id")), body)
                    )
            path = answer.next
            if not path:
                break
        return ((id, body) for _, id, body in sorted(found, key=lambda one: not one[0]))


def keyed(text: str, key: str) -> str:
    """The comment with the key by which it is found again."""
    return re.sub(rf"\A{re.escape(MARK)}\S+", f"{MARK}{key}", text)


def settled(key: str) -> str:
    """What stands in a comment when there is nothing to say any more."""
    return f"{MARK}{key} -->\n### Journey changes: none any more\n\nWhat stood here is settled: this request no longer changes what any journey says.\n"


def checked(key: str) -> str:
    """A key as it may stand in a mark. Raises ValueError for any other."""
    if not KEY.fullmatch(key):
        raise ValueError("a key is made of letters, digits, dots, hyphens and underscores, and has at most 60 of them")
    return key
