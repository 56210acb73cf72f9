"""The action's whole step, run as a runner runs it: a clone, an event, and a server of our own in place of the host's API."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycode.hosting.pipeline import main
from tests.changes.repository import broadband, change, commit, git
from tests.hosting.server import TOKEN, Host, running
from tests.tree import team

OWNER = ("        owner: sales\n", "        owner: brand\n")
HOSTILE = 'x";curl evil$(touch ran)`touch ran`\n::error::$IFS'


@pytest.fixture
def host() -> Iterator[Host]:
    with running() as one:
        yield one


class Runner:
    """What a runner gives: a shallow clone of the merge of a pull request, an event, files for outputs and the summary."""

    def __init__(self, folder: Path, host: Host) -> None:
        self.folder, self.host, self.token = folder, host, TOKEN
        self.origin = broadband(folder / "origin")
        # The findings that the example has are no matter of the request.
        git(self.origin, "checkout", "-qb", "work")
        self.clone = folder / "a clone ä"

    def request(self, *edits: tuple[str, str]) -> None:
        """A request that changes the journey, merged into main as hosts do it, and cloned without history."""
        change(self.origin, *edits)
        if edits:
            commit(self.origin)
        else:
            git(self.origin, "commit", "-q", "--allow-empty", "-m", "nothing")
        git(self.origin, "checkout", "-q", "--detach", "main")
        git(self.origin, "merge", "-q", "--no-ff", "--no-edit", "work")
        git(self.origin, "branch", "-f", "merged")
        git(self.origin, "config", "uploadpack.allowAnySHA1InWant", "true")
        git(self.folder, "clone", "-q", "--depth=1", "-b", "merged", self.origin.as_uri(), self.clone.name)
        git(self.origin, "checkout", "-q", "work")

    def run(self, host: str = "github", **settings: str) -> subprocess.CompletedProcess[str]:
        base = git(self.origin, "rev-parse", "main").strip()
        head = git(self.origin, "rev-parse", "work").strip()
        pull = {"number": 7, "title": HOSTILE, "base": {"sha": base, "ref": HOSTILE}, "head": {"sha": head, "ref": HOSTILE}}
        (self.folder / "event.json").write_text(json.dumps({"pull_request": pull}), encoding="utf-8")
        for name in ("output", "summary"):
            (self.folder / name).write_text("", encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "GIT_CONFIG_GLOBAL": os.devnull, "JOURNEYCODE_TOKEN": self.token,
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"), "GITHUB_REPOSITORY": "northline/maps", "GITHUB_API_URL": self.host.root,
            **{name: word for name, word in os.environ.items() if name.startswith("COVERAGE_")}, "GITHUB_OUTPUT": str(self.folder / "output"), "GITHUB_STEP_SUMMARY": str(self.folder / "summary"), "GITHUB_HEAD_REF": HOSTILE,
            "CI_API_V4_URL": self.host.root, "CI_PROJECT_ID": "42", "CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA": head,
            "CI_MERGE_REQUEST_TITLE": HOSTILE, **{f"JOURNEYCODE_ACTION_{name.upper()}": value for name, value in settings.items()},
        }  # fmt: skip
        command = [sys.executable, "-P", "-m", "journeycode.hosting", host]
        done = subprocess.run(command, cwd=self.clone, env=environment, capture_output=True, text=True, check=False)
        assert TOKEN not in done.stdout + done.stderr + self.read("output") + self.read("summary")
        assert not list(self.folder.rglob("ran"))
        return done

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    @property
    def outputs(self) -> dict[str, str]:
        lines = self.read("output").splitlines()
        return {head.partition("<<")[0]: value for head, value in zip(lines[::3], lines[1::3], strict=True)}


@pytest.fixture
def runner(tmp_path: Path, host: Host) -> Runner:
    return Runner(tmp_path, host)


def test_a_request_gets_a_comment_annotations_a_summary_and_reports(runner: Runner, host: Host) -> None:
    runner.request(OWNER)
    done = runner.run(fail_on="risk")
    assert (done.returncode, runner.outputs["failing"], runner.outputs["comment"]) == (1, "true", "created"), done.stderr
    (body,) = host.bodies
    assert body.startswith("<!-- journeycode:review key=default head=")
    assert "now belongs to Brand" in body
    assert runner.read("summary") == body
    assert re.search(
        r"^::warning .*file=journeys/switch-broadband.journey.yaml,line=69.*now belongs to Brand", done.stdout, re.MULTILINE
    ), done.stdout
    sarif = json.loads(Path(runner.outputs["sarif"]).read_text(encoding="utf-8"))
    # What was there before is no matter of this request; what it brings in is.
    assert len(sarif["runs"][0]["results"]) < 5
    assert Path(runner.outputs["html"]).read_text(encoding="utf-8").startswith("<!doctype html>")
    assert runner.run(key="other").returncode == 0
    assert [text.split()[2] for text in host.bodies] == ["key=default", "key=other"]


def test_a_request_that_changes_no_journey_gets_no_comment(runner: Runner, host: Host) -> None:
    runner.request()
    done = runner.run()
    assert (done.returncode, runner.outputs["comment"]) == (0, "nothing to say"), done.stderr
    assert host.bodies == []
    assert runner.read("summary") == "No journey is changed.\n"


def test_a_fork_without_permission_gets_the_summary(runner: Runner, host: Host) -> None:
    host.refusals["POST"] = [(403, {}, "Resource not accessible by integration\n::error::forged")]
    runner.request(OWNER)
    done = runner.run()
    assert (done.returncode, runner.outputs["comment"]) == (0, "not allowed")
    assert "this run may not write a comment (403: Resource not accessible by integration : :error: :forged): the review" in done.stderr
    assert not re.search(r"^\s*(::|##\[)", done.stderr, re.MULTILINE)
    assert "now belongs to Brand" in runner.read("summary")
    host.refusals["POST"] = [(422, {}, "Validation Failed")]
    done = runner.run()
    assert (done.returncode, runner.outputs["comment"]) == (0, "failed")
    said = "journeycode: the comment was not written (422: Validation Failed): the review stands in the summary of the job\n"
    assert said in done.stderr


def test_a_host_that_nobody_knows_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["gitea"], ["github", "gitlab"]):
        assert main(words, {}) == 2
        assert capsys.readouterr() == ("", "usage: python -m journeycode.hosting github|gitlab\n")


@pytest.mark.parametrize("event", ["", "[", "[]", '{"before": "main"}'])
def test_where_nothing_is_to_be_compared_with_the_journeys_are_only_linted(
    event: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "care.yaml").write_text(team("care"), encoding="utf-8")
    if event:
        (tmp_path / "event.json").write_text(event, encoding="utf-8")
    environment = {
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"), "GITHUB_OUTPUT": str(tmp_path / "output"),
        "JOURNEYCODE_ACTION_PATH": str(tmp_path), "JOURNEYCODE_ACTION_REPORTS": str(tmp_path / "reports"),
    }  # fmt: skip
    assert main(["github"], environment) == 0
    said = "journeycode: there is no commit to compare with: the journeys were linted, and no change was reviewed\n"
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == ["journeys.sarif"]
    assert "comment<<" in (tmp_path / "output").read_text(encoding="utf-8")


def test_a_run_without_a_token_or_without_a_wish_for_a_comment_asks_nobody(runner: Runner, host: Host) -> None:
    runner.request(OWNER)
    assert runner.run(comment="false").returncode == 0
    runner.token = ""
    assert runner.run().returncode == 0
    assert (runner.outputs["comment"], host.asked) == ("none", [])


def test_a_wrong_key_is_wrong_usage(runner: Runner) -> None:
    runner.request(OWNER)
    done = runner.run(key="a --> b")
    assert (done.returncode, done.stderr) == (
        2,
        "journeycode: a key is made of letters, digits, dots, hyphens and underscores, and has at most 60 of them\n",
    )


def test_gitlab_gets_a_note_and_a_code_quality_report(runner: Runner, host: Host) -> None:
    runner.request(OWNER)
    done = runner.run("gitlab", reports="journeys-review")
    assert done.returncode == 0, done.stderr
    (body,) = host.bodies
    assert "now belongs to Brand" in body
    report = json.loads((runner.clone / "journeys-review" / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert isinstance(report, list)
    assert ("POST", "/projects/42/merge_requests/7/notes") in host.asked


def test_a_branch_without_a_request_is_compared_with_where_it_left(runner: Runner, host: Host) -> None:
    change(runner.origin, OWNER)
    commit(runner.origin)
    for number in range(4):
        git(runner.origin, "commit", "-q", "--allow-empty", "-m", f"{number}")
    git(runner.origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(runner.folder, "clone", "-q", "--depth=1", "-b", "work", runner.origin.as_uri(), runner.clone.name)
    done = runner.run()
    assert (done.returncode, runner.outputs["comment"]) == (0, "created"), done.stderr
    assert "now belongs to Brand" in host.bodies[0]
