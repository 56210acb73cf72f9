"""What a Markdown file should hold between its markers."""

from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.site.embedding import embed

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"


def page(folder: Path, marker: str, end: str = "\n", begin: bytes = b"") -> Path:
    file = folder / "page.md"
    file.write_bytes(begin + end.join(["# A", f"<!-- journeycode: {marker} -->", "<!-- /journeycode -->", "last"]).encode())
    return file


def done(file: Path) -> dict[str, str]:
    """Contents by the path from the page."""
    embedded = embed(file, "page.md", (), BROADBAND)
    assert embedded.faults == []
    return {path.relative_to(file.parent).as_posix(): data.decode() for path, data in embedded.contents.items()}


def test_a_picture_goes_beside_the_file_or_into_a_folder(tmp_path: Path) -> None:
    contents = done(page(tmp_path, "switch-broadband view=owners into=img persona=busy-parent alt='Who [owns]'"))
    assert list(contents) == ["img/switch-broadband.owners.busy-parent.svg", "page.md"]
    assert contents["img/switch-broadband.owners.busy-parent.svg"].startswith("<svg")
    assert contents["page.md"] == (
        "# A\n<!-- journeycode: switch-broadband view=owners into=img persona=busy-parent alt='Who [owns]' -->\n\n"
        "![Who \\[owns\\]](img/switch-broadband.owners.busy-parent.svg)\n\n<!-- /journeycode -->\nlast"
    )


def test_text_stands_in_the_file_itself_with_its_line_ends_and_its_mark(tmp_path: Path) -> None:
    file = page(tmp_path, "switch-broadband to=mermaid persona=home-worker", "\r\n", b"\xef\xbb\xbf")
    (data,) = embed(file, "page.md", (), BROADBAND).contents.values()
    assert data.startswith(
        b"\xef\xbb\xbf# A\r\n<!-- journeycode: switch-broadband to=mermaid persona=home-worker -->\r\n\r\n```mermaid\r\njourney\r\n"
    )
    assert data.endswith(b"```\r\n\r\n<!-- /journeycode -->\r\nlast")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_tables_have_no_headings_of_their_own(tmp_path: Path) -> None:
    written = done(page(tmp_path, "switch-broadband view=promises to=markdown"))["page.md"]
    assert "The price is locked for 24 months" in written
    assert [line for line in written.splitlines() if line.startswith("#")] == ["# A"]


def test_embedding_again_changes_nothing(tmp_path: Path) -> None:
    file = page(tmp_path, "switch-broadband table=yes")
    first = embed(file, "page.md", (), BROADBAND).contents
    file.write_bytes(first[file])
    assert embed(file, "page.md", (), BROADBAND).contents == first
    assert first[file].count(b"<details") == 1


@pytest.mark.parametrize(
    ("marker", "message"),
    [
        ("switch-broadbnd", "there is no journey or persona `switch-broadbnd`"),
        ("switch-broadband to=html", "html cannot stand in a Markdown file"),
        ("switch-broadband file=a.png", "`a.png` is no name for svg"),
        ("switch-broadband into=/etc", "`/etc/switch-broadband.map.svg` begins at the root of the disk"),
        ("switch-broadband workspace=nowhere", "there is no file or folder nowhere"),
    ],
)
def test_faults_have_the_place_of_their_marker(marker: str, message: str, tmp_path: Path) -> None:
    (fault,) = embed(page(tmp_path, marker), "page.md", (), BROADBAND).faults
    assert (fault.place.path, fault.place.line, fault.place.column, fault.message) == ("page.md", 2, 1, message)


def test_a_file_that_is_no_text_is_said_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_bytes(b"# A\n<!-- \xff -->\n")
    with pytest.raises(Trouble) as caught:
        embed(file, "page.md", (), BROADBAND)
    assert caught.value.message.startswith("page.md:2:6: ")
    assert caught.value.hint


def test_two_drawings_need_two_files(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    pair = "<!-- journeycode: switch-broadband width={} -->\n<!-- /journeycode -->\n"
    file.write_text(pair.format(700) + pair.format(984), encoding="utf-8")
    (fault,) = embed(file, "page.md", (), BROADBAND).faults
    assert fault.message == "two different drawings would be the file switch-broadband.map.svg"
    file.write_text(pair.format(700) + pair.format(700), encoding="utf-8")
    assert len(embed(file, "page.md", (), BROADBAND).contents) == 2
