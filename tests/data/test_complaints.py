"""What an engine complains of, in the words of whoever asked for a figure."""

import threading

import duckdb
import pytest

from journeycode.data.complaints import MEANINGS, complained, trouble
from journeycode.finding import Trouble


@pytest.mark.parametrize(
    ("said", "about", "message", "code"),
    [
        ("Out of Memory Error: failed", "", "there is not enough memory for this figure", 3),
        ("Out of Memory Error: failed", "votes", "the source `votes` cannot be read: there is not enough memory for this figure", 3),
        ("IO Error: No space left on device", "", "there is not enough room on the disk for this figure", 3),
        ("Invalid unicode (byte sequence mismatch)", "votes", "the source `votes` cannot be read: it is not UTF-8", 2),
        ("No magic bytes found at end of file", "votes", "the source `votes` cannot be read: it is no Parquet file", 2),
        ("Malformed JSON in file", "votes", "the source `votes` cannot be read: it is not JSON", 2),
        ("file is not a database", "votes", "the source `votes` cannot be read: it is no database file", 2),
        ("Permission denied", "votes", "the source `votes` cannot be read: it may not be read", 3),
        ("connection refused", "votes", "the source `votes` cannot be read: the database does not answer", 3),
        ("Error when sniffing file", "", "the data cannot be read: it cannot be read as CSV", 2),
        ("\n  postgres://me:secret@host/db is odd\nmore", "", "the data cannot be read: postgres://host/db is odd", 3),
        ("", "", "the data cannot be read: ValueError", 3),
    ],
)
def test_a_complaint_is_said_in_our_words(said: str, about: str, message: str, code: int) -> None:
    found = trouble(ValueError(said), about)
    assert (found.message, found.exit_code) == (message, code)
    assert found.hint in {*(hint for _, _, hint, _ in MEANINGS), "look at `at`, `table` and `columns` of the source"}


def test_what_is_said_already_is_said_as_it_is() -> None:
    with pytest.raises(Trouble, match="as it is"), complained("votes"):
        raise Trouble("as it is")
    with pytest.raises(Trouble, match="the source `votes` cannot be read: it is not JSON"), complained("votes"):
        raise RuntimeError("invalid JSON")


def test_ctrl_c_while_the_engine_works_is_ctrl_c() -> None:
    connection = duckdb.connect()
    timer = threading.Timer(0.2, connection.interrupt)
    timer.start()
    with pytest.raises(KeyboardInterrupt), complained("votes"):
        connection.execute("SELECT count(*) FROM range(100000000000), range(100000)").fetchall()
    timer.cancel()
