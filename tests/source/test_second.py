"""A second process does part of the work; whatever happens to it, the result is the same."""

import os
import sys
from collections.abc import Callable

import pytest

from journeycode.source.second import WORTH_IT, elsewhere, processes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a second process works only on Linux")
HERE = os.getpid()


def squared(number: int) -> tuple[int, bool]:
    return number * number, os.getpid() == HERE


@pytest.mark.parametrize("batch", [1, 2, 100])
def test_the_values_come_in_order_from_another_process(batch: int) -> None:
    assert list(elsewhere(squared, [3, 1, 2], batch)) == [(9, False), (1, False), (4, False)]


def dies(number: int) -> tuple[int, bool]:
    if number == 2 and os.getpid() != HERE:
        os._exit(1)
    return squared(number)


def fails(number: int) -> tuple[int, bool]:
    if number == 2 and os.getpid() != HERE:
        raise MemoryError
    return squared(number)


@pytest.mark.parametrize("make", [dies, fails])
def test_what_it_does_not_bring_is_made_here(make: Callable[[int], tuple[int, bool]], capfd: pytest.CaptureFixture[str]) -> None:
    assert list(elsewhere(make, [0, 1, 2, 3], 2)) == [(0, False), (1, False), (4, True), (9, True)]
    assert capfd.readouterr() == ("", "")


def test_where_no_second_process_can_begin_everything_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(process: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.ForkProcess.start", none_left)
    assert list(elsewhere(squared, [3, 1, 2], 2)) == [(9, True), (1, True), (4, True)]


def test_more_than_a_pipe_holds_arrives() -> None:
    assert [len(text) for text in elsewhere(lambda number: "x" * number, [3_000_000, 5, 3_000_000], 1)] == [3_000_000, 5, 3_000_000]


def test_a_fault_of_ours_is_raised_here() -> None:
    def broken(number: int) -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(elsewhere(broken, [1], 1))


def test_two_are_worth_it_from_a_size_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert [processes(WORTH_IT - 1, None), processes(WORTH_IT, None), processes(WORTH_IT, 1), processes(0, 2), processes(0, 8)] == [
        1,
        2,
        1,
        2,
        2,
    ]
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert processes(WORTH_IT, None) == processes(WORTH_IT, 4) == 1
