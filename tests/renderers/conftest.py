"""Maps to draw: a real workspace, one that strains every rule of layout, and one that attacks; and a real browser to look with."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeycode.finding import Finding, Severity
from journeycode.graph import Workspace
from journeycode.source import Place
from journeycode.views.map import LANES, MapView, map_view
from journeycode.views.map.marks import (
    EvidenceMark,
    Feeling,
    FindingMark,
    GainMark,
    Handoff,
    MetricMark,
    OpportunityMark,
    PainMark,
    PromiseLink,
    PromiseMark,
    Thought,
    TouchpointMark,
)
from journeycode.views.map.values import Bracket, Column, Ghost, PersonaCard, StageHead, TeamChip
from journeycode.workspace.reading import read_texts

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"
NAMES = (
    "Opens the first bill and wonders whether it is the right one",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantrag",
    "彼女は新しいブロードバンドの契約を申し込み、そして確認のメールを待っています。とても長い名前",
    "تفتح الفاتورة الأولى وتتساءل عما إذا كانت صحيحة أم لا في هذا الشهر",
    "Celebrates 🎉🎉👨‍👩‍👧‍👦 with the family 🏳️‍🌈 on the first evening online 🚀🚀🚀",
    "W" * 60,
    "Открывает первый счёт и удивляется тому, что он выше, чем обещали",
    "Ανοίγει τον πρώτο λογαριασμό και αναρωτιέται γιατί είναι ψηλός",
)
NASTY = "<script>jcpwn(1)</script>\" onload='jcpwn(2)' ]]> &amp; \x1b[31m\u202e\u2066 | @team `x` javascript:jcpwn(3) #1; {{7*7}} \ud800 \ufffe https://evil.example"


def finding(rule: str, severity: Severity, message: str, address: str, detail: str = "") -> Finding:
    return Finding(rule, severity, message, Place("journeys/switch-broadband.journey.yaml", 1, 1, 1, 2), address, detail)


@pytest.fixture(scope="session")
def broadband() -> MapView:
    """The broadband journey as it stands in the examples, with findings as its rules have them."""
    texts = {path.relative_to(BROADBAND).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BROADBAND.rglob("*.yaml"))}
    workspace = Workspace(read_texts(texts), date(2026, 11, 21))
    journey = next(journey for journey in workspace.journeys() if journey.id == "switch-broadband")
    where = "switch-broadband"
    findings = (
        finding(
            "broken-promise",
            "warning",
            "‘Waits for the engineer’ breaks a promise made at ‘Asks about the installation’ by Sales",
            f"{where}/wait-for-engineer",
        ),
        finding(
            "broken-promise",
            "warning",
            "‘Opens the first bill’ breaks a promise made at ‘Sees the price-lock advert’ by Brand",
            f"{where}/first-bill",
        ),
        finding(
            "undocumented-handoff",
            "warning",
            "Billing hands over to Customer care and says nothing about what is passed",
            f"{where}/first-bill",
            f"{where}/call-about-bill",
        ),
        finding("persona-blocked", "error", "Home worker cannot use phone", f"{where}/call-about-bill"),
        finding("owner-silo", "warning", "Customer care works alone", f"journey:{where}"),
        finding("unused-persona", "warning", "of another journey", "journey:another"),
    )
    return map_view(journey, findings, teams=workspace.teams())


@pytest.fixture(scope="session")
def strained() -> MapView:
    """40 steps with names of 60 characters in many scripts, 7 personas, 14 teams, everything in every lane, ghosts between and after."""
    return crowd(lambda index: NAMES[index % len(NAMES)])


@pytest.fixture(scope="session")
def nasty() -> MapView:
    """Markup, controls, half surrogates and links in every text."""
    return crowd(lambda index: f"JCMARK {NASTY}")


def crowd(name: Callable[[int], str]) -> MapView:
    personas = [f"persona-{number}" for number in range(7)]
    teams = [f"team-{number:02}" for number in range(14)]
    columns = tuple(crowded_column(index, name, personas, teams) for index in range(40))
    return MapView(
        id="strained", title=f"{name(0)} {name(1)}", subtitle=f"{name(2)} · {name(3)} · {name(4)}", version="12.34.56", status="review", state="future",
        alt=name(4), summary=(("bad", f"12 promises broken: {name(1)}"), ("warn", name(0)), ("plain", name(2)), ("good", name(3))),
        personas=tuple(PersonaCard(id, name(number), f"{chr(65 + number)}{number}", name(number + 1), "assumed", f"38% · {name(number + 2)}", f"cannot use {name(number + 3)}") for number, id in enumerate(personas)),
        teams=tuple(TeamChip(id, name(number), f"T{chr(65 + number)}", number, number % 5 == 0) for number, id in enumerate(teams)),
        brackets=(Bracket("before", "before purchase", "13 of 40 steps", 0, 12), Bracket("commit", "purchase to delivery", "1 of 40 steps", 13, 13), Bracket("after", "after purchase", "26 of 40 steps", 14, 39)),
        stages=tuple(StageHead(f"stage-{number}", name(number), "Commit / buy / apply", "before" if first < 13 else "commit" if first == 13 else "after", first, last) for number, (first, last) in enumerate(STAGES)),
        columns=columns, ghosts=((20, Ghost("receive", "Receive / fulfil", "missing-post-purchase-phase", name(0), "after purchase")), (40, Ghost("leave", "Leave / end", "ends-at-purchase", name(1), "after purchase"))),
        lanes=tuple(LANES.values()),
        links=tuple(PromiseLink(number, f"promise-{number}", name(number), "kept" if number % 2 else "broken", number, (number * 7 + 3) % 40) for number in range(1, 10)),
        lowest=(4, 9), metrics=tuple(MetricMark(name(number), "nps", "12", "30", bool(number % 2)) for number in range(5)),
        findings=tuple(FindingMark("missing-post-purchase-phase", "warning", name(number), "journey:strained") for number in range(12)),
        legend=(("★", "pivotal moment"), ("◆", "promise made"), ("✓", "kept"), ("✕", "broken"), ("▸", "hand-off"), ("▷", "hand-off that carries nothing"), ("◇", "value"), ("◌", "dashed ring: assumed, or few were asked")),
    )  # fmt: skip


STAGES = ((0, 0), (1, 4), (5, 12), (13, 13), (14, 19), (20, 25), (26, 26), (27, 39))


def crowded_column(index: int, name: Callable[[int], str], personas: list[str], teams: list[str]) -> Column:
    stage = next(number for number, (first, last) in enumerate(STAGES) if first <= index <= last)
    rules = (
        "broken-promise",
        "missing-post-purchase-phase",
        "channel-switch-without-context",
        "undocumented-handoff",
        "owner-silo",
        "flat-emotion",
        "stage-out-of-order",
    )
    severities = ("error", "warning", "info")
    owner, after = teams[index % 14], teams[(index + 1) % 14]
    return Column(
        address=f"strained/step-{index}", id=f"step-{index}", name=name(index), kind="exit" if index == 15 else "anytime" if index == 30 else "step", stage=stage,
        place="before" if index < 13 else "commit" if index == 13 else "after", pivotal=index % 3 == 0, level="catalytic", wait="24 months", sub_journey=name(index + 3),
        who=tuple(personas[:3]), feels="cheated", unsure=("", "assumed", "n=3")[index % 3], owner=owner, support=(teams[3], teams[7]),
        touchpoints=(TouchpointMark(name(index + 1), "website", "digital", teams[5]), TouchpointMark("Comparison site", "comparison-site", "digital")),
        handoffs=(Handoff(owner, after, index + 1, ("carries", "silent", "early", "quiet")[index % 4], (name(index), "address"), "crm", "24 months"),),
        feelings=tuple(Feeling(id, max(-2, min(2, ((number * 3 + index) % 9 - 4) / 2))) for number, id in enumerate(personas)),
        thoughts=(Thought("thinks", name(index + 2)), Thought("says", name(index + 4), personas[0])),
        promises=(PromiseMark(("made", "kept", "broken")[index % 3], index + 1, f"promise-{index}", name(index + 5), ((("made", "kept", "broken")[(index + 1) % 3], name(index + 6)),)),),
        pains=(PainMark(name(index + 1), index % 5 + 1, name(index)),),
        opportunities=(OpportunityMark(name(index + 2), "planned", teams[2]),), gains=(GainMark(name(index + 3), "functional", "affirmation"),),
        metrics=(MetricMark(name(index + 4), "nps", "1,234.56 minutes", "2,345.67 minutes", index % 2 == 0),),
        evidence=(EvidenceMark("interviews-2026-03", "social-listening", 12345, True),),
        findings=tuple(FindingMark(rule, severities[(number + index) % 3], name(number), f"strained/step-{index}") for number, rule in enumerate(rules[: index % 8])),
    )  # fmt: skip


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Opens a page in Chromium, lets its scripts run, and gives back the page as it then is."""
    program = next(
        (
            path
            for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
            if (path := shutil.which(name))
        ),
        None,
    )
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium here, and under CI the drawings must be looked at")
        pytest.skip("no Chromium here: nothing to look at the drawings with")
    folder = tmp_path_factory.mktemp("browser")

    def opened(page: str) -> str:
        file = folder / "page.html"
        file.write_text(page, encoding="utf-8")
        flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ]
        run = subprocess.run(
            [program, *flags, f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000", "--dump-dom", file.as_uri()],
            capture_output=True,
            timeout=120,
            check=False,
        )
        return run.stdout.decode()

    return opened
