"""What all tests share: whole expected outputs in files, refreshed by `pytest --refresh` and reviewed as a diff."""

import os
import signal
from collections.abc import Callable, Generator
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="write the expected outputs anew")


def pytest_configure() -> None:
    """Whoever runs the tests in the background has Ctrl-C ignored, and what is ignored stays so in every process that a test starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def every_run_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is answered from memory, unless it is about that."""
    monkeypatch.setenv("JOURNEYCODE_LINT_NO_CACHE", "1")


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a file, or writes the file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--refresh"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.read_bytes().decode() == text, f"{path.name} is not what is drawn now: look, then refresh with pytest --refresh"

    return compare


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI nothing is skipped: what a test needs is installed there."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome, report.longrepr = "failed", f"skipped, and under CI nothing may be: {report.longrepr}"
    return report
