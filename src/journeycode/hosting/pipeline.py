"""The whole of a pipeline: lint, review, write the reports, say it in the request; then the gate."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeycode.hosting.comments import checked
from journeycode.hosting.fetching import compared_with
from journeycode.hosting.hosts import HOSTS, Request
from journeycode.hosting.web import Refused

USAGE = 2
ANNOTATIONS = {"github": ("github", "sarif", "journeys.sarif"), "gitlab": ("concise", "gitlab", "gl-code-quality-report.json")}
# GitHub shows a summary of at most 1 MiB.
SUMMARY = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the one who set the pipeline up wants; `reports` is the folder that the reports go to."""

    host: str
    folder: Path
    reports: Path
    key: str
    fail_on: str
    lint_fail_on: str
    comment: bool


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ, wait: Callable[[float], None] = time.sleep) -> int:
    """Run for the host that is named; the exit code: 1 where the gate fails."""
    host = arguments[0] if len(arguments) == 1 else ""
    if host not in HOSTS:
        print(f"usage: python -m journeycode.hosting {'|'.join(HOSTS)}", file=sys.stderr)  # noqa: T201
        return USAGE
    try:
        settings = _settings(host, environment)
    except ValueError as error:
        _log(str(error))
        return USAGE
    settings.reports.mkdir(parents=True, exist_ok=True)
    request = HOSTS[host](environment, wait)
    base = compared_with(settings.folder, request.base, request.head)
    linted = _lint(settings, base)
    reviewed, comment = _review(settings, base)
    said = _say(settings, request, comment)
    _summary(environment, comment or "No journey is changed.\n")
    _, report, name = ANNOTATIONS[host]
    files = {report: settings.reports / name, "html": settings.reports / "review.html"}
    written = {what: str(path) if path.is_file() else "" for what, path in files.items()}
    _output(environment, written | {"comment": said, "failing": "true" if max(linted, reviewed) else "false"})
    return max(linted, reviewed)


def _settings(host: str, environment: Mapping[str, str]) -> Settings:
    def said(name: str, default: str) -> str:
        return environment.get(f"JOURNEYCODE_ACTION_{name}", "") or default

    return Settings(
        host, Path(said("PATH", ".")), Path(said("REPORTS", "build/journeys-review")).absolute(), checked(said("KEY", "default")),
        said("FAIL_ON", "breaking"), said("LINT_FAIL_ON", "error"), said("COMMENT", "true") == "true",
    )  # fmt: skip


def _lint(settings: Settings, base: str) -> int:
    """Findings at their lines, those of a request only as far as it brings them in; and the report for the host."""
    how, report, name = ANNOTATIONS[settings.host]
    since = [f"--new-since={base}"] if base else []
    done = _journeycode(
        settings, "lint", "--format", how, f"--report={report}={settings.reports / name}", f"--fail-on={settings.lint_fail_on}", *since
    )
    sys.stdout.write(done.stdout)
    _relay(done)
    return done.returncode


def _review(settings: Settings, base: str) -> tuple[int, str]:
    """The verdict, and the comment; empty where there is nothing to say, or nothing to compare with."""
    if not base:
        _log("there is no commit to compare with: the journeys were linted, and no change was reviewed")
        return 0, ""
    comment = settings.reports / "comment.md"
    for left in (comment, settings.reports / "annotations.txt"):
        left.unlink(missing_ok=True)
    lines = settings.reports / "annotations.txt"
    at_lines = [f"--report=github={lines}"] if settings.host == "github" else []
    page = f"--report=html={settings.reports / 'review.html'}"
    done = _journeycode(settings, "review", base, f"--fail-on={settings.fail_on}", f"--output={comment}", page, *at_lines)
    sys.stdout.write(lines.read_text(encoding="utf-8") if at_lines and lines.is_file() else "")
    _relay(done)
    return done.returncode, comment.read_text(encoding="utf-8") if comment.is_file() else ""


def _say(settings: Settings, request: Request, comment: str) -> str:
    """Say it in the request; what came of it, in a word. A host that does not let us speak fails nothing."""
    if request.talk is None or not settings.comment:
        return "none"
    try:
        done = request.talk.say(comment, settings.key)
    except Refused as refused:
        if refused.status in (401, 403, 404):
            _log(
                f"this run may not write a comment ({refused}): the review stands in the summary of the job. Requests from forks have no such right"
            )
        else:
            _log(f"the comment was not written ({refused}): the review stands in the summary of the job")
        return "not allowed" if refused.status in (401, 403, 404) else "failed"
    _log(f"the comment of this request: {done}")
    return done


def _summary(environment: Mapping[str, str], text: str) -> None:
    path = environment.get("GITHUB_STEP_SUMMARY", "")
    if path:
        with open(path, "a", encoding="utf-8") as stream:
            stream.write(text[:SUMMARY])


def _output(environment: Mapping[str, str], outputs: Mapping[str, str]) -> None:
    """What later steps may use; a delimiter that nobody can guess keeps a value from adding another one."""
    path = environment.get("GITHUB_OUTPUT", "")
    if path:
        with open(path, "a", encoding="utf-8") as stream:
            for name, value in outputs.items():
                mark = secrets.token_hex(16)
                stream.write(f"{name}<<{mark}\n{value}\n{mark}\n")


def _journeycode(settings: Settings, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Our own command, without the token; Python does not look for modules in the folder of the request."""
    environment = {
        name: value for name, value in os.environ.items() if name != "JOURNEYCODE_TOKEN" and not name.startswith("JOURNEYCODE_ACTION_")
    }
    command = [sys.executable, "-P", "-m", "journeycode", *arguments]
    return subprocess.run(command, cwd=settings.folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603


def _relay(done: "subprocess.CompletedProcess[str]") -> None:
    for line in done.stderr.splitlines():
        _log(line)


def _log(line: str) -> None:
    """A line of the log that is no command to the runner, whatever it holds."""
    said = " ".join(line.split()).replace("::", ": :").replace("##[", "# #[")
    print(f"journeycode: {said.removeprefix('journeycode: ')}", file=sys.stderr, flush=True)  # noqa: T201
