"""What all tests share: whole expected outputs in files, refreshed by `pytest --refresh` and reviewed as a diff."""

import contextlib
import os
import signal
import socket
import struct
import sys
from collections.abc import Callable, Generator
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh", action="store_true", help="write the expected outputs anew")


def raise_loopback() -> None:
    """Where there is no network, as under `unshare -rn`, nobody has raised the loopback; tests talk over it to servers of their own."""
    import fcntl

    # A request for the flags of an interface, and one to set them: netdevice(7).
    ask, tell, is_up, request = 0x8913, 0x8914, 0x1, struct.Struct("16sH22x")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, contextlib.suppress(OSError):
        _, flags = request.unpack(fcntl.ioctl(asked, ask, request.pack(b"lo", 0)))
        if not flags & is_up:
            fcntl.ioctl(asked, tell, request.pack(b"lo", flags | is_up))


def pytest_configure() -> None:
    """Whoever runs the tests in the background has Ctrl-C ignored, and what is ignored stays so in every process that a test starts."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if sys.platform == "linux":
        raise_loopback()


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
