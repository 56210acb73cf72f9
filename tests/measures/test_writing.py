"""Measured figures on their way back into the documents: single values, nothing beside them, whole or not at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeycode.api.load import load
from journeycode.api.measuring import bring_back
from journeycode.api.mend import differences, write
from journeycode.figures.estimate import Estimate, Unit
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.report import Field, Measured
from journeycode.measures.writing import out_of_date
from journeycode.measures.written import felt, written
from tests.measures.small import HEAD, JOURNEY, REST, TODAY

DAY = date(2026, 10, 31)


def measured(
    address: str, field: Field, value: float, n: int | None = 1204, *, unit: Unit = "share", to: str = "", persona: str = "", source: str = "answers",
    as_of: date | None = DAY,
) -> Measured:  # fmt: skip
    return Measured(address, field, Estimate(value, n=n, unit=unit), source, as_of, to, persona)


def on_disk(folder: Path, journey: str = JOURNEY, rest: str = REST) -> Workspace:
    """The workspace as files: what has several passes reads them again."""
    (folder / "order.journey.yaml").write_text(HEAD + journey, encoding="utf-8")
    (folder / "rest.yaml").write_text(HEAD + rest, encoding="utf-8")
    return load(folder, TODAY)


Lines = Callable[..., list[str]]


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    """The lines that change, with the sign of a diff."""

    def changed(journey: str, rest: str, *values: Measured) -> list[str]:
        found = []
        for before, after in differences(bring_back(on_disk(tmp_path, journey, rest), values)).values():
            old, new = before.splitlines(), after.splitlines()
            found += [f"- {line.strip()}" for line in old if line not in new]
            found += [f"+ {line.strip()}" for line in new if line not in old]
        return found

    return changed


@pytest.mark.parametrize(
    ("value", "n", "unit", "text"),
    [
        (0.6543, 1204, "share", "65.4%"), (0.6543, 412, "share", "65%"), (0.6, 5000, "share", "60%"), (9.44, 40, "days", "9.4d"),
        (3.456, 590, "points", "3.46"), (12.0, 590, "points", "12"), (-0.001, 9, "points", "0"), (22500.4, 9, "money", "22500"),
        (0.0, 9, "share", "0%"), (2.5, 9, "months", "2.5 months"), (5150.2, None, "customers", "5150"),
    ],
)  # fmt: skip
def test_values_are_written_as_people_write_them(value: float, n: int | None, unit: Unit, text: str) -> None:
    assert written(Estimate(value, n=n, unit=unit)) == text


def test_feelings_stay_on_their_scale() -> None:
    assert [felt(Estimate(value)) for value in (-1.44, -3.0, 2.2, 0.04)] == ["-1.4", "-2", "2", "0"]


def test_the_figure_of_a_metric(lines: Lines) -> None:
    old = "- - {id: stay, type: retention, level: journey, baseline: 60%, target: 80%, actual: {value: 60%, n: 900, as_of: 2026-06-30}}"
    assert lines(JOURNEY, REST, measured("metric:stay", "actual", 0.7321)) == [
        old, old.replace("- - ", "+ - ").replace("60%, n: 900, as_of: 2026-06-30", "73.2%, n: 1204, as_of: 2026-10-31")
    ]  # fmt: skip


def test_a_metric_without_a_figure_gets_one(lines: Lines) -> None:
    assert lines(JOURNEY, REST, measured("metric:pay-effort", "actual", 5.125, 40, unit="points")) == [
        "- - {id: pay-effort, name: Effort of paying, type: ces, target: 6}",
        "+ - {id: pay-effort, name: Effort of paying, type: ces, target: 6, actual: {value: 5.12, n: 40, as_of: 2026-10-31}}",
    ]


def test_a_figure_with_fields_missing(lines: Lines) -> None:
    rest = REST.replace("{value: 60%, n: 900, as_of: 2026-06-30}", "{value: 73.2%}")
    assert lines(JOURNEY, rest, measured("metric:stay", "actual", 0.7321))[1].endswith(
        "actual: {value: 73.2%, n: 1204, as_of: 2026-10-31}}"
    )


def test_shares_of_ways_words_become_entries(lines: Lines) -> None:
    both = (measured("order/unpacks", "share", 0.3, to="asks"), measured("order/unpacks", "share", 0.7, to="sleeps"))
    assert lines(JOURNEY, REST, *both) == ["- next: [asks, sleeps]", "+ next: [{to: asks, share: 30%}, {to: sleeps, share: 70%}]"]
    done = JOURNEY.replace("next: [asks, sleeps]", "next: [{to: asks, share: 0.3}, {to: sleeps, when: It is whole}]")
    assert lines(done, REST, *both)[1] == "+ next: [{to: asks, share: 0.3}, {to: sleeps, when: It is whole, share: 70%}]"


def test_half_of_a_parting_is_not_written_nor_the_share_of_an_only_way(lines: Lines) -> None:
    assert lines(JOURNEY, REST, measured("order/unpacks", "share", 0.3, to="asks")) == []
    assert lines(JOURNEY, REST, measured("order/asks", "share", 0.9, to="sleeps")) == []


def test_a_feeling_and_those_who_leave_stand_beside_what_people_say(lines: Lines) -> None:
    found = lines(
        JOURNEY, REST, measured("order/unpacks", "emotion", -1.43, 590, unit="points"), measured("order/unpacks", "drop-off", 0.1234, source="web, shop"),
        measured("order/sleeps", "emotion", 1.5, 90, unit="points", as_of=None),
    )  # fmt: skip
    assert found == [
        "- - {id: sleeps, name: Sleeps well, emotion: 2, answers: [light], opportunities: [{id: postcard, name: Send a postcard, effort: 1, reach: 9}]}",
        "+ measured:",
        "+ emotion: {value: -1.4, n: 590, as_of: 2026-10-31, source: answers}",
        '+ drop_off: {value: 12.3%, n: 1204, as_of: 2026-10-31, source: "web, shop"}',
        "+ - {id: sleeps, name: Sleeps well, emotion: 2, answers: [light], measured: {emotion: {value: 1.5, n: 90, source: answers}}, opportunities: [{id: postcard, name: Send a postcard, effort: 1, reach: 9}]}",
    ]


def test_feelings_of_each_persona_where_all_of_them_were_asked(lines: Lines) -> None:
    everyone = measured("order/unpacks", "emotion", -1.2, unit="points")
    reader = measured("order/unpacks", "emotion", -1.8, unit="points", persona="reader")
    sleeper = measured("order/unpacks", "emotion", 0.1, unit="points", persona="sleeper")
    assert "emotion: {value: -1.2," in lines(JOURNEY, REST, everyone, reader)[-1]
    assert "emotion: {value: {reader: -1.8, sleeper: 0.1}, n: 1204," in lines(JOURNEY, REST, everyone, reader, sleeper)[-1]
    assert lines(JOURNEY, REST, reader) == []


def test_what_is_up_to_date_stays_and_twice_is_once(tmp_path: Path) -> None:
    values = (
        measured("metric:stay", "actual", 0.7321), measured("order/unpacks", "drop-off", 0.12), measured("order/unpacks", "share", 0.3, to="asks"),
        measured("order/unpacks", "share", 0.7, to="sleeps"), measured("order/unpacks", "emotion", -1.2, unit="points"),
        measured("order/unpacks", "emotion", -1.8, unit="points", persona="reader"), measured("order/unpacks", "emotion", 0.1, unit="points", persona="sleeper"),
    )  # fmt: skip
    mended = bring_back(on_disk(tmp_path), values)
    assert mended.fixes == 5
    write(mended)
    after = load(tmp_path, TODAY)
    assert [finding for finding in after.findings if finding.severity == "error"] == []
    assert out_of_date(after, values) == ()


def test_what_was_measured_before_replaces_nothing(lines: Lines) -> None:
    assert lines(JOURNEY, REST, measured("metric:stay", "actual", 0.5, as_of=date(2026, 6, 29))) == []


def test_that_nobody_leaves_is_written_only_where_somebody_did(lines: Lines) -> None:
    nobody = measured("order/unpacks", "drop-off", 0.0)
    assert lines(JOURNEY, REST, nobody) == []
    journey = JOURNEY.replace("pivotal: true", "pivotal: true\n        measured: {drop_off: {value: 9%}}")
    assert lines(journey, REST, nobody)[1] == "+ measured: {drop_off: {value: 0%, n: 1204, as_of: 2026-10-31, source: answers}}"


def test_a_future_journey_and_what_is_not_there_are_left_alone(lines: Lines) -> None:
    future = JOURNEY.replace("status: approved", "status: approved\nstate: future")
    values = [
        measured("order/unpacks", "drop-off", 0.12), measured("order/nowhere", "emotion", 1, unit="points"), measured("metric:none", "actual", 1),
        measured("order/unpacks", "visits", 0.4), measured("order/unpacks", "share", 0.4, to="nowhere"),
    ]  # fmt: skip
    assert lines(future, REST, *values) == []


def test_comments_line_ends_and_everything_else_stay(tmp_path: Path) -> None:
    text = (HEAD + JOURNEY).replace("metrics: [whole-share]", "metrics: [whole-share]   # counted at the door").replace("\n", "\r\n")
    on_disk(tmp_path)
    (tmp_path / "order.journey.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    mended = bring_back(load(tmp_path, TODAY), [measured("order/unpacks", "drop-off", 0.12)])
    assert [text.file for text in write(mended)] == ["order.journey.yaml"]
    added = "        measured:\r\n          drop_off: {value: 12%, n: 1204, as_of: 2026-10-31, source: answers}\r\n"
    anchor = "# counted at the door\r\n"
    assert (tmp_path / "order.journey.yaml").read_bytes() == b"\xef\xbb\xbf" + text.replace(anchor, anchor + added).encode()


def test_nothing_is_written_where_a_file_has_changed_meanwhile(tmp_path: Path) -> None:
    mended = bring_back(on_disk(tmp_path), [measured("metric:stay", "actual", 0.7321), measured("order/unpacks", "drop-off", 0.12)])
    (tmp_path / "rest.yaml").write_text(HEAD + REST + "# somebody else\n", encoding="utf-8")
    with pytest.raises(Trouble, match="has changed"):
        write(mended)
    assert (tmp_path / "order.journey.yaml").read_text(encoding="utf-8") == HEAD + JOURNEY


def test_a_feeling_of_everyone_and_one_of_each_replace_each_other(lines: Lines) -> None:
    everyone, *each = (measured("order/unpacks", "emotion", -1.2, unit="points", persona=id) for id in ("", "reader", "sleeper"))
    apart, whole = "{value: {reader: -1.5, sleeper: 0}}", "{value: -1}"
    for before, found, after in ((apart, [everyone], "-1.2"), (whole, [everyone, *each], "{reader: -1.2, sleeper: -1.2}")):
        journey = JOURNEY.replace("pivotal: true", f"pivotal: true\n        measured: {{emotion: {before}}}")
        assert lines(journey, REST, *found)[1] == (
            f"+ measured: {{emotion: {{value: {after}, n: 1204, as_of: 2026-10-31, source: answers}}}}"
        )
