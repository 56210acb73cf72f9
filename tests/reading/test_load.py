"""One file: which are ours, and what is said of those that cannot be read."""

import os
from pathlib import Path

import pytest

from journeycode.finding import Finding
from journeycode.reading.document import Loaded
from journeycode.reading.load import load_file, load_text
from journeycode.source import Text
from journeycode.source.limits import FILE_BYTES
from tests.marks import corners
from tests.tree import team


def loaded(content: str) -> Loaded:
    found = load_text(Text("j.yaml", "j.yaml", content))
    assert found is not None
    return found


def said(finding: Finding) -> str:
    return f"{finding.message} | {finding.hint}"


@pytest.mark.parametrize(
    "content", ["", "a: b", "- apiVersion: journeycode/v1", "apiVersion: v1\nkind: Pod\n", "apiVersion: [journeycode/v1]\n"]
)
def test_what_does_not_say_that_it_is_ours_is_not(content: str) -> None:
    assert load_text(Text("j.yaml", "j.yaml", content)) is None


def test_ids_in_a_file_that_cannot_be_read_are_suspected() -> None:
    assert loaded(team("billing") + "items:\n  - {id: care}\nx: 'never closed\n").suspected == {"billing", "care"}


def of_file(tmp_path: Path, data: bytes, named: bool = False) -> Loaded | None:
    (tmp_path / "j.yaml").write_bytes(data)
    return load_file(tmp_path / "j.yaml", "shown/j.yaml", "j.yaml", named)


def test_a_byte_order_mark_and_windows_line_ends_change_no_place(tmp_path: Path) -> None:
    found = of_file(tmp_path, b"\xef\xbb\xbf" + (team("a") + "onwer: b\n").replace("\n", "\r\n").encode())
    assert found is not None
    assert found.text.bom
    assert [corners(finding.place) for finding in found.findings] == [(5, 1, 5, 6)]
    assert found.findings[0].place.path == "shown/j.yaml"


@pytest.mark.parametrize("data", [b"a: [", b"\xff\xfea", b"name: R\xfcck", b"a: 1\na: 2", b""])
def test_a_broken_file_that_is_not_ours_is_passed_over_in_a_folder(tmp_path: Path, data: bytes) -> None:
    assert of_file(tmp_path, data) is None


@pytest.mark.parametrize("data", [b"a: [", b"\xff\xfea", b"name: R\xfcck", b"a: 1\na: 2"])
def test_a_broken_file_that_was_named_is_never_passed_over(tmp_path: Path, data: bytes) -> None:
    found = of_file(tmp_path, data, named=True)
    assert found is not None
    assert len(found.findings) == 1


def test_a_file_that_seems_ours_and_is_not_text_is_said(tmp_path: Path) -> None:
    found = of_file(tmp_path, team("billing").replace("A team", "Müller").encode("latin-1"))
    assert found is not None
    assert [(said(finding), corners(finding.place)) for finding in found.findings] == [
        (
            "this file is not UTF-8 text: byte 0xFC is no letter in it | save it as UTF-8; an older editor may have written it as Latin-1 or "
            "Windows-1252",
            (4, 8, 4, 9),
        )
    ]
    assert found.suspected == {"billing"}


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(tmp_path: Path) -> None:
    body = team("a").encode()
    below = of_file(tmp_path, body + b"#" * (FILE_BYTES - len(body)))
    above = of_file(tmp_path, body + b"#" * (FILE_BYTES - len(body) + 1))
    assert below is not None
    assert above is not None
    assert below.findings == []
    assert [said(finding) for finding in above.findings] == ["this file is too large: the limit is 4 MiB | split it into several files"]


def test_only_regular_files_are_read_and_nothing_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    for name in ("pipe.yaml", "folder.yaml", "missing.yaml"):
        assert load_file(tmp_path / name, name, name) is None
        found = load_file(tmp_path / name, name, name, named=True)
        assert found is not None
        assert found.findings[0].message.startswith("this file cannot be read: ")
