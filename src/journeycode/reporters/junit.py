"""Findings as JUnit XML, for servers that show tests: a suite for each file, a failed test for each error and warning."""

from collections import Counter
from itertools import groupby
from xml.etree import ElementTree

from journeycode.finding import Finding
from journeycode.reporters.report import NOUNS, Report
from journeycode.reporters.screen import cleaned

FAILING = ("error", "warning")


def write(report: Report) -> str:
    """The suites. A note is a test that passes and says something; a clean run is one test, because none at all looks broken."""
    root = ElementTree.Element("testsuites", {"name": "journeycode", **_counts(report.findings)})
    names: Counter[str] = Counter()
    for path, group in groupby(report.findings, key=lambda finding: finding.place.path):
        findings = tuple(group)
        suite = ElementTree.SubElement(root, "testsuite", {"name": cleaned(path), **_counts(findings)})
        for finding in findings:
            _case(suite, finding, names)
    if not report.findings:
        suite = ElementTree.SubElement(root, "testsuite", {"name": "journeycode", **_counts((), 1)})
        ElementTree.SubElement(suite, "testcase", {"classname": "journeycode", "name": "no findings", "time": "0"})
        root.set("tests", "1")
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _counts(findings: tuple[Finding, ...], tests: int = 0) -> dict[str, str]:
    failures = sum(finding.severity in FAILING for finding in findings)
    return {"tests": str(len(findings) or tests), "failures": str(failures), "errors": "0", "skipped": "0", "time": "0"}


def _case(suite: ElementTree.Element, finding: Finding, names: Counter[str]) -> None:
    """A test by the name of its rule and of what it is about, whatever line that stands on; a second such one has a number."""
    place = finding.place
    path = cleaned(place.path)
    name = cleaned(" ".join(part for part in (finding.rule, finding.address, finding.detail) if part))
    names[f"{path} {name}"] += 1
    number = names[f"{path} {name}"]
    case = ElementTree.SubElement(
        suite,
        "testcase",
        {"classname": path, "name": name if number == 1 else f"{name} ({number})", "file": path, "line": str(place.line), "time": "0"},
    )
    told = [f"{path}:{place.line}:{place.column}: {finding.severity} {finding.rule} {finding.message}"]
    told += [f"{related.place.path}:{related.place.line}:{related.place.column}: {related.label}" for related in finding.related]
    told += [part for part in (finding.why, finding.hint) if part]
    text = "\n".join(map(cleaned, told))
    if finding.severity in FAILING:
        failure = ElementTree.SubElement(case, "failure", {"type": NOUNS[finding.severity], "message": cleaned(finding.message)})
        failure.text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text
