"""What to do first: each factor from the first source there is, what is never ranked, and what is said of the order."""

from datetime import date
from pathlib import Path

import pytest

import journeycode
from journeycode.api.prioritise import rank
from journeycode.figures.estimate import Estimate
from journeycode.measures.ranking import Ranking
from journeycode.measures.ranking.rank import ranking
from journeycode.measures.ranking.told import told
from journeycode.measures.ranking.values import Candidate, Factor, Name
from journeycode.measures.report import Field, Measured
from journeycode.renderers.report import REPORT_WRITERS
from tests.figures.test_ranking import worked
from tests.measures.small import JOURNEY, REST, small

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"
NAMES: tuple[Name, ...] = ("reach", "severity", "importance", "confidence", "effort")


def of_the_design() -> list[Candidate]:
    """A to D; the confidence of C and the reach of D are only assumed."""
    found = []
    for id, one in worked().items():
        values = (one.reach, one.severity, one.importance, one.confidence, one.effort)
        assumed = {"C": "confidence", "D": "reach"}.get(id)
        factors = tuple(
            Factor(name, value, "assumed" if name == assumed else "stated", "stated") for name, value in zip(NAMES, values, strict=True)
        )
        found.append(Candidate(id, id, f"opportunity:{id}", "improve", "idea", "", factors))
    return found


def factors(found: Ranking, id: str) -> dict[str, tuple[float, str, str]]:
    """The factors of an item: value, how it is known, and the source."""
    one = next(item.candidate for item in found.items if item.candidate.id == id)
    return {factor.name: (round(factor.value, 4), factor.basis, factor.source) for factor in one.factors}


def test_the_worked_list() -> None:
    found = ranking(of_the_design())
    assert [(item.rank, item.candidate.id, round(item.score, 2), item.best, item.worst) for item in found.items] == [
        (1, "A", 3239.62, 1, 1), (2, "B", 1050.0, 2, 4), (3, "D", 979.2, 2, 4), (4, "C", 675.0, 2, 4),
    ]  # fmt: skip
    assert found.groups == (("B", "D", "C"),)
    assert found.says == (
        "'A' is first whatever one input moves; 'B', 'D' and 'C' cannot be separated on this evidence: "
        "raise the confidence of 'C' (assumed) or measure the reach of 'D'."
    )
    taus = {one.method: (one.order, round(one.tau, 3)) for one in found.alternatives if one.tau is not None}
    assert taus["ice"] == (("A", "D", "B", "C"), 0.667)
    assert set(taus) == {"rice", "ice", "wsjf", "ulwick", "impact-effort"}
    assert [item.dominated_by for item in found.items] == [()] * 4


def test_another_method_puts_the_list_in_its_order_and_names_the_default_beside_it() -> None:
    found = ranking(of_the_design(), "ice")
    assert [item.candidate.id for item in found.items] == ["A", "D", "B", "C"]
    usual = next(one for one in found.alternatives if one.method == "default")
    assert (usual.order, usual.tau) == (("A", "B", "D", "C"), 1.0)


def test_money_at_stake_is_said_and_never_in_the_score() -> None:
    """9000 customers × 45 % who score low × (75 % − 25 %) × 105 a year."""
    measured = [Measured("order/unpacks", "at-stake", Estimate(0.45 * (0.75 - 0.25) * 105), "payments")]
    rest = REST.replace("effort: 2, importance", "effort: 2, reach: 9000, importance")
    without, found = rank(small(rest=rest)), rank(small(rest=rest), measured=measured)
    stake = found.items[0].candidate.at_stake
    assert stake is not None
    assert stake.value == pytest.approx(212_625)
    assert found.items[0].score == without.items[0].score
    assert "At stake: up to 212,625 a year, association only." in REPORT_WRITERS["text"]([told(found)])


def test_the_documents_alone_give_every_factor_with_its_source() -> None:
    found = rank(small())
    assert [item.candidate.id for item in found.items] == ["better-box", "fewer-lamps", "night-light", "no-splinters", "postcard"]
    assert factors(found, "better-box") == {
        "reach": (10_000.0, "assumed", "all 10,000 a year"),
        "severity": (0.25, "measured", "'stay' falls 25% short of its target (n 900)"),
        "importance": (0.9, "stated", "stated"),
        "confidence": (0.8, "derived", "measured, and two kinds of evidence, less for assumed reach"),
        "effort": (2.0, "stated", "stated"),
    }
    assert factors(found, "fewer-lamps") == {
        "reach": (3000.0, "derived", "Reader: 30% of 10,000 a year"),
        "severity": (0.5, "derived", "the feeling at 'Compares lamps', −1"),
        "importance": (0.6, "derived", "none of its steps is pivotal"),
        "confidence": (0.8, "derived", "one kind of evidence"),
        "effort": (1.0, "stated", "stated"),
    }
    assert factors(found, "night-light")["reach"] == (6000.0, "derived", "Sleeper: 60% of 10,000 a year")
    assert factors(found, "night-light")["confidence"] == (0.2, "stated", "stated, below what the evidence allows (0.5)")
    assert factors(found, "no-splinters")["confidence"] == (0.5, "assumed", "an assumption, less for assumed severity and importance")
    assert factors(found, "postcard")["severity"] == (0.0, "derived", "the feeling at 'Sleeps well', +2")


def test_a_pain_and_a_pivotal_step_speak_where_no_figure_does() -> None:
    rest = REST.replace("moves: [stay], ", "").replace("importance: 90%, ", "")
    found = factors(rank(small(rest=rest)), "better-box")
    assert found["severity"] == (0.8, "stated", "the pain 'The glass is broken', 4 of 5")
    assert found["importance"] == (1.0, "derived", "'Unpacks the lamp' is pivotal")


def measured(field: Field, value: float, address: str = "order/unpacks", n: int = 500) -> Measured:
    return Measured(address, field, Estimate(value, n=n), "answers", date(2026, 10, 31))


def test_data_wins_over_the_documents() -> None:
    data = [
        measured("visits", 1.3), measured("driver", 0.6), measured("driver", 0.3, "order/compares"), measured("visits", 0.7, "order/compares"),
        measured("actual", 0.5, "metric:stay"), measured("emotion", -1.6, "order/compares"),
    ]  # fmt: skip
    found = rank(small(), measured=data)
    box, lamps = factors(found, "better-box"), factors(found, "fewer-lamps")
    assert box["reach"] == (10_000.0, "measured", "10,000 a year × 100% who come there (answers)")
    assert box["severity"] == (0.375, "measured", "'stay' falls 38% short of its target (n 500)")
    assert box["importance"][:2] == (1.0, "measured")
    assert box["confidence"] == (1.0, "derived", "measured, and two kinds of evidence")
    assert lamps["reach"] == (7000.0, "measured", "10,000 a year × 70% who come there (answers)")
    assert lamps["severity"] == (0.8, "measured", "measured feeling at 'Compares lamps', −1.6")
    assert lamps["importance"][:2] == (0.5, "measured")
    assert found.sources == ("answers",)


def test_a_figure_of_a_later_day_in_the_documents_wins_over_older_data() -> None:
    old = Measured("metric:stay", "actual", Estimate(0.5, n=500), "answers", date(2026, 6, 29))
    assert factors(rank(small(), measured=[old]), "better-box")["severity"][0] == 0.25


def test_the_gap_to_what_was_expected_comes_after_a_shortfall() -> None:
    data = [measured("gap", 0.25), measured("gap", 0.3, "order/compares")]
    found = rank(small(), measured=data)
    assert factors(found, "better-box")["severity"][2].startswith("'stay'")
    assert factors(found, "fewer-lamps")["severity"] == (0.3, "measured", "gap to what was expected (answers)")


def test_a_figure_that_should_be_low_falls_short_from_above() -> None:
    rest = REST.replace(
        "{id: stay, type: retention, level: journey, baseline: 60%, target: 80%, actual: {value: 60%, n: 900, as_of: 2026-06-30}}",
        "{id: stay, name: Days to refund, type: duration, direction: down, target: 5d, actual: {value: 20d, n: 40}}",
    )
    assert factors(rank(small(rest=rest)), "better-box")["severity"] == (
        0.75,
        "measured",
        "'Days to refund' falls 75% short of its target (n 40)",
    )
    nobody = rest.replace("n: 40", "n: 0")
    assert factors(rank(small(rest=nobody)), "better-box")["severity"][1] == "stated"


def test_what_is_missing_is_never_guessed() -> None:
    found = rank(small())
    assert [(one.id, one.missing) for one in found.unranked] == [("dream", ("effort", "reach, or the volume of its journey"))]
    assert "was-done" not in {item.candidate.id for item in found.items}


def test_what_must_be_mended_is_a_list_of_its_own() -> None:
    found = rank(small())
    assert [(one.rule, one.owner, one.doing) for one in found.must_fix] == [
        ("broken-promise", "Care", "Send it in a better box (planned)"), ("", "Care", "idea"),
    ]  # fmt: skip
    assert found.must_fix[1].what == "No splinters (tagged safety)"


def test_what_is_as_good_and_costs_no_more_is_named() -> None:
    rest = REST + "  - {id: worse-box, name: A worse box, answers: [broken-glass], moves: [stay], effort: 3, importance: 80%}\n"
    item = next(item for item in rank(small(rest=rest)).items if item.candidate.id == "worse-box")
    assert item.dominated_by == ("Send it in a better box",)


def test_an_opportunity_of_a_retired_journey_is_passed_over() -> None:
    found = rank(small(JOURNEY.replace("status: approved", "status: retired")))
    assert {item.candidate.id for item in found.items}.isdisjoint({"fewer-lamps", "postcard"})


def test_nothing_to_rank_is_said() -> None:
    rest = REST[: REST.index("---\napiVersion: journeycode/v1\nkind: Opportunity")]
    journey = JOURNEY.replace("opportunities: [better-box]", "tags: [x]").replace("        opportunities:\n", "")
    journey = journey.replace("          - {id: fewer-lamps, name: Show fewer lamps, effort: 1}\n", "")
    journey = journey.replace(", opportunities: [{id: postcard, name: Send a postcard, effort: 1, reach: 9}]", "")
    found = rank(small(journey, rest))
    assert (found.items, found.unranked, found.says) == ((), (), "")
    for write in REPORT_WRITERS.values():
        assert "Nothing can be ranked yet" in write([told(found)])


def test_broadband_names_the_first_bill_first_in_one_sentence() -> None:
    found = rank(journeycode.load(BROADBAND, date(2026, 11, 22)))
    first = found.items[0]
    assert first.candidate.id == "explain-first-bill"
    assert first.says == (
        "'Explain the first bill before it is sent' reaches 9,000 customers a year at 'Opens the first bill', where 'Effort of "
        "understanding the bill' falls 42% short of its target, and takes 2 person-months: first whichever of its own inputs is off."
    )
    assert found.must_fix[0].address == "switch-broadband/first-bill"


def test_an_opportunity_of_a_whole_stage_reaches_all_its_steps() -> None:
    journey = JOURNEY.replace("opportunities: [better-box]", "tags: [x]").replace(
        "    phase: use\n", "    phase: use\n    opportunities: [better-box]\n"
    )
    data = [measured("visits", 0.2, "order/asks"), measured("visits", 0.6, "order/sleeps")]
    rest = REST.replace("answers: [broken-glass], ", "")
    assert factors(rank(small(journey, rest), measured=data), "better-box")["reach"][0] == 6000.0


def test_what_must_be_mended_may_be_about_no_step() -> None:
    rest = REST.replace("name: Sleeper\n", "name: Sleeper\nquote: Write to me, jo@example.org\n")
    found = rank(small(rest=rest)).must_fix
    assert [(one.address, one.owner, one.doing) for one in found if one.rule == "personal-data"] == [("persona:sleeper", "", "")]


def test_of_many_groups_that_cannot_be_told_apart_the_first_are_named() -> None:
    found = []
    for number in range(24):
        # Pairs that are alike, each far below the one before.
        factors = tuple(Factor(name, 4.0 ** -(number // 2) * 1e6 if name == "reach" else 1.0, "stated", "stated") for name in NAMES)
        found.append(Candidate(f"o{number}", f"O{number}", f"opportunity:o{number}", "improve", "idea", "", factors))
    says = ranking(found).says
    assert says.startswith("'O0' and 'O1' cannot be separated on this evidence; nor can 'O2' and 'O3'")
    assert says.endswith("; further down the order is as open.")
