"""What the YAML parsers complain of, in words that say what to do."""

from yaml.error import MarkedYAMLError

from journeycode.source.fault import Fault
from journeycode.source.limits import shown
from journeycode.source.tabs import tab_before
from journeycode.source.text import Span, Text

KEY_MISSING = "a key is missing: no name stands before the colon"
QUOTE_IT = 'put the whole text in quotes: "…"'

# What either parser says (problem or context) → what is wrong, what to do, and whether the place is where the thing opened.
WORDS: tuple[tuple[str, str, str, bool], ...] = (
    ("while scanning a quoted scalar", "this quote is never closed", "close the text with the same quote", True),
    ("while parsing a flow sequence", "this bracket is never closed, or a comma is missing in it", "close the list with ]", True),
    ("while parsing a flow mapping", "this brace is never closed, or a comma is missing in it", "close the group with }", True),
    ("mapping values are not allowed", "a second colon stands in this text, and YAML takes it for a key", QUOTE_IT, False),
    ("cannot start any token", "a text cannot begin with this character", QUOTE_IT, False),
    ("unknown escape character", "this \\ in double quotes starts no character that YAML knows", "write \\\\, or use single quotes", True),
    (
        "did not find expected hexdecimal number",
        "this \\ in double quotes needs hexadecimal digits after it",
        "write \\\\, or use single quotes",
        True,
    ),
    ("expected escape sequence of", "this \\ in double quotes needs hexadecimal digits after it", "write \\\\, or use single quotes", True),
    ("invalid Unicode character escape", "this \\ in double quotes names no character", "write the character itself", True),
    ("could not find expected ':'", "a colon is missing after this key", "write `key: value`; a longer text goes in quotes", True),
    ("could not find expected ':", "a colon is missing after this key", "write `key: value`; a longer text goes in quotes", True),
    (
        "did not find expected '-' indicator",
        "this line is not indented like the list it stands in",
        "give it the same indentation as the `-` lines above",
        False,
    ),
    ("expected <block end>, but found '-'", "this list is not indented like what it belongs to", "indent it by two spaces", False),
    (
        "did not find expected key",
        "this line is not indented like the fields around it",
        "give it the same indentation as the line above",
        False,
    ),
    (
        "expected <block end>",
        "this line is not indented like the fields around it",
        "give it the same indentation as the line above",
        False,
    ),
    ("sequence entries are not allowed", "a list cannot begin on this line", "begin the list on the next line, indented", False),
    ("found unexpected ':'", "a colon stands in this text, and YAML takes it for a key", QUOTE_IT, False),
    ("while scanning a directive", "a line that begins with % stands before this document", "delete it", True),
    ("YAML directive", "a line that begins with % stands before this document", "delete it", False),
    ("mapping keys are not allowed", "a ? with a space after it begins a key in YAML", QUOTE_IT, False),
    ("while scanning an alias", "a text that begins with * stands for something else in YAML", QUOTE_IT, True),
    ("while scanning an anchor", "a text that begins with & names something in YAML", QUOTE_IT, True),
    ("while scanning a tag", "a text that begins with ! is a tag in YAML, and tags are not part of the language", QUOTE_IT, True),
    ("while scanning a block scalar", "after | or > only the text of the next lines may follow", "begin the text on the next line", False),
    ("expected the node content", "a value is missing here", "write a value, or take the key away", False),
    ("did not find expected node content", "a value is missing here", "write a value, or take the comma or key away", False),
    ("expected '<document start>'", "the document ends before this line", "indent the line, or write --- above it", False),
    ("did not find expected <document start>", "the document ends before this line", "indent the line, or write --- above it", False),
)


def complaint(error: Exception, text: Text) -> Fault:
    """An error of the parser as a fault of the text."""
    end = len(text.content)
    if not isinstance(error, MarkedYAMLError):
        return Fault(
            Span(0, min(1, end)),
            "this file cannot be read as YAML: it holds a number or a character out of all bounds",
            "look for very long numbers and for \\ in quotes",
        )
    problem = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else problem
    tab = tab_before(text.content, problem)
    if tab is not None:
        return tab
    if text.content[problem : problem + 1] == ":" and not text.content[:problem].rpartition("\n")[2].strip(" -"):
        return _fault(text, problem, KEY_MISSING, "write the name of the field before the colon")
    said = f"{error.problem or ''} | {error.context or ''}"
    for words, message, hint, where_opened in WORDS:
        if words in said:
            return _fault(text, opened if where_opened else problem, message, hint)
    return _fault(
        text,
        problem,
        f"this is not YAML ({shown(error.problem or 'it cannot be read')})",
        "look at the line above as well: quotes, brackets, indentation",
    )


def _fault(text: Text, at: int, message: str, hint: str) -> Fault:
    end = len(text.content)
    at = min(at, end)
    # At the end of a line or of the file there is nothing to point at: the last thing before it is where people look.
    while at == end and at > 0 and text.content[at - 1] in "\r\n ":
        at -= 1
        end = at
    return Fault(Span(at, min(at + 1, len(text.content))), message, hint)
