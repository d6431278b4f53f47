"""Report -> JUnit's XML: a suite for each file, a test for each family of rules that looked at it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # writes only

from factcheck.model import Severity
from factcheck.report.message import lines, where
from factcheck.report.rulebook import FAMILIES
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

    from factcheck.model import Finding, Report

_INDENT = "\n    "


def render(report: Report) -> str:
    """Errors and warnings fail a test; notes are told in its output."""
    families = list(dict.fromkeys(rule.code[0] for rule in report.rules))
    found: defaultdict[str, defaultdict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for article in report.articles:
        found[article.document.path] = defaultdict(list)
    for finding in report.findings:
        found[finding.at.document.path][finding.rule.code[0]].append(finding)
    suites = [_suite(path, families, of) for path, of in sorted(found.items())]
    whole = ET.Element("testsuites", {"name": "factcheck", **_counts(suites)})
    whole.extend(suites)
    ET.indent(whole)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(whole, encoding="unicode") + "\n"


def _suite(path: str, families: Iterable[str], found: defaultdict[str, list[Finding]]) -> Element:
    tests = [_test(path, family, found[family]) for family in dict.fromkeys((*families, *sorted(found)))]
    failed = sum(test.find("failure") is not None for test in tests)
    suite = ET.Element("testsuite", {"name": visible(path), "tests": str(len(tests)), "failures": str(failed)})
    suite.extend(tests)
    return suite


def _test(path: str, family: str, findings: Sequence[Finding]) -> Element:
    name = FAMILIES.get(family, family)
    test = ET.Element("testcase", {"classname": visible(path), "name": name, "file": visible(path)})
    failing = [one for one in findings if one.severity > Severity.NOTE]
    notes = [one for one in findings if one.severity is Severity.NOTE]
    if failing:
        worst = max(one.severity for one in failing).value
        said = {"type": worst, "message": f"{len(failing)} in {name}: {next(lines(failing[0]))}"}
        ET.SubElement(test, "failure", said).text = _told(failing)
    if notes:
        ET.SubElement(test, "system-out").text = _told(notes)
    return test


def _told(findings: Iterable[Finding]) -> str:
    return "\n".join(f"{_head(one)}: {_INDENT.join(lines(one))}" for one in findings)


def _head(finding: Finding) -> str:
    return f"{where(finding.at)}: {finding.severity.value} {finding.rule.code} {finding.rule.name}"


def _counts(suites: Sequence[Element]) -> dict[str, str]:
    return {name: str(sum(int(suite.get(name, "0")) for suite in suites)) for name in ("tests", "failures")}
