"""The graph for other programs, to the screen or a file."""

from pathlib import Path

import pytest

from journeycode.cli.guard import run
from tests.tree import write_tree


def test_one_graph_holds_one_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(tmp_path, "north/\n  journeycode.yaml\n  care.yaml\nsouth/\n  journeycode.yaml\n")
    monkeypatch.chdir(tmp_path)
    assert run(["export"]) == 2
    assert capsys.readouterr() == (
        "",
        "journeycode: 2 workspaces are below these paths, and one graph holds one of them\n  name the folder of one workspace\n",
    )
    for to in ("json", "graphml"):
        assert run(["export", "north", "--to", to]) == 0
        printed = capsys.readouterr().out
        assert "team:care" in printed
        assert run(["export", "north", "--to", to, "-o", f"out/graph.{to}"]) == 0
        assert capsys.readouterr() == ("", f"written out/graph.{to}\n")
        assert (tmp_path / f"out/graph.{to}").read_text(encoding="utf-8") == printed
