"""What code hosts read: the action, the workflows and the template are what the hosts' schemas ask for, and nothing in a command is a stranger's."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from journeycode.scaffold.workspace import surroundings
from tests.markdown import blocks

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STARTER = surroundings(date(2026, 11, 22))[".github/workflows/journeys.yml"]
PAGE = (ROOT / "docs" / "how-to" / "check-every-pull-request.md").read_text(encoding="utf-8")
SHOWN = [block.body for block in blocks(PAGE) if block.kind == "yaml"]
WORKFLOWS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / ".github" / "workflows").iterdir())}
WORKFLOWS |= {"the workflow of a new workspace": STARTER} | {
    f"in the how-to {number}": text for number, text in enumerate(SHOWN) if "jobs:" in text
}
FILES = {"action.yml": ("vendor.github-actions", (ROOT / "action.yml").read_text(encoding="utf-8"))}
FILES |= {name: ("vendor.github-workflows", text) for name, text in WORKFLOWS.items()}
FILES |= {"ci/gitlab.yml": ("vendor.gitlab-ci", (ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))}


def complaints(schema: str, text: str, folder: Path) -> str:
    (folder / "file.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(folder / "file.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(("schema", "text"), FILES.values(), ids=FILES)
def test_it_is_what_the_schema_of_the_host_asks_for(schema: str, text: str, tmp_path: Path) -> None:
    assert complaints(schema, text, tmp_path) == ""


def test_the_schema_refuses_what_is_wrong(tmp_path: Path) -> None:
    assert "runs-on" in complaints("vendor.github-workflows", STARTER.replace("runs-on", "runs_on"), tmp_path)


def steps(document: object) -> list[dict[str, object]]:
    assert isinstance(document, dict)
    if "runs" in document:
        return list(document["runs"]["steps"])
    return [step for job in document["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize(
    "text", [text for schema, text in FILES.values() if "github" in schema], ids=[name for name in FILES if "gitlab" not in name]
)
def test_no_command_has_a_value_of_somebody_else_in_it(text: str) -> None:
    for step in steps(yaml.safe_load(text)):
        assert "${{" not in str(step.get("run", ""))


@pytest.mark.parametrize("text", WORKFLOWS.values(), ids=WORKFLOWS)
def test_a_workflow_asks_for_no_more_rights_than_it_needs(text: str) -> None:
    workflow = yaml.safe_load(text)
    # YAML 1.1 takes `on` for true.
    assert "pull_request_target" not in str(workflow[True])
    rights = workflow["permissions"]
    assert rights["contents"] == "read"
    assert set(rights) <= {"contents", "pull-requests", "security-events"}
    assert ("pull-requests" in rights) == any(
        step.get("uses") == "./" or "journeycode/journeycode@" in str(step.get("uses")) for step in steps(workflow)
    )


def test_what_is_given_to_the_action_is_known_to_it() -> None:
    used = [
        step
        for text in WORKFLOWS.values()
        for step in steps(yaml.safe_load(text))
        if step.get("uses") == "./" or "journeycode/journeycode@" in str(step.get("uses"))
    ]
    assert used
    for step in used:
        given = step.get("with", {})
        assert isinstance(given, dict)
        assert set(given) <= set(ACTION["inputs"])
    for name in re.findall(r"steps\.journeys\.outputs\.([\w-]+)", "".join(WORKFLOWS.values())):
        assert name in ACTION["outputs"]


def environment(step: dict[str, object]) -> dict[str, str]:
    given = step.get("env", {})
    return {str(name): str(value) for name, value in given.items()} if isinstance(given, dict) else {}


def test_every_input_reaches_the_script_that_reads_it() -> None:
    script = (ROOT / "src" / "journeycode" / "hosting" / "pipeline.py").read_text(encoding="utf-8")
    read = {f"JOURNEYCODE_ACTION_{name}" for name in re.findall(r'said\("(\w+)"', script)}
    given = {name: value for step in steps(ACTION) for name, value in environment(step).items() if name.startswith("JOURNEYCODE_ACTION_")}
    assert set(given) == read
    assert {re.sub(r".*inputs\.([\w-]+).*", r"\1", value) for value in given.values()} | {"token", "python-version"} == set(
        ACTION["inputs"]
    )
    gitlab = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["journeys"]["variables"]
    assert set(gitlab) <= read
