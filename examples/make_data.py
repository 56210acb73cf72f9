"""Makes up the customers of Northline Broadband: their answers, payments and events, with a truth that is written down.

    python examples/make_data.py                         the files under examples/broadband/data
    python examples/make_data.py --customers 20000 --seed 7 -o build/data
    python examples/make_data.py --noise -o build/noise  the same, but nothing moves anything

Needs nothing but Python. One seed makes the same files everywhere.

The truth, for whoever asks whether a tool finds what is there, and does not find what is not:

* **The first bill drives staying.** Each point of `bill-ces` (1 to 7) multiplies the odds of staying a year by 1.7, each point of
  `set-up-ces` by 1.15. `sign-up-ces` moves nothing.
* **Satisfaction with the whole (`journey-csat`) is made of** the bill (six parts), the set-up (three) and signing up (one).
* **A confounder.** Home workers find the address check easier (two points of `address-check-ces`), stay more often whatever
  happens (odds times 6) and pay more (£58 a month, busy parents £32). Within each persona every point of `address-check-ces` multiplies the
  odds of staying by 0.8. Over all customers it looks as if an easier address check kept them: it does not.
* **Who answers.** Four of five home workers, three of five busy parents; what they would have said does not decide it.
* **By phone** the bill gets half a point less than by e-mail.
* **The ways.** Of the orders 8 % are given up. Of those who open the first bill 45 % call if they found it hard (`bill-ces` up to 4), else
  35 %. Nobody's visit to a comparison site is in the log. The engineer comes after nine days in the middle, one in ten after more than
  fifteen.
* With `--noise` every score is made without a look at anything else, and so is staying.
"""

import argparse
import csv
import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

FIRST_DAY, LAST_DAY = date(2024, 9, 1), date(2025, 8, 31)
AS_OF = date(2026, 10, 31)
ODDS_PER_POINT = {"bill-ces": 1.7, "set-up-ces": 1.15, "sign-up-ces": 1.0, "address-check-ces": 0.8}
ODDS_OF_HOME_WORKERS = 6.0
# The score at which it moves nothing.
USUAL = {"bill-ces": 3.6, "set-up-ces": 5.5, "sign-up-ces": 6.2, "address-check-ces": 5.0}
PARTS_OF_CSAT = {"bill-ces": 0.6, "set-up-ces": 0.3, "sign-up-ces": 0.1}
GIVE_UP = 0.08
MONTHLY = {"busy-parent": 32.0, "home-worker": 58.0}
ANSWERS = {"busy-parent": 0.6, "home-worker": 0.8}
STEPS = {"address-check-ces": "check-address", "sign-up-ces": "sign-up", "set-up-ces": "go-online", "bill-ces": "first-bill"}
# What the systems call the steps; the sources say which is which.
LOGGED = {
    "see-advert": "AD_CLICK", "check-address": "ADDR_CHECK", "ask-about-installation": "CHAT", "sign-up": "ORDER", "abandon": "ORDER_CANCELLED",
    "wait-for-engineer": "APPOINTMENT", "go-online": "LINE_UP", "first-bill": "BILL_OPENED", "call-about-bill": "CALL_BILLING",
    "renewal-offer": "RENEWAL_MAIL", "refer-neighbour": "REFERRAL",
}  # fmt: skip
TEAMS = {
    "see-advert": "brand", "ask-about-installation": "sales", "wait-for-engineer": "field-operations", "go-online": "field-operations",
    "first-bill": "billing", "call-about-bill": "care", "renewal-offer": "billing",
}  # fmt: skip
CHANNELS = {
    "see-advert": "social-ad", "ask-about-installation": "live-chat", "wait-for-engineer": "sms", "go-online": "home-visit", "first-bill": "email",
    "call-about-bill": "phone", "renewal-offer": "email", "refer-neighbour": "app",
}  # fmt: skip
Row = dict[str, str]


@dataclass
class Customer:
    """One household, made up: what it is, what it would say, and whether it stays."""

    id: str
    persona: str
    joined: date
    asked_by: str
    scores: dict[str, int]
    stays: bool
    leaves: date | None
    answers: bool
    days: dict[str, float] = field(default_factory=dict)


def people(customers: int, seed: int, noise: bool = False) -> Iterator[Customer]:
    """So many households, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(1, customers + 1):
        persona = "home-worker" if chance.random() < 0.4 else "busy-parent"
        joined = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days + 1))
        asked_by = "phone" if chance.random() < 0.35 else "email"
        home = persona == "home-worker" and not noise
        raw = {
            "address-check-ces": chance.gauss(6.4 if home else 4.6, 1.1),
            "sign-up-ces": chance.gauss(6.2, 0.9),
            "set-up-ces": chance.gauss(5.5, 1.2),
            "bill-ces": chance.gauss(3.6 - (0.5 if asked_by == "phone" and not noise else 0.0), 1.6),
        }
        scores = {metric: _whole(score, 1, 7) for metric, score in raw.items()}
        felt = sum(part * scores[metric] for metric, part in PARTS_OF_CSAT.items()) if not noise else chance.gauss(4.5, 1.1)
        scores["journey-csat"] = _whole((felt - 1) / 6 * 4 + 1.5 + chance.gauss(0, 0.35), 1, 5)
        scores["nps"] = _whole((felt - 1) / 6 * 10 + 1.8 + chance.gauss(0, 1.0), 0, 10)
        odds = 3.6
        if not noise:
            odds = ODDS_OF_HOME_WORKERS if home else 1.0
            odds *= 1.9 * math.prod(each ** (scores[metric] - USUAL[metric]) for metric, each in ODDS_PER_POINT.items())
        stays = chance.random() < odds / (1 + odds)
        leaves = None if stays else joined + timedelta(days=chance.randrange(75, 375))
        answers = chance.random() < (ANSWERS[persona] if not noise else 0.68)
        days = {"engineer": max(2.0, chance.gammavariate(5.0, 1.9)), "bill": chance.uniform(30, 40), "call": chance.uniform(0.1, 4.0)}
        yield Customer(f"h{number:06d}", persona, joined, asked_by, scores, stays, leaves, answers, days)


def _whole(score: float, low: int, high: int) -> int:
    return min(high, max(low, round(score)))


def answers(households: Iterable[Customer]) -> Iterator[Row]:
    """A row for each score that somebody gave."""
    after = {"address-check-ces": -3, "sign-up-ces": 0, "set-up-ces": 16, "bill-ces": 42, "journey-csat": 50, "nps": 50}
    for one in households:
        for metric, days in after.items() if one.answers else ():
            yield {
                "response_id": f"{one.id}-{metric}", "customer_id": one.id, "answered": (one.joined + timedelta(days=days)).isoformat(),
                "question": metric, "step": STEPS.get(metric, ""), "channel": one.asked_by, "persona": one.persona, "rating": str(one.scores[metric]),
            }  # fmt: skip


def payments(households: Iterable[Customer]) -> Iterator[Row]:
    """The first payment, one each quarter, and the end or the renewal."""
    for one in households:
        monthly = MONTHLY[one.persona]
        for quarter in range(5):
            day = one.joined + timedelta(days=91 * quarter)
            if one.leaves is None or day < one.leaves:
                kind = "new" if quarter == 0 else "renew" if quarter == 4 else "repeat"
                yield _payment(one, day, kind, monthly * 3)
        if one.leaves is not None:
            yield _payment(one, one.leaves, "churn", 0.0)


def _payment(one: Customer, day: date, kind: str, amount: float) -> Row:
    monthly = 0.0 if kind == "churn" else MONTHLY[one.persona]
    return {
        "customer_id": one.id, "date": day.isoformat(), "kind": kind, "amount": f"{amount:.2f}", "margin": f"{amount * 0.35:.2f}", "mrr": f"{monthly:.2f}",
    }  # fmt: skip


def events(households: Iterable[Customer], seed: int) -> Iterator[Row]:
    """What the systems recorded of each household, in order."""
    chance = random.Random(seed + 1)
    for one in households:
        way = _way(one, chance)
        yield from _case(f"case-{one.id}", one.id, way, "won" if one.stays else "lost")
        if chance.random() < GIVE_UP / (1 - GIVE_UP):
            # Who gives up when ordering never becomes a customer: a case beside those of the households.
            given_up = [*way[:4], ("abandon", way[3][1] + timedelta(minutes=20))]
            yield from _case(f"case-x{one.id[1:]}", "", given_up, "lost")


def _case(case: str, customer: str, way: list[tuple[str, datetime]], outcome: str) -> Iterator[Row]:
    for number, (step, moment) in enumerate(way, 1):
        yield {
            "case_id": case, "customer_id": customer, "timestamp": moment.strftime("%Y-%m-%d %H:%M:%S"), "activity": LOGGED[step],
            "channel": CHANNELS.get(step, "website"), "team": TEAMS.get(step, "digital"), "outcome": outcome if number == len(way) else "",
        }  # fmt: skip


def _way(one: Customer, chance: random.Random) -> list[tuple[str, datetime]]:
    ordered = datetime(one.joined.year, one.joined.month, one.joined.day, 9) + timedelta(minutes=chance.randrange(600))
    bill = one.days["engineer"] + one.days["bill"]
    way = [
        ("see-advert", -5 - chance.random() * 5), ("check-address", -3.0), ("ask-about-installation", -1 - chance.random()), ("sign-up", 0.0),
        ("wait-for-engineer", 0.02), ("go-online", one.days["engineer"]), ("first-bill", bill),
    ]  # fmt: skip
    if chance.random() < (0.45 if one.scores["bill-ces"] <= 4 else 0.35):
        way.append(("call-about-bill", bill + one.days["call"]))
    if one.leaves is None:
        way.append(("renewal-offer", 330 + chance.random() * 10))
        if one.scores["nps"] >= 7 and chance.random() < 0.8:
            way.append(("refer-neighbour", 345 + chance.random() * 30))
    return [(step, ordered + timedelta(seconds=round(days * 86400))) for step, days in way]


def write(folder: Path, customers: int, seed: int, noise: bool = False) -> None:
    """The three tables as CSV."""
    folder.mkdir(parents=True, exist_ok=True)
    households = list(people(customers, seed, noise))
    for name, rows in (("answers", answers(households)), ("payments", payments(households)), ("events", events(households, seed))):
        table = list(rows)
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(table)


def main() -> None:
    """Reads the command line and writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--customers", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--noise", action="store_true", help="nothing moves anything")
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parent / "broadband" / "data")
    said = parser.parse_args()
    write(said.output, said.customers, said.seed, said.noise)


if __name__ == "__main__":
    main()
