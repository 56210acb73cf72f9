"""CODEOWNERS as code hosts read it: the last line that fits counts."""

import pytest

from journeycode.workspace.codeowners import owners_of

FILE = """
# Everything
*                 @org/all
*.journey.yaml    @org/journeys   # by ending
/docs/            @org/docs
docs/*            @org/pages
/maps/**/old.yaml @org/old
/maps/free.yaml
[Section]
"""


@pytest.mark.parametrize(
    ("file", "owners"),
    [
        ("a.txt", ("@org/all",)),
        ("deep/in/b.journey.yaml", ("@org/journeys",)),
        ("docs/deep/c.md", ("@org/docs",)),
        ("docs/c.md", ("@org/pages",)),
        ("maps/x/y/old.yaml", ("@org/old",)),
        ("maps/old.yaml", ("@org/old",)),
        ("maps/free.yaml", ()),
    ],
)
def test_who_owns_a_file(file: str, owners: tuple[str, ...]) -> None:
    assert owners_of(FILE, [file]) == owners


def test_each_owner_once() -> None:
    assert owners_of(FILE, ["a.txt", "b.txt", "docs/c.md"]) == ("@org/all", "@org/pages")
