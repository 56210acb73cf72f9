"""The findings of a report, read back from what each format wrote: rule, path, line and column."""

import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

Told = list[tuple[str, str, int, int]]  # rule, path, line, column
IN_TEXT = re.compile(r"(?:^|(?<=[ :>]))(\w[\w/.-]*\.yaml):(\d+):(\d+)")


def from_full(written: str) -> Told:
    return [(rule, path, int(line), int(column)) for path, line, column, rule in re.findall(r"(?m)^ +(\S+):(\d+):(\d+)  (\S+)$", written)]


def from_concise(written: str) -> Told:
    return [(rule, path, int(line), int(column)) for path, line, column, rule in re.findall(r"(?m)^(\S+):(\d+):(\d+): \w+ (\S+) ", written)]


def from_json(written: str) -> Told:
    return [(one["rule"], one["path"], one["line"], one["column"]) for one in json.loads(written)["findings"]]


def from_sarif(written: str) -> Told:
    told = []
    for result in json.loads(written)["runs"][0]["results"]:
        where = result["locations"][0]["physicalLocation"]
        told.append((result["ruleId"], where["artifactLocation"]["uri"], where["region"]["startLine"], where["region"]["startColumn"]))
    return told


def from_github(written: str) -> Told:
    pattern = r"(?m)^::\w+ title=journeycode \((\S+)\),file=([^,]+),line=(\d+),endLine=\d+,col=(\d+),"
    return [(rule, path, int(line), int(column)) for rule, path, line, column in re.findall(pattern, written)]


def from_gitlab(written: str) -> Told:
    issues = json.loads(written)
    return [(one["check_name"], one["location"]["path"], *one["location"]["positions"]["begin"].values()) for one in issues]


def from_junit(written: str) -> Told:
    told = []
    for case in ElementTree.fromstring(written).iter("testcase"):
        found = IN_TEXT.search("".join(case.itertext()))
        assert found
        assert (case.get("file"), case.get("line")) == (found[1], found[2])
        told.append((str(case.get("name")).split()[0], found[1], int(found[2]), int(found[3])))
    return told


def from_rdjson(written: str) -> Told:
    found = json.loads(written)["diagnostics"]
    return [(one["code"]["value"], one["location"]["path"], *one["location"]["range"]["start"].values()) for one in found]


def from_markdown(written: str) -> Told:
    told, path = [], ""
    for line in written.splitlines():
        path = line[5:-1] if line.startswith("### ") else path
        if found := re.match(r"\| \w+ \| (\d+):(\d+) \| \*\*(\S+)\*\*:", line):
            told.append((found[3], path, int(found[1]), int(found[2])))
    return told


READERS: dict[str, Callable[[str], Told]] = {
    "full": from_full,
    "concise": from_concise,
    "json": from_json,
    "sarif": from_sarif,
    "github": from_github,
    "gitlab": from_gitlab,
    "junit": from_junit,
    "rdjson": from_rdjson,
    "markdown": from_markdown,
}
