"""What GitHub and GitLab tell a pipeline: which request, which base, where the API is."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from journeycode.hosting.comments import Talk
from journeycode.hosting.web import Web

COMMIT = re.compile(r"[0-9a-f]{40,64}")
AGENT = "journeycode"


@dataclass(frozen=True, slots=True)
class Request:
    """What a pipeline runs for. base: the commit that the request wants to get into; head: its own last commit; both empty where nobody says.

    talk: None without a request.
    """

    base: str
    head: str = ""
    talk: Talk | None = None


def github(environment: Mapping[str, str], wait: Callable[[float], None]) -> Request:
    """From the environment of a GitHub workflow, with JOURNEYCODE_TOKEN beside it."""
    event = _json(environment.get("GITHUB_EVENT_PATH", ""))
    pull = event.get("pull_request")
    base = _commit(pull.get("base")) if isinstance(pull, dict) else event.get("before")
    head = _commit(pull.get("head")) if isinstance(pull, dict) else ""
    number = pull.get("number") if isinstance(pull, dict) else None
    repository, token = environment.get("GITHUB_REPOSITORY", ""), environment.get("JOURNEYCODE_TOKEN", "")
    talk = None
    if isinstance(number, int) and token and re.fullmatch(r"[\w.-]+/[\w.-]+", repository):
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/vnd.github+json", "User-Agent": AGENT}
        web = Web(environment.get("GITHUB_API_URL", "https://api.github.com").rstrip("/"), headers, wait)
        talk = Talk(web, f"/repos/{repository}/issues/{number}/comments", f"/repos/{repository}/issues/comments/{{}}", "PATCH")
    return Request(_known(base), _known(head), talk)


def gitlab(environment: Mapping[str, str], wait: Callable[[float], None]) -> Request:
    """From the environment of a GitLab job, with JOURNEYCODE_TOKEN (scope `api`) beside it."""
    token, project = environment.get("JOURNEYCODE_TOKEN", ""), environment.get("CI_PROJECT_ID", "")
    number = environment.get("CI_MERGE_REQUEST_IID", "")
    talk = None
    if number.isdecimal() and project and token:
        web = Web(
            environment.get("CI_API_V4_URL", "https://gitlab.com/api/v4").rstrip("/"), {"PRIVATE-TOKEN": token, "User-Agent": AGENT}, wait
        )
        notes = f"/projects/{quote(project, safe='')}/merge_requests/{number}/notes"
        talk = Talk(web, notes, f"{notes}/{{}}", "PUT")
    base = environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or environment.get("CI_COMMIT_BEFORE_SHA", "")
    return Request(_known(base), _known(environment.get("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA")), talk)


HOSTS: dict[str, Callable[[Mapping[str, str], Callable[[float], None]], Request]] = {"github": github, "gitlab": gitlab}


def _json(path: str) -> dict[str, object]:
    try:
        data: object = json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return data if isinstance(data, dict) else {}


def _commit(holder: object) -> object:
    return holder.get("sha") if isinstance(holder, dict) else None


def _known(base: object) -> str:
    """A commit by its hash, and nothing else: what a branch is called is never part of a command."""
    return base if isinstance(base, str) and COMMIT.fullmatch(base) and set(base) != {"0"} else ""
