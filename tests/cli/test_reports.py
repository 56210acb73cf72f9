"""`lint --report FORMAT=PATH`: several formats in one run, whole files, and words for what cannot be done."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from journeycode.cli.guard import run
from tests.reporters.readers import READERS
from tests.tree import WORKSPACE

EXAMPLES = Path(__file__).parents[2] / "examples"
SCHEMAS = Path(__file__).parents[1] / "reporters" / "schemas"
# A journey without an owner, a persona or a metric: there is something to find.
JOURNEY = """\
apiVersion: journeycode/v1
kind: Journey
id: switch
name: Switching — 太郎
stages:
  - {name: Choose, steps: [Sees the advert, Buys]}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "journeycode.yaml").write_text(WORKSPACE)
    (tmp_path / "switch.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def lint(*arguments: str) -> int:
    return run(["lint", "--today", "2026-11-21", "--fail-on", "never", *arguments])


def test_several_formats_are_written_in_one_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("--report", "sarif=out/a.sarif", "--report", "junit=b.xml", "--report", "json=c=d.json", "--format", "concise") == 0
    printed = capsys.readouterr().out
    found = json.loads((folder / "c=d.json").read_text(encoding="utf-8"))["findings"]
    results = json.loads((folder / "out/a.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [one["rule"] for one in found] == [one["ruleId"] for one in results] == [line.split()[2] for line in printed.splitlines()[:-1]]
    assert len(found) > 2
    assert (folder / "b.xml").read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')


def test_a_report_is_a_file_like_the_output_of_its_format(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("full", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown"):
        assert lint("--format", name, "--report", f"{name}=report") == 0
        assert (folder / "report").read_text(encoding="utf-8") == capsys.readouterr().out


def test_rules_are_explained_in_sarif(folder: Path) -> None:
    assert lint("--report", "sarif=a.sarif") == 0
    driver = json.loads((folder / "a.sarif").read_text(encoding="utf-8"))["runs"][0]["tool"]["driver"]
    assert driver["semanticVersion"]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] and rule["properties"]["tags"] for rule in driver["rules"])


def test_files_have_no_colours_and_no_width_of_a_screen(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    assert lint("--report", "full=report.txt") == 0
    assert "\x1b[" in capsys.readouterr().out
    written = (folder / "report.txt").read_text(encoding="utf-8")
    assert "\x1b[" not in written
    assert max(map(len, written.splitlines())) > 80


def test_a_dash_is_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("--report", "json=-", "--report", "markdown=m.md") == 0
    assert json.loads(capsys.readouterr().out)["format"] == "journeycode-findings"
    assert Path("m.md").read_text(encoding="utf-8").startswith("## journeycode: ")
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--report", "sarf=a"], "there is no format `sarf`. Did you mean `sarif`?"),
        (["--report", "yes=a"], "there is no format `yes`. There are full, concise, json,"),
        (["--report", "sarif"], "say where the report goes: `sarif=PATH`, or `sarif=-` for the screen"),
        (["--report", "sarif="], "say where the report goes"),
        (["--report", "=a"], "write FORMAT=PATH, as in `sarif=findings.sarif`"),
        (["--report", "json=a", "--report", "sarif=a"], "two reports would go to `a`"),
        (["--report", "json=-", "--report", "sarif=-"], "only one report can go to the screen"),
        (["--report", "json=-", "--format", "full"], "`--format full` and `--report json=-` would both be printed"),
        (
            ["--format", "nosuch"],
            "'nosuch' is not one of 'full', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson', 'markdown'",
        ),
    ],
)
def test_what_cannot_be_understood_is_wrong_usage(
    arguments: list[str], told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(*arguments) == 2
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""
    assert sorted(path.name for path in folder.iterdir()) == ["journeycode.yaml", "switch.journey.yaml"]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("journeycode.yaml/a.json", "not a directory"),
        (".", "is a directory"),
        ("x" * 300, "file name too long"),
        ("/proc/none/a", "no such file or directory"),
    ],
)
def test_where_a_report_cannot_be_written_the_findings_are_still_printed(path: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("--report", f"json={path}") == 3
    printed = capsys.readouterr()
    assert printed.err.startswith(f"journeycode: the report `{path}` was not written: {why}\n")
    assert "switch.journey.yaml:" in printed.out


def test_the_exit_code_is_that_of_the_findings() -> None:
    assert run(["lint", "--fail-on", "info", "--report", "json=a.json"]) == 1


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ({"FORCE_COLOR": ""}, False),
    ],
)
def test_colours_follow_the_environment(
    variables: dict[str, str], coloured: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert lint() == 0
    assert ("\x1b[" in capsys.readouterr().out) == coloured


@pytest.mark.parametrize("name", ["json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "concise"])
def test_only_what_people_read_is_coloured(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert lint("--format", name) == 0
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "concise", "full"])
def test_validate_knows_the_same_formats(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "--format", name]) == 0
    assert capsys.readouterr().out


def test_a_real_workspace_is_the_same_in_every_format(folder: Path) -> None:
    shutil.copytree(EXAMPLES / "broadband", folder / "broadband")
    formats = ("json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "concise", "full")
    assert lint("broadband", "--profile", "all", *(word for name in formats for word in ("--report", f"{name}=out/{name}"))) == 0
    told = {name: READERS[name]((folder / "out" / name).read_text(encoding="utf-8")) for name in formats}
    assert len(told["json"]) > 10
    assert all(path.startswith("broadband/") for _, path, _, _ in told["json"])
    assert sorted(told.pop("github")) == sorted(told["json"])
    assert [name for name, found in told.items() if found != told["json"]] == []
    schema = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema).validate(json.loads((folder / "out/sarif").read_text(encoding="utf-8")))
