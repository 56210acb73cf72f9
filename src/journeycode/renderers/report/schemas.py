"""The schemas of what `measure`, `rank` and `scorecard` print as JSON, by name."""

from journeycode.renderers.report.json import SCHEMA as REPORT
from journeycode.renderers.report.ranking import SCHEMA as RANKING
from journeycode.renderers.report.scorecard import SCHEMA as SCORECARD

SCHEMAS: dict[str, dict[str, object]] = {"report": REPORT, "ranking": RANKING, "scorecard": SCORECARD}
