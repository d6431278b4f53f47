"""Every format is one that its readers read, holds all that was found, and lets no article's text out of its place."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from justhtml import JustHTML
from marko.ext.gfm import gfm
from test_report import HYPE, RULE, claim, document, of

from factcheck.compare.numbers.value.unit import in_base
from factcheck.model import (
    AGAIN,
    Article,
    Block,
    CausalClaim,
    CausalKey,
    Document,
    Finding,
    Flag,
    NumericKey,
    Pair,
    Passage,
    Piece,
    Reference,
    Related,
    Report,
    RuleInfo,
    Sentence,
    Severity,
    Span,
    Topic,
    Verdict,
    Word,
)
from factcheck.register import reading
from factcheck.report import (
    checkstyle,
    github,
    gitlab,
    html,
    jsonl,
    junit,
    markdown,
    rdjson,
    sarif,
    xlsx,
)
from factcheck.report import csv as as_csv
from factcheck.report import json as as_json
from factcheck.report.forest import forest, values
from factcheck.report.highlight import Mark, highlighted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from justhtml import Comment, Element

SCHEMAS = Path(__file__).parent / "schemas"
UNREADABLE = RuleInfo("E001", "unreadable", Severity.ERROR, "A file could not be read.\n\nWhy it hurts.")
TEXTS: dict[str, Callable[[Report], str]] = {
    "sarif": sarif.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "rdjson": rdjson.render,
    "junit": junit.render,
    "checkstyle": checkstyle.render,
    "markdown": markdown.render,
    "html": lambda report: html.render(report, in_base, reading),
    "csv": as_csv.render,
    "jsonl": jsonl.render,
}
FILES = {
    "sarif": "report.sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "rdjson": "rdjson.json",
    "junit": "junit.xml",
    "checkstyle": "checkstyle.xml",
    "markdown": "report.md",
    "html": "report.html",
    "csv": "report.csv",
    "jsonl": "report.jsonl",
}


# ---------------------------------------------------------------- two articles and a register

MORNING = "Migraine 🙂 affects 12% of adults.\nUp to 20% of pupils have it.\nIt is an amazing pill.\nTea prevents it."
EVENING = "Migraine affects between 25% and\n30% of adults."


def article(sheet: Document, *claims: Any) -> Article:
    ends = [end.end() for end in re.finditer(r"\.\n|\.$", sheet.text)]
    sentences = [
        Sentence(Passage(sheet, Span(start, end)), sheet.blocks[0], words(sheet, start, end))
        for start, end in zip([0, *ends], ends, strict=False)
    ]
    return Article(sheet, tuple(sentences), claims)


def words(sheet: Document, start: int, end: int) -> tuple[Word, ...]:
    found = re.finditer(r"\w+", sheet.text[start:end])
    return tuple(Word(word[0].lower(), start + word.start(), start + word.end()) for word in found)


def flagged(rule: RuleInfo, at: Passage, message: str, *others: Passage, **more: Any) -> Finding:
    flag = Flag(at, message, tuple(Related(other, f"“{other.text}”") for other in others), more.pop("advice", ""))
    severity = more.pop("severity", rule.severity)
    return Finding(rule, flag, severity, more.pop("fingerprint", "0123456789abcdef"), more.pop("topic", ""))


@pytest.fixture(scope="module")
def report() -> Report:
    """Two articles that disagree, one entry of the register, a note, an unreadable file and one finding accepted."""
    morning, evening, entry = (
        document(MORNING, "news/morning.md"),
        document(EVENING, "news/evening.md"),
        document("Migraine affects 10–15% of adults.", "claims.yaml"),
    )
    lost = document("", "news/lost.docx")
    low, most, high = (
        claim(of(morning, "12%"), "12", "12"),
        claim(of(morning, "Up to 20%"), None, "20"),
        claim(of(evening, "between 25% and\n30%"), "25", "30"),
    )
    tea = of(morning, "Tea")
    prevents = CausalClaim(
        of(morning, "Tea prevents it"), low.sentence, tea, of(morning, "it."), of(morning, "prevents"),
        "causation", "prevent", "none",
    )  # fmt: skip
    reference = Reference("migraine", claim(of(entry, "10–15%"), "10", "15"), "verified", "World Health Organization")
    topic = Topic(
        NumericKey("migraine", "prevalence", "proportion"),
        (low, most, high),
        (reference,),
        (Pair(high, low, Verdict.DISJOINT, Severity.WARNING),),
    )
    clash = flagged(
        RULE, high.at, "“between 25% and 30%” here, “12%” elsewhere", low.at, reference.claim.at, topic=topic.id
    )
    note = flagged(HYPE, of(morning, "amazing pill"), "“amazing pill” praises and states no fact", advice="Cut it.")
    gone = flagged(UNREADABLE, Passage(lost, Span(0, 0)), "this file is damaged", advice="Save it as text.")
    accepted = flagged(HYPE, of(morning, "amazing"), "“amazing” praises and states no fact")
    return Report(
        (article(evening, high), article(morning, low, most, prevents)),
        (topic, Topic(CausalKey("tea", "migraine"), (prevents,))),
        (clash, gone, note),
        (accepted,),
        (UNREADABLE, RULE, HYPE),
    )


# ---------------------------------------------------------------- as they are


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_is_as_it_was(name: str, report: Report, golden: Callable[[str, str], None]) -> None:
    text = TEXTS[name](report)
    text = re.sub(r"<style>.*</style>", "<style>…</style>", text, flags=re.DOTALL)
    text = re.sub(r"sha256-[^&]*", "sha256-…", text)
    golden(f"formats/{FILES[name]}", text)


def test_the_workbook_is_as_it_was(report: Report, golden: Callable[[str, str], None]) -> None:
    sheets = workbook(xlsx.render(report))
    golden("formats/xlsx.txt", "".join(f"{name}\n{table(rows)}\n" for name, rows in sheets.items()))


def table(rows: list[list[str]]) -> str:
    return "".join(" | ".join(row) + "\n" for row in rows)


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_can_say_that_nothing_was_found(name: str) -> None:
    whole = TEXTS[name](Report((), (), ()))
    assert "N101" not in whole
    assert xlsx.render(Report((), (), ())).startswith(b"PK")


def test_the_same_report_is_written_the_same_way_twice(report: Report) -> None:
    assert all(render(report) == render(report) for render in TEXTS.values())
    assert xlsx.render(report) == xlsx.render(report)


# ---------------------------------------------------------------- as their readers read them


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def test_sarif_is_sarif(report: Report) -> None:
    log = json.loads(sarif.render(report))
    jsonschema.Draft4Validator(schema("sarif-2.1.0-rtm.5.json")).validate(log)
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        links = {int(number) for number in re.findall(r"\]\((\d+)\)", result["message"]["text"])}
        assert links == {related["id"] for related in result["relatedLocations"]}


def test_sarif_counts_columns_in_characters(report: Report) -> None:
    clash, _, _, accepted = json.loads(sarif.render(report))["runs"][0]["results"]
    (first, second) = clash["relatedLocations"]
    assert first["physicalLocation"]["region"]["startColumn"] == MORNING.index("12%") + 1
    assert first["physicalLocation"]["region"]["snippet"]["text"] == "12%"
    assert second["physicalLocation"]["artifactLocation"]["uri"] == "claims.yaml"
    assert clash["partialFingerprints"] == {"factcheck/v1": "0123456789abcdef"}
    assert [result["kind"] for result in accepted["suppressions"]] == ["external"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü#1.md", {"uri": "a%20b/%C3%BC%231.md", "uriBaseId": "%SRCROOT%"}),
        ("/home/me/a.md", {"uri": "file:///home/me/a.md"}),
        ("C:/news/a.md", {"uri": "file:///C:/news/a.md"}),
        ("<stdin>", {"uri": "%3Cstdin%3E", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_sarif_writes_paths_as_uris(path: str, uri: dict[str, str]) -> None:
    log = json.loads(sarif.render(one("12%", path=path)))
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == uri


def test_gitlab_takes_the_code_quality_report(report: Report) -> None:
    issues = json.loads(gitlab.render(report))
    jsonschema.Draft202012Validator(schema("gitlab-code-quality.json")).validate(issues)
    assert [issue["severity"] for issue in issues] == ["minor", "major", "info"]
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints)


def test_reviewdog_takes_the_diagnostics_and_counts_bytes() -> None:
    text = "é🙂 x\r\n" + "é" * 2000 + " 12% of\nit"
    log = json.loads(rdjson.render(one("12% of\nit", text=text)))
    jsonschema.Draft202012Validator(schema("rdjson.json")).validate(log)
    (told,) = log["diagnostics"]
    assert told["location"]["range"] == {"start": {"line": 2, "column": 4002}, "end": {"line": 3, "column": 3}}


def test_junit_has_a_test_for_each_file_and_family(report: Report) -> None:
    whole = ET.fromstring(junit.render(report))  # noqa: S314 - our own words
    assert (whole.tag, whole.get("tests"), whole.get("failures")) == ("testsuites", "9", "2")
    failed = [
        (test.get("classname"), test.get("name")) for test in whole.iter("testcase") if test.find("failure") is not None
    ]
    assert failed == [("news/evening.md", "Numbers"), ("news/lost.docx", "Files")]
    assert "praises" in (whole.findtext(".//system-out") or "")


def test_checkstyle_has_every_finding(report: Report) -> None:
    whole = ET.fromstring(checkstyle.render(report))  # noqa: S314 - our own words
    found = [
        (file.get("name"), error.get("line"), error.get("severity"), error.get("source"))
        for file in whole
        for error in file
    ]
    assert found == [
        ("news/evening.md", "1", "warning", "factcheck.N101"),
        ("news/lost.docx", "1", "error", "factcheck.E001"),
        ("news/morning.md", "3", "info", "factcheck.P101"),
    ]


ANNOTATION = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


class Annotation(NamedTuple):
    level: str
    properties: dict[str, str]
    message: str


def annotated(text: str) -> Iterator[Annotation]:
    """The annotations of a log, as GitHub's runner reads them."""
    for line in text.splitlines():
        if line.startswith("::"):
            found = ANNOTATION.fullmatch(line)
            assert found, line
            properties = dict(part.split("=", 1) for part in found[2].split(","))
            yield Annotation(
                found[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(found[3])
            )


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github_annotates_the_worst_first(report: Report) -> None:
    lost, clash, note = annotated(github.render(report))
    assert (lost.level, lost.properties["file"]) == ("error", "news/lost.docx")
    assert clash.properties == {
        "title": "N101 conflicting-values",
        "file": "news/evening.md",
        "line": "1",
        "endLine": "2",
    }
    assert clash.message.startswith("“between 25% and 30%” here, “12%” elsewhere\nnews/morning.md:1:20: “12%”\n")
    assert (note.properties["line"], note.properties["col"], note.properties["endColumn"]) == ("3", "10", "22")


def test_csv_is_read_by_spreadsheets(report: Report) -> None:
    text = as_csv.render(report)
    assert text.startswith("\ufeffseverity,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["code"] for row in rows] == ["N101", "E001", "P101"]
    assert rows[0]["words"] == "between 25% and 30%"
    assert rows[0]["others"] == "“12%” (news/morning.md:1:20); “10–15%” (claims.yaml:1:18)"


def test_json_lines_are_the_findings_of_json(report: Report) -> None:
    lines = [json.loads(line) for line in jsonl.render(report).splitlines()]
    assert lines == json.loads(as_json.render(report))["findings"]


def test_markdown_is_a_comment_that_can_be_found_again(report: Report) -> None:
    text = markdown.render(report)
    assert text.startswith(f"{markdown.MARKER}\n")
    page = gfm.convert(text)
    assert page.count("<table>") == 3
    assert "<strong>1 error</strong>, <strong>1 warning</strong>, <strong>1 note</strong> in 2 articles." in page


def test_markdown_says_nothing_twice() -> None:
    sheet = document("One.\nTwo.\nThree.\n", "a.md")
    two, three = of(sheet, "Two"), of(sheet, "Three")
    found = (
        flagged(RULE, of(sheet, "One"), "first", two, advice="Ask again."),
        flagged(RULE, two, "second", three, advice="Ask again."),
    )
    text = markdown.render(Report((), (), found))
    assert text.count("Ask again.") == 1
    assert "first<br>line 2: “Two”<br>*Ask again.*" in text
    assert "second<br>line 3: “Three” |" in text


def test_markdown_gives_the_lines_of_words_that_return() -> None:
    sheet = document("One.\nTwo.\nThree.\n", "a.md")
    again = tuple(Related(of(sheet, word), AGAIN) for word in ("Two", "Three"))
    found = Finding(RULE, Flag(of(sheet, "One"), "praise", again), Severity.NOTE, "", "")
    assert "praise<br>again on lines 2, 3 |" in markdown.render(Report((), (), (found,)))


def workbook(data: bytes) -> dict[str, list[list[str]]]:
    """The cells of a workbook's sheets as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [sheet.get("name", "") for sheet in parsed(file, "xl/workbook.xml").iter(f"{MAIN}sheet")]
        shared = ["".join(item.itertext()) for item in parsed(file, "xl/sharedStrings.xml")]
        sheets = [parsed(file, f"xl/worksheets/sheet{number}.xml") for number, _ in enumerate(names, 1)]
    return {
        name: [[cell(one, shared) for one in row] for row in sheet.iter(f"{MAIN}row")]
        for name, sheet in zip(names, sheets, strict=True)
    }


MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parsed(file: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(file.read(name))  # noqa: S314 - our own file


def cell(one: ET.Element, shared: list[str]) -> str:
    value = one.findtext(f"{MAIN}v") or ""
    return shared[int(value)] if one.get("t") == "s" else value


def test_the_workbook_has_its_sheets(report: Report) -> None:
    sheets = workbook(xlsx.render(report))
    assert list(sheets) == ["Findings", "Claims", "Topics"]
    assert [row[1] for row in sheets["Findings"]] == ["code", "N101", "E001", "P101"]
    assert ["prevalence", "20", "%"] in [row[6:9] for row in sheets["Claims"]]  # an end that is not there has no cell
    assert sheets["Topics"][1][:2] == ["migraine · prevalence · proportion", "disjoint"]


# ---------------------------------------------------------------- the page


def attribute(one: Element | Comment, name: str) -> str:
    return (one.attrs or {}).get(name) or ""


def page(report: Report) -> JustHTML:
    """The page as a browser reads it; a parse error is raised."""
    return JustHTML(html.render(report, in_base, reading), strict=True, sanitize=False)


def test_the_page_is_html_that_needs_nothing_else(report: Report) -> None:
    read = page(report)
    assert attribute(read.query("html")[0], "lang") == "en"
    assert not read.query("script, link, img, iframe, object, embed, form, base, [style], [onclick], [src]")
    assert {attribute(link, "href")[:1] for link in read.query("a")} == {"#"}


def test_the_page_allows_its_own_style_and_nothing_else(report: Report) -> None:
    read = page(report)
    (policy,) = [attribute(meta, "content") for meta in read.query("meta[http-equiv]")]
    (style,) = re.findall(r"<style>(.*)</style>", html.render(report, in_base, reading), re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_every_link_of_the_page_leads_somewhere(report: Report) -> None:
    read = page(report)
    ids = [attribute(one, "id") for one in read.query("[id]")]
    assert len(set(ids)) == len(ids)
    assert {attribute(link, "href")[1:] for link in read.query("a")} <= set(ids)


def test_every_plot_is_named_and_described_and_has_its_table(report: Report) -> None:
    read = page(report)
    (stand,) = read.query("section.stand")
    (svg,) = read.query("section.stand svg[role=img]")
    title, description = (read.query(f"#{id_}")[0] for id_ in attribute(svg, "aria-labelledby").split())
    assert title.to_text() == "prevalence of migraine: what is said, on one axis"
    assert "4 values" in description.to_text()
    assert len(read.query("section.stand tbody tr")) == 4
    assert len(read.query("section.stand svg[role=img] .band")) == 1
    assert "World Health Organization" in stand.to_text()


def test_the_page_has_the_text_with_its_findings_marked(report: Report) -> None:
    read = page(report)
    marks = {(mark.to_text(), attribute(mark, "class")) for mark in read.query(".text mark")}
    assert marks == {("between 25% and 30%", "warning"), ("12%", "warning other"), ("amazing pill", "note")}


def test_the_page_says_what_was_not_compared_and_what_was_accepted(report: Report) -> None:
    text = page(report).to_text()
    assert "1 claim had nothing to be held against" in text
    assert "1 finding accepted or silenced" in text


def test_the_page_names_what_could_not_be_read(report: Report) -> None:
    (row,) = [row for row in page(report).query(".summary tbody tr") if "lost.docx" in row.to_text()]
    assert row.to_text().split() == ["lost.docx", "1", "–", "–", "0", "0.0"]


def test_of_many_articles_the_text_stands_where_more_than_a_note_does(report: Report) -> None:
    kind = "They say it is an amazing pill."
    sheets = [document(kind, f"news/{number:03}.md") for number in range(120)]
    notes = [
        flagged(HYPE, of(sheet, "amazing pill"), "“amazing pill” praises", severity=HYPE.severity) for sheet in sheets
    ]
    many = report._replace(
        articles=(*(article(sheet) for sheet in sheets), *report.articles),
        findings=(*notes, *report.findings),
    )
    read = page(many)
    assert len(read.query("details.article")) == 123
    assert {attribute(one, "id").partition("-")[0] for one in read.query(".text [id]")} == {"a121", "a122"}
    ids = {attribute(one, "id") for one in read.query("[id]")}
    assert {attribute(link, "href")[1:] for link in read.query("a")} <= ids
    assert "the text is shown where there is an error or a warning" in read.to_text()


def test_the_worst_finding_on_a_topic_comes_first(report: Report) -> None:
    (clash,) = (one for one in report.findings if one.topic)
    worse = clash._replace(severity=Severity.ERROR, fingerprint="f" * 16)
    read = page(report._replace(findings=(*report.findings, worse)))
    assert [one.to_text() for one in read.query("section.stand .badge.error, section.stand .badge.warning")][:2] == [
        "error",
        "warning",
    ]


def test_the_page_comes_in_parts(report: Report) -> None:
    parts = list(html.stream(report, in_base, reading))
    assert len(parts) > 1
    assert "".join(parts) == html.render(report, in_base, reading)


# ---------------------------------------------------------------- marks on an axis, marks in a text


def test_a_plot_draws_points_ranges_and_ends_that_are_not_there(report: Report) -> None:
    drawn = forest(values(report.topics[0], frozenset()), in_base)
    assert drawn
    assert drawn.unit == "%"
    assert [(mark.left, mark.right, mark.point) for mark in drawn.marks] == [
        (33.3, 50.0, None),
        (None, 66.7, None),
        (40.0, 40.0, 40.0),
        (83.3, 100.0, None),
    ]
    assert [(band.left, round(band.width, 1)) for band in drawn.bands] == [(33.3, 16.7)]
    assert [label for _, label in drawn.ticks] == ["0", "10", "20", "30"]


def test_what_is_not_all_numbers_has_no_plot(report: Report) -> None:
    assert forest(values(report.topics[1], frozenset()), in_base) is None
    assert forest([], in_base) is None


def test_marks_cut_a_text_where_they_begin_and_end() -> None:
    text = "one two three\nfour five"
    sheet = Document(
        "a.md", text, text, (Piece(0, 0, len(text), verbatim=True),),
        (Block("paragraph", Span(0, 13)), Block("paragraph", Span(14, 23))),
    )  # fmt: skip
    marks = [Mark(Span(4, 18), "long"), Mark(Span(4, 7), "short"), Mark(Span(0, 0), "empty")]
    found = [[(run.text, set(run.owners), run.begins) for run in runs] for _, runs in highlighted(sheet, marks)]
    assert found == [
        [("one ", set(), ()), ("two", {"long", "short"}, ("short", "long")), (" three", {"long"}, ())],
        [("four", {"long"}, ()), (" five", set(), ())],
    ]


# ---------------------------------------------------------------- limits of those who read them


def one(words: str, *, path: str = "a.md", text: str = "") -> Report:
    """A report on one article with one finding."""
    sheet = document(text or words, path)
    found = flagged(RULE, of(sheet, words), f"“{words}” here", topic=words)
    return Report((article(sheet),), (), (found,), (), (RULE,))


def many(count: int, length: int = 10) -> Report:
    """A report with so many findings, every tenth an error."""
    sheet = document("word " * 10)
    found = tuple(
        flagged(
            RULE,
            of(sheet, "word"),
            f"{number} " + "x" * length,
            severity=Severity.NOTE if number % 10 else Severity.ERROR,
        )
        for number in range(count)
    )
    return Report((article(sheet),), (), found, (), (RULE,))


def test_github_is_given_ten_of_each_level() -> None:
    text = github.render(many(200))
    assert [found.level for found in annotated(text)] == ["error"] * 10 + ["notice"] * 10
    assert text.splitlines()[-1].startswith("180 more findings are not annotated")


def test_a_comment_is_no_longer_than_github_takes() -> None:
    text = markdown.render(many(2000, length=300))
    assert len(text.encode()) < 65_536
    told = len(re.findall(r"^\| 1 \|", text, re.MULTILINE))
    assert f"{2000 - told:,} more found no room here." in text
    assert text.index("errors") < text.index("notes")


def test_the_summary_of_a_step_is_no_longer_than_github_takes() -> None:
    assert 500_000 < len(github.summary(many(9000, length=300)).encode()) < 1024 * 1024


def test_code_scanning_is_given_as_many_results_as_it_takes() -> None:
    (run,) = json.loads(sarif.render(many(25_010)))["runs"]
    assert len(run["results"]) == 25_000
    assert sum(result["level"] == "error" for result in run["results"]) == 2_501
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("10 milder findings")


# ---------------------------------------------------------------- text that wants out

HOSTILE = [
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "</style></title></svg><b>{{ 7*7 }}{% raw %}",
    "[/red][bold]click[/bold] [here](javascript:alert(1)) ![x](//evil.example/x.png)",
    "::error file=a.md,line=1::gotcha",
    "%0A::error::gotcha ##[error]gotcha",
    "=cmd|'/c calc'!A0",
    "+1 -1 @SUM(A1)",
    "@everyone #1 www.evil.example https://evil.example `code` | cell | <!-- --> $x$",
    "\x1b[31mred\x1b[0m \x9b2J \x00 \x07 \ud800 \ufffe",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "line one\r\n::warning::two\u2028three\x85four",
    "]]> <![CDATA[ &amp; &#x1b; \"quoted\" 'quoted'",
    "[text](1) {0} {1}",
    "x" * 10_000,
    "word " * 2_000,
]
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe]"
)


@pytest.fixture(params=HOSTILE, ids=lambda text: f"{text[:12]!a}")
def hostile(request: pytest.FixtureRequest) -> Report:
    """A report in which everything that an article or its name can bring in is hostile."""
    text: str = request.param
    sheet = document(f"{text} 12%\n{text}", f"news/{text[:60]}.md")
    rows = claim(of(sheet, "12%"), "12", "12"), claim(of(sheet, text), "30", "40")
    topic = Topic(NumericKey(text, text, "proportion"), rows)
    clash = Flag(of(sheet, text), f"“{text}” here", (Related(of(sheet, "12%"), text),), text)
    alone = Flag(of(sheet, "12%"), text)
    found = (Finding(RULE, clash, Severity.ERROR, "0" * 16, topic.id), Finding(HYPE, alone, Severity.NOTE, "1" * 16))
    return Report((article(sheet, *rows),), (topic,), found, (found[1],), (RULE, HYPE))


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_of_a_text_moves_a_cursor_or_turns_a_line(name: str, hostile: Report) -> None:
    assert not UNSEEN.search(TEXTS[name](hostile))


def test_a_text_adds_nothing_to_the_page(hostile: Report) -> None:
    read = page(hostile)
    assert not read.query("script, img, link, b b, iframe")
    assert {attribute(link, "href")[:1] for link in read.query("a")} == {"#"}
    assert len(read.query("article.entry")) == 1
    assert hostile.articles[0].document.text[:4].strip("\x1b\u202e\x00") in read.to_text()


def test_a_text_adds_no_annotation(hostile: Report) -> None:
    text = github.render(hostile)
    assert len(text.splitlines()) == len(list(annotated(text))) == 2
    assert {found.properties["title"] for found in annotated(text)} == {"N101 conflicting-values", "P101 hype"}
    assert max(map(len, text.splitlines())) < 10_000


def test_a_text_adds_nothing_to_a_comment(hostile: Report) -> None:
    text = markdown.render(hostile)
    read = JustHTML(gfm.convert(text), sanitize=False, fragment=True)
    assert not read.query("script, img, a, b, code, del")
    assert len(read.query("tr")) == 4
    assert not re.search(r"[@#]\w", text)
    assert len(text) < 10_000


def test_a_text_is_no_formula_in_a_spreadsheet(hostile: Report) -> None:
    rows = list(csv.reader(io.StringIO(as_csv.render(hostile), newline="")))
    assert [len(row) for row in rows] == [13, 13, 13]
    assert not [value for row in rows for value in row if value.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_a_text_is_no_formula_and_no_link_in_a_workbook(hostile: Report) -> None:
    data = xlsx.render(hostile)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheets = [file.read(name) for name in file.namelist() if "worksheets" in name]
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"hyperlink" in sheet]
    assert len(workbook(data)["Findings"]) == 3


def test_a_text_breaks_no_reader_of_json_or_xml(hostile: Report) -> None:
    jsonschema.Draft4Validator(schema("sarif-2.1.0-rtm.5.json")).validate(json.loads(sarif.render(hostile)))
    jsonschema.Draft202012Validator(schema("rdjson.json")).validate(json.loads(rdjson.render(hostile)))
    jsonschema.Draft202012Validator(schema("gitlab-code-quality.json")).validate(json.loads(gitlab.render(hostile)))
    assert len(jsonl.render(hostile).splitlines()) == 2
    assert len(ET.fromstring(checkstyle.render(hostile))[0]) == 2  # noqa: S314 - our own words
    assert len(ET.fromstring(junit.render(hostile))) == 1  # noqa: S314 - our own words


def test_a_text_is_no_link_and_no_placeholder_in_sarif() -> None:
    log = json.loads(sarif.render(one("[text](1) {0}")))
    assert log["runs"][0]["results"][0]["message"]["text"] == "“\\[text\\](1) {{0}}” here."
