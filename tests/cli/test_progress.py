"""How far it is, said on a terminal and nowhere else."""

import io
import sys
import time

import pytest

from journeycode.cli import progress


class Terminal(io.StringIO):
    """A stderr that somebody looks at."""

    def isatty(self) -> bool:
        return True

    def said(self) -> str:
        """What was written since the last time."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text


def looking(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    one = Terminal()
    monkeypatch.setattr(sys, "stderr", one)
    return one


def test_nobody_is_told_who_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert progress.watcher() is None
    progress.say("drawing")
    assert capsys.readouterr().err == ""


def test_what_is_done_is_said_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looking(monkeypatch)
    progress.say("drawing the map")
    progress.say("")
    assert terminal.said() == "\r\x1b[Kdrawing the map …\r\x1b[K"


def test_how_far_reading_is(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looking(monkeypatch)
    now = progress.STARTED
    monkeypatch.setattr(time, "monotonic", lambda: now)
    watch = progress.watcher()
    assert watch is not None
    watch(1, 2000)
    assert terminal.said() == "", "it has not taken long"
    now += progress.PATIENCE
    watch(1000, 2000)
    assert terminal.said() == "\r\x1b[Kreading 1,000 of 2,000 files …"
    now += 0.05
    watch(1500, 2000)
    assert terminal.said() == "", "it was said a moment ago"
    watch(2000, 2000)
    assert terminal.said() == "\r\x1b[K"


def test_what_was_never_said_is_not_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looking(monkeypatch)
    monkeypatch.setattr(progress, "STARTED", progress.STARTED - 10)
    watch = progress.watcher()
    assert watch is not None
    watch(3, 3)
    assert terminal.said() == ""
