"""`measure flow` over many events: its time and peak memory, beside the same figures in DuckDB's SQL written by hand, and in pandas.

python benchmarks/flow.py [ROWS]        50,000,000 events without it; the file stays in build/bench
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build" / "bench"
MEMORY = "4GB"
# What pandas may use: it keeps everything in memory, and the machine has other work.
PANDAS_LIMIT = 6 * 1024**3
# How often each way is taken, by the words that the systems use.
WAYS = (
    (30, "AD_CLICK ADDR_CHECK CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED RENEWAL_MAIL"),
    (22, "AD_CLICK ADDR_CHECK CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED CALL_BILLING RENEWAL_MAIL"),
    (8, "AD_CLICK ADDR_CHECK CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED CALL_BILLING RENEWAL_MAIL REFERRAL"),
    (10, "AD_CLICK ADDR_CHECK CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED RENEWAL_MAIL REFERRAL"),
    (8, "AD_CLICK ADDR_CHECK CHAT ORDER ORDER_CANCELLED"),
    (7, "AD_CLICK ADDR_CHECK"),
    (5, "ADDR_CHECK ORDER APPOINTMENT APPOINTMENT LINE_UP BILL_OPENED RENEWAL_MAIL"),
    (4, "AD_CLICK ADDR_CHECK CHAT CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED"),
    (4, "AD_CLICK ADDR_CHECK CHAT ORDER APPOINTMENT LINE_UP BILL_OPENED CALL_BILLING CALL_BILLING"),
    (2, "AD_CLICK AD_CLICK ADDR_CHECK"),
)
STEPS = [
    "AD_CLICK",
    "-",
    "ADDR_CHECK",
    "CHAT",
    "ORDER",
    "ORDER_CANCELLED",
    "APPOINTMENT",
    "LINE_UP",
    "BILL_OPENED",
    "CALL_BILLING",
    "RENEWAL_MAIL",
    "REFERRAL",
]
EVENTS = """
COPY (
  WITH cases AS (SELECT i, (hash(i * 7 + 1) % {ways})::INT AS way, hash(i * 13 + 5) % 63072000 AS begins FROM range({cases}) t(i)),
  taken AS (SELECT cases.*, unnest(activities) AS activity, generate_subscripts(activities, 1) AS nth FROM cases JOIN ways USING (way))
  SELECT 'case-' || lpad(i::VARCHAR, 9, '0') AS case_id, 'h' || lpad(i::VARCHAR, 9, '0') AS customer_id, activity,
    TIMESTAMP '2024-01-01' + to_seconds((begins + (nth - 1) * 259200 + hash(i * 31 + nth) % 172800)::DOUBLE) AS "timestamp",
    ['website', 'phone', 'email'][1 + (hash(i * 17 + nth) % 3)::INT] AS channel,
    ['brand', 'digital', 'sales', 'billing'][1 + (hash(activity) % 4)::INT] AS team
  FROM taken ORDER BY "timestamp"
) TO '{path}' (FORMAT parquet, COMPRESSION zstd)
"""
SOURCE = """apiVersion: journeycode/v1
kind: Source
id: events
holds: events
at: data/events.parquet
journey: switch-broadband
steps: {AD_CLICK: see-advert, ADDR_CHECK: check-address, CHAT: ask-about-installation, ORDER: sign-up, ORDER_CANCELLED: abandon,
  APPOINTMENT: wait-for-engineer, LINE_UP: go-online, BILL_OPENED: first-bill, CALL_BILLING: call-about-bill, RENEWAL_MAIL: renewal-offer,
  REFERRAL: refer-neighbour}
"""
OURS = """
import journeycode
from journeycode.data import open_data
from journeycode.measures.flow import flow
workspace = journeycode.load('.')
report = flow(workspace, open_data(workspace, ('events',)))
print(len(report.sections))
"""
BY_HAND = """
import duckdb, sys
c = duckdb.connect(config={"memory_limit": sys.argv[1], "temp_directory": sys.argv[2], "preserve_insertion_order": False})
steps = sys.argv[3].split()
place = "CASE lower(activity) " + " ".join(f"WHEN '{s.lower()}' THEN {n}" for n, s in enumerate(steps)) + " END"
read = "read_parquet('data/events.parquet')"
def ask(sql): return c.execute(sql).fetchall()
ask(f"SELECT count(*), count(case_id), count(timestamp), max(timestamp), count({place}) FROM {read}")
ask(f'''CREATE TEMP TABLE o AS
  SELECT case_id, place::SMALLINT AS place,
    coalesce(lead(place) OVER w, CASE WHEN place = 11 THEN -2 WHEN ts >= TIMESTAMP '2025-12-10' THEN -4 ELSE -3 END)::SMALLINT AS next,
    ((epoch(lead(ts) OVER w) - epoch(ts)) / 86400)::FLOAT AS days, row_number() OVER w AS nth,
    coalesce(team <> lead(team) OVER w, false) AS teams, coalesce(channel <> lead(channel) OVER w, false) AS channels
  FROM (SELECT case_id, timestamp AS ts, {place} AS place, activity, team, channel FROM {read})
  WINDOW w AS (PARTITION BY case_id ORDER BY ts, place, activity)''')
ask("SELECT place, next, count(*), quantile_cont(days, 0.5), quantile_cont(days, 0.9), sum(teams::INT), sum(channels::INT) FROM o GROUP BY 1, 2")
ask("SELECT place, count(*) FROM o WHERE nth = 1 GROUP BY 1")
mark, mask = "place::BIGINT * 1000003 + nth", 2147483647
ask(f'''CREATE TEMP TABLE ways AS SELECT n, one, other, over, count(*) AS cases, min(case_id) AS sample FROM (
  SELECT case_id, count(*) AS n, sum(hash({mark}) & {mask}) AS one, sum(hash({mark} + 77000000007) & {mask}) AS other, min(next) AS over FROM o GROUP BY 1)
  GROUP BY 1, 2, 3, 4''')
top = ask("SELECT sample, cases FROM ways ORDER BY cases DESC LIMIT 1000")
ask(f"SELECT case_id, nth, place FROM o WHERE case_id IN ({', '.join(repr(sample) for sample, _ in top)})")
again = "SELECT case_id, count(DISTINCT place) AS d FROM o WHERE case_id IN (SELECT sample FROM ways) GROUP BY 1"
print(len(top), ask(f"SELECT sum(cases), sum(CASE WHEN n > d THEN cases END) FROM ways JOIN ({again}) AS v ON v.case_id = ways.sample"))
"""
PANDAS = """
import sys, pandas
steps = {s: n for n, s in enumerate(sys.argv[1].split())}
t = pandas.read_parquet('data/events.parquet', columns=['case_id', 'timestamp', 'activity', 'team', 'channel'])
t['place'] = t.pop('activity').map(steps).astype('int8')
t = t.sort_values(['case_id', 'timestamp', 'place'], ignore_index=True)
last = t['case_id'].ne(t['case_id'].shift(-1))
t['next'] = t['place'].shift(-1).where(~last, -2).astype('int8')
t['days'] = (t['timestamp'].shift(-1) - t['timestamp']).dt.total_seconds().where(~last) / 86400
t['teams'] = t['team'].ne(t['team'].shift(-1)) & ~last
t['channels'] = t['channel'].ne(t['channel'].shift(-1)) & ~last
edges = t.groupby(['place', 'next'])
print(len(edges['days'].quantile([0.5, 0.9]).unstack()), len(edges.agg({'teams': 'sum', 'channels': 'sum', 'case_id': 'size'})))
ways = t['place'].astype(str).groupby(t['case_id']).agg('>'.join)
print(len(ways.value_counts()), int((t.groupby('case_id')['place'].nunique() < t.groupby('case_id').size()).sum()))
"""


@dataclass(frozen=True)
class Cost:
    """What a process used: seconds on the clock, CPU seconds, peak memory in GB; failed: it did not come to its end."""

    clock: float
    cpu: float
    memory: float
    failed: bool


def cost(code: str, folder: Path, *arguments: str, limit: int = 0) -> Cost:
    """What Python needs for some code in a folder."""

    def bound() -> None:
        if limit:
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))

    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=bound
    )
    _, status, usage = os.wait4(process.pid, 0)
    return Cost(time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024**2, status != 0)


def workspace(rows: int) -> Path:
    """A workspace with so many events; the events are made once."""
    import duckdb

    folder = PLACE / f"flow-{rows}"
    events = folder / "data" / "events.parquet"
    events.parent.mkdir(parents=True, exist_ok=True)
    for name in (
        "journeys",
        "personas",
        "journeycode.yaml",
        "teams.yaml",
        "metrics.yaml",
        "evidence.yaml",
        "opportunities.yaml",
        "meta.schema.json",
    ):
        origin = ROOT / "examples" / "broadband" / name
        copy = shutil.copytree if origin.is_dir() else shutil.copy
        if not (folder / name).exists():
            copy(origin, folder / name)
    (folder / "sources.yaml").write_text(SOURCE, encoding="utf-8")
    if not events.exists():
        spill = PLACE / "spill"
        connection = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(spill), "preserve_insertion_order": False})
        chances = [ways.split() for often, ways in WAYS for _ in range(often)]
        connection.execute("CREATE TABLE ways (way INT, activities VARCHAR[])").fetchall()
        connection.executemany("INSERT INTO ways VALUES (?, ?)", list(enumerate(chances)))
        cases = round(rows * len(chances) / sum(map(len, chances)))
        connection.execute(EVENTS.format(ways=len(chances), cases=cases, path=events)).fetchall()
        shutil.rmtree(spill, ignore_errors=True)
    return folder


def row(what: str, found: Cost) -> None:
    """One line of the table."""
    print(
        f"{what:<44} {found.clock:>8.1f} s {found.cpu:>8.1f} s CPU {found.memory:>7.2f} GB{'   did not end' if found.failed else ''}",
        flush=True,
    )


def main() -> None:
    """Measures, and says whether the target holds."""
    rows = int(sys.argv[1].replace(",", "").replace("_", "")) if len(sys.argv) > 1 else 50_000_000
    folder = workspace(rows)
    spill = PLACE / "spill"
    spill.mkdir(parents=True, exist_ok=True)
    os.environ.update(JOURNEYCODE_MEMORY=MEMORY, TMPDIR=str(spill))
    print(
        f"{rows:,} events, {(folder / 'data' / 'events.parquet').stat().st_size / 1e6:,.0f} MB of Parquet, {os.cpu_count()} cores, engine limited to {MEMORY}"
    )
    ours = cost(OURS, folder)
    row("journeycode measure flow", ours)
    by_hand = cost(BY_HAND, folder, MEMORY, str(spill), " ".join(STEPS))
    row("the same figures, SQL by hand in DuckDB", by_hand)
    row(f"pandas (at most {PANDAS_LIMIT / 1024**3:.0f} GB)", cost(PANDAS, folder, " ".join(STEPS), limit=PANDAS_LIMIT))
    shutil.rmtree(spill, ignore_errors=True)
    ratio = ours.clock / by_hand.clock
    holds = ratio <= 1.3 and not ours.failed and not by_hand.failed
    print(f"times the SQL by hand: {ratio:.2f}   target 1.30   {'ok' if holds else 'MISSED'}")


if __name__ == "__main__":
    main()
