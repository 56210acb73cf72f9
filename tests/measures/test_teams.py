"""A37 to A43 of the worked example and of the example workspaces, as sentences."""

import subprocess
import sys
from pathlib import Path

import journeycode
from journeycode.measures.report import Report
from journeycode.measures.teams import teams
from tests.graph.line import line

EXAMPLES = Path(__file__).parents[2] / "examples"


def figures(report: Report, section: str) -> dict[str, float | None]:
    """The values of a section, rounded, by label."""
    (found,) = (one for one in report.sections if one.id == section)
    return {figure.label: round(figure.value.value, 4) if figure.value else None for figure in found.figures}


def test_the_worked_figures() -> None:
    report = teams(line())
    assert figures(report, "line") == {
        "Hand-offs": 0.5714,
        "Within teams or between them": 0.1429,
        "Bridged hand-offs": 0.5,
        "Modularity of the teams": 0.2143,
        "Stages that mirror teams": 0.9412,
        "Promises that arrive": 0.3333,
    }
    (section,) = (one for one in report.sections if one.id == "line")
    assert section.tables[0].rows == (
        ("Marketing", 2, 1, 1, section.tables[0].rows[0][4]),
        ("Sales", 2, 2, 2, section.tables[0].rows[1][4]),
        ("Field", 1, 2, 1, section.tables[0].rows[2][4]),
        ("Billing", 1, 2, 0, section.tables[0].rows[3][4]),
        ("Service", 2, 1, 0, section.tables[0].rows[4][4]),
    )
    assert [point.x for point in section.plots[0].points] == [0, 0, 0.5, 1, 1]
    assert [row[-1] for row in section.tables[1].rows] == [1, 0, None]


def test_each_figure_is_a_sentence() -> None:
    report = teams(line())
    assert [figure.says for section in report.sections for figure in section.figures] == [
        "Field, Marketing and Sales pass something on to one another; Billing and Service stand apart.",
        "Without Field, Billing and Sales, teams would no longer hand over to one another; most ways lead through Field (67% of them).",
        "10 pairs of teams work on the same journey.",
        "4 of 7 ways between the steps of 'The line' are hand-offs from one team to another (57%).",
        "Work on 'The line' moves between teams more often than within them: the E-I index is 0.14 (−1 all within, 1 all between).",
        "Something is passed on at 2 of 4 hand-offs of 'The line'; Billing and Service never bridge one.",
        "The modularity of the teams of 'The line' is 0.21: ways leave their teams nearly as often as by chance.",
        "The stages of 'The line' and the teams that own them agree to 94%: they are not simply departments.",
        "1 of 3 promises made on 'The line' are known to whoever has to keep them; from 1 no way leads to a step that keeps them.",
    ]
    assert [warning for section in report.sections for warning in section.warnings] == [
        "The promise 'The price of the quote' is not passed on between Sales and Field."
    ]


def test_the_examples_have_teams() -> None:
    for folder in sorted(EXAMPLES.iterdir()):
        if (folder / "journeycode.yaml").is_file():
            report = teams(journeycode.load(folder))
            assert report.sections[0].id == "across"
            assert all(figure.says.endswith(".") for section in report.sections for figure in section.figures)


def test_one_team_hands_over_to_nobody(tmp_path: Path) -> None:
    (tmp_path / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\n", encoding="utf-8")
    assert [section.figures[0].says for section in teams(journeycode.load(tmp_path)).sections] == [
        "No step of any journey has an owner: there is nothing to say of teams."
    ]
    document = "apiVersion: journeycode/v1\nkind: Journey\nid: j\nname: J\nstages:\n  - {name: A, owner: mkt, steps: [One, Two]}\n"
    team = "apiVersion: journeycode/v1\nkind: Team\nid: mkt\nname: Marketing\n"
    (tmp_path / "j.yaml").write_text(f"{document}---\n{team}", encoding="utf-8")
    assert [figure.says for figure in teams(journeycode.load(tmp_path)).sections[1].figures] == [
        "Marketing owns every step of 'J' that has an owner: nothing is handed over."
    ]


def test_nothing_of_the_extra_is_needed() -> None:
    probe = (
        "import sys; sys.path.insert(0, '.')\n"
        "for name in ('numpy', 'scipy', 'statsmodels', 'ibis', 'duckdb', 'pandas'): sys.modules[name] = None\n"
        "import journeycode\n"
        "from journeycode.measures.teams import teams\n"
        "import journeycode.measures.ranking, journeycode.measures.scorecard\n"
        f"print(len(teams(journeycode.load({str(EXAMPLES / 'broadband')!r})).sections))\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("3\n", "")
