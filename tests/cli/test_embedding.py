"""`render --embed`, where a part of the workspace cannot be read."""

import shutil
from pathlib import Path

import pytest

from journeycode.cli.guard import run

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"


def test_a_drawing_that_may_lack_something_is_drawn_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BROADBAND, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    file = tmp_path / "work/journeys/resolve-billing-dispute.journey.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("\nowner:", "\nownr:"), encoding="utf-8")
    Path("PAGE.md").write_text("<!-- journeycode: switch-broadband -->\n<!-- /journeycode -->\n", encoding="utf-8")
    for check, out in ((False, "drawn switch-broadband.map.svg\ndrawn PAGE.md\n"), (True, "")):
        assert run(["render", "--embed", "PAGE.md", *(["--check"] if check else [])]) == 1
        said = capsys.readouterr()
        assert said.out == out
        assert said.err.startswith("journeys/resolve-billing-dispute.journey.yaml:8:1: error invalid-document ")
        assert said.err.count("\n") == 1
