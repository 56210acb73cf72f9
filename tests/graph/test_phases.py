"""Phases of stages: written, known from the name, decided by the place, or not guessed."""

import pytest

from journeycode.graph.phases import infer, likely, normalised
from journeycode.model.lifecycle import AMBIGUOUS, LIFECYCLES, PHASES, PhaseId


def phases(*names: str, lifecycle: str = "commerce") -> list[PhaseId | None]:
    """The phases of stages with these names; `Name=phase` writes the phase."""
    stages = [name.partition("=") for name in names]
    written = [next((phase for phase in PHASES if phase == said), None) for _, _, said in stages]
    return infer([(name, phase) for (name, _, _), phase in zip(stages, written, strict=True)], LIFECYCLES[lifecycle].commit)


@pytest.mark.parametrize(
    ("name", "phase"),
    [
        ("Discover", "discover"), ("1. Awareness", "discover"), ("Stage 2: Consideration", "consider"), ("Check-out", "commit"),
        ("Sign-up", "commit"), ("SETUP", "start"), ("Set up", "start"), ("Get help", "resolve"), ("Stay / grow", "retain"),
        ("Renew & expand", "retain"), ("Delivery and installation", "receive"), ("Word-of-mouth", "advocate"), ("Off-boarding", "leave"),
        ("Your first use", "start"), ("Post-purchase", "use"), ("Kündigung", None), ("Magic moments", None), ("Buy and use", None), ("", None),
        ("顧客", None),
    ],
)  # fmt: skip
def test_a_name_decides_or_nothing_is_guessed(name: str, phase: PhaseId | None) -> None:
    assert phases(name, "Pay")[0] == phase


@pytest.mark.parametrize("phase", PHASES.values(), ids=lambda phase: phase.id)
def test_every_word_of_the_table_means_its_phase(phase: object) -> None:
    for known in PHASES.values():
        if known is phase:
            assert phases(known.label)[0] == known.id
            for word in known.words - AMBIGUOUS.keys():
                assert phases(word)[0] == known.id, word


@pytest.mark.parametrize("word", AMBIGUOUS)
def test_an_ambiguous_word_goes_by_where_it_stands(word: str) -> None:
    before, after = AMBIGUOUS[word]
    assert phases(word, "Buy")[0] == before
    assert phases("Buy", word)[1] == after
    assert phases(word, "Choose")[0] == before, "without a purchase, by the last stage of choosing"
    assert phases("Choose", word)[1] == after
    assert phases(word, "Delivery")[0] == before, "without that, by the first stage that is surely later"
    assert phases("Delivery", word)[1] == after
    assert phases(word, "Awareness")[0] == before, "without anything certain, by the half of the list"
    assert phases("Awareness", word)[1] == after
    assert phases("Magic", word, "Moments")[1] == (before if before == after else None), "in the middle of nothing, nobody knows"
    assert phases(word)[0] == (before if before == after else None)


def test_ambiguous_goes_before_commit_words_and_these_before_synonyms() -> None:
    assert phases("Start", lifecycle="generic") == ["commit"]
    assert phases("Start", lifecycle="commerce") == ["start"]
    assert phases("Apply", "Register", lifecycle="public-service") == ["commit", "start"]
    assert phases("Referral", lifecycle="healthcare") == ["commit"]
    assert phases("Referral", lifecycle="commerce") == ["advocate"]


def test_a_written_phase_always_holds_and_settles_others() -> None:
    assert phases("Buy=use", "Engage=need") == ["use", "need"]
    assert phases("Magic=commit", "Trial") == ["commit", "start"]
    assert phases("Trial", "Magic=commit") == ["choose", "commit"]


def test_names_are_compared_without_numbers_accents_and_fillers() -> None:
    assert normalised("  3)  Après-vente Stage ") == "apres vente"
    assert normalised("The Sign-Up phase") == "sign up"


def test_what_a_name_that_does_not_decide_may_be() -> None:
    assert likely("Trial", (None, None)) == ("choose", "start")
    assert likely("Daily use of it", (None, None)) == ("use",)
    assert likely("Magic moments", ("start", "retain")) == ("start", "use", "resolve", "retain")
