"""`journeycode init` in a folder where something is already."""

from pathlib import Path

import pytest

from journeycode.cli.guard import run


def test_what_is_there_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop/.vscode").mkdir(parents=True)
    (tmp_path / "shop/.vscode/settings.json").write_text("{}", encoding="utf-8")
    assert run(["init", "shop"]) == 0
    said = capsys.readouterr()
    assert [line for line in said.out.splitlines() if not line.startswith("wrote ")] == ["kept  shop/.vscode/settings.json"]
    assert said.err == "\nNow: cd shop && journeycode lint && journeycode render\n"
    assert (tmp_path / "shop/.vscode/settings.json").read_text(encoding="utf-8") == "{}"
