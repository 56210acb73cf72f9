"""A report that has everything, and names that want to break out."""

from datetime import date

from journeycode.figures.estimate import Estimate
from journeycode.measures.report import Excluded, Figure, Measured, Plot, Point, Report, Section, Table

HOSTILE = 'Bill <script>alert(1)</script> @team #12 | `x` [y](javascript:z) ![i](http://evil) "\u202e'
ODDS = Plot(
    "Odds ratios", "intervals",
    (
        Point("crude", 0.748, None, 0.6, 0.95, "before"),
        Point("pooled over the segments that were given with the answers of the survey", 1.447, None, 1.1, 1.9, "after"),
        Point("per point", 1.229, None, 0.816, 1.85, "after"),
    ),
    "odds ratio", alt="The crude and the pooled odds ratio lie on opposite sides of no difference.", x_unit="ratio", reference=1.0,
    reference_label="no difference",
)  # fmt: skip
SCORES = Plot(
    "Satisfied by step", "bars", (Point("Sees the advert", 0.85, None, 0.75, 0.93), Point("Opens the first bill", 0.31), Point("Nobody", 0.0)),
    "top two boxes", alt="Lowest: nobody.", x_unit="share", reference=0.85, reference_label="target",
)  # fmt: skip
EFFORT = Plot(
    "Impact × effort", "scatter",
    (
        Point("Explain the first bill before it is sent", 2, 6500, group="stands apart"), Point("Keep the date", 4, 5250, group="not separable"),
        Point("Shorter form", 1, 1350, group="not separable"), Point("Another at the same place", 1, 1360, group="not separable"),
    ),
    "effort", "impact × reach", "Explain the first bill is first.", "months", "customers",
)  # fmt: skip
SAMPLE = Report(
    "outcomes", "What satisfaction is worth",
    (
        Section(
            "association", "Does satisfaction go with staying?",
            (
                Figure("A20", "Odds of staying per point", Estimate(1.229, 0.816, 1.85, 12, "ratio"), "Twelve customers cannot tell.", "answers, payments",
                       ("The last score before the window counts.",)),
                Figure("A22", "Odds, by segment", None, "No segment column: not checked.", "answers"),
                Figure("A21", HOSTILE, Estimate(210.0, n=12, unit="money"), HOSTILE, HOSTILE, (HOSTILE,)),
            ),
            (
                Table("Bands", ("Band", "n", "Retention", "Spend"), (("promoter", 4, Estimate(0.75, 0.301, 0.954, 4, "share"), 290.0), (HOSTILE, 0, None, -1.5)), HOSTILE),
                Table("Nothing", ("A",), ()),
            ),
            (ODDS, SCORES, EFFORT),
            ("Crude and stratified disagree.", HOSTILE),
        ),
    ),
    ("The window starts a day after the score.",), (Excluded("answers", "the score is off the scale", 13), Excluded("payments", "no day", 1)),
    (Measured("metric:a", "actual", Estimate(0.5, n=3, unit="share"), "answers", date(2026, 10, 31)),),
)  # fmt: skip
