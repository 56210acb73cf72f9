"""A conflict that nobody has decided is an error at its line; a text that only speaks of one is none."""

from journeycode.reading.load import load_text
from journeycode.source import Text

TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\n"
COMMENT = "# CONFLICT (journeycode): both sides changed `name` of `care`; what ours says stands here\n"


def test_each_conflict_is_an_error_at_its_line_and_the_document_is_still_there() -> None:
    loaded = load_text(Text("a.yaml", "a.yaml", f"{TEAM}{COMMENT}name: Care\n"))
    assert loaded is not None
    (finding,) = loaded.findings
    assert (finding.rule, finding.severity, finding.place.line, finding.place.column) == ("invalid-document", "error", 4, 1)
    assert finding.message.endswith("nobody has decided yet: both sides changed `name` of `care`; what ours says stands here")
    assert loaded.documents[0].model is not None


def test_a_text_that_speaks_of_a_conflict_is_none() -> None:
    loaded = load_text(Text("a.yaml", "a.yaml", f"{TEAM}name: Care\ndescription: |\n  As in\n  {COMMENT}  here.\n"))
    assert loaded is not None
    assert loaded.findings == []
