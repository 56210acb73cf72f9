"""The page of a rule, from its docstring."""

from journeycode.rulebook.page import page, reason
from journeycode.rulebook.rule import Rule
from journeycode.rulebook.sources import SOURCES
from journeycode.rules.registry import RULES

DOC = """\
Something that is wrong, in
a sentence.

Why: The first sentence: it stands alone. And a second one,
on two lines.
Source: S4; EI
Caution: not always.

Options:
    size: how large,
        in metres.

Bad:
    name: x
      # <- rule

    more: y

Good (another way):
    name: y
"""


def ruled(doc: str) -> Rule:
    return Rule("a-rule", "hygiene", "all", "info", "journey", "", doc, (), lambda workspace: ())


def test_its_parts() -> None:
    shown = page(ruled(DOC))
    assert shown.summary == "Something that is wrong, in a sentence."
    assert shown.why == "The first sentence: it stands alone. And a second one, on two lines."
    assert shown.caution == "Not always."
    assert [source.key for source in shown.sources] == ["S4", "EI"]
    assert [(example.name, example.text) for example in shown.examples] == [
        ("Bad", "name: x\n  # <- rule\n\nmore: y"),
        ("Good (another way)", "name: y"),
    ]
    assert reason(ruled(DOC)) == "The first sentence: it stands alone"


def test_what_is_left_out_is_empty_and_a_source_of_ones_own_is_its_own_title() -> None:
    shown = page(ruled("A sentence."))
    assert (shown.summary, shown.why, shown.sources, shown.examples, reason(ruled("A sentence."))) == ("A sentence.", "", (), (), "")
    own = page(ruled("A sentence.\n\nSource: Our handbook, chapter 3\n")).sources
    assert "Our handbook, chapter 3" in (own[0].key, own[0].title)


def test_our_own_rules_name_sources_that_are_known() -> None:
    assert {source.key for rule in RULES for source in page(rule).sources} <= SOURCES.keys()


def test_options_have_their_defaults_and_meanings() -> None:
    silo = next(rule for rule in RULES if rule.name == "owner-silo")
    told = [(option.name, option.shown, meaning.partition(",")[0]) for option, meaning in page(silo).options]
    assert told == [
        ("min_bridged", "50%", "the share of a team's hand-offs that must be documented"),
        ("exempt_teams", "[]", "teams that are not looked at."),
    ]


def test_no_two_rules_say_the_same() -> None:
    summaries = [page(rule).summary for rule in RULES]
    assert len(set(summaries)) == len(summaries)
