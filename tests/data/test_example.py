"""The data of the broadband example: made by its generator, and read without a rest."""

from pathlib import Path

from examples import make_data

import journeycode
from journeycode.data import open_data
from tests.data.written import TODAY

EXAMPLE = Path(__file__).parents[2] / "examples" / "broadband"


def test_the_files_are_what_the_generator_makes(tmp_path: Path) -> None:
    make_data.write(tmp_path, customers=300, seed=2)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in (EXAMPLE / "data").iterdir()}


def test_every_row_is_read_and_every_event_is_a_step() -> None:
    data = open_data(journeycode.load(EXAMPLE, TODAY))
    assert [(sheet.source, sheet.rows) for sheet in data.sheets] == [("survey-answers", 1224), ("payments", 1419), ("order-events", 2673)]
    assert (data.left_out, data.notes) == ((), ())


def test_noise_moves_nothing_and_looks_the_same() -> None:
    households = list(make_data.people(4000, 3, noise=True))
    by_bill = {low: [one.stays for one in households if (one.scores["bill-ces"] <= 3) == low] for low in (True, False)}
    shares = [sum(stays) / len(stays) for stays in by_bill.values()]
    assert abs(shares[0] - shares[1]) < 0.04
    true = list(make_data.people(4000, 3))
    by_bill = {low: [one.stays for one in true if (one.scores["bill-ces"] <= 3) == low] for low in (True, False)}
    shares = [sum(stays) / len(stays) for stays in by_bill.values()]
    assert shares[1] - shares[0] > 0.15
