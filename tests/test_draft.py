"""A draft says what the articles say, changes nothing that a person wrote, and is written whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from running import Run, write

from factcheck.compare import topics
from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register
from factcheck.read import read_text
from factcheck.register import parse, reading, save
from factcheck.register.draft import draft
from factcheck.register.draft.extend import extend
from factcheck.register.draft.page import scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Reference, Report, Topic
    from factcheck.register.draft import Draft

POSIX = pytest.mark.skipif(os.name != "posix", reason="links and modes of files are other things elsewhere")

MORNING = (
    "The desk met today.\n\nMigraine affects 12% of adults. Dyslexia affects 20% of pupils.\n\n"
    "It has a price. Insulin costs 300 dollars. The harbour bridge is closed.\n"
)
EVENING = "Migraine affects 25% of adults.\n\nInsulin costs 300 dollars. Wood stoves may cause asthma.\n"
WIRE = "Asthma lasts for years. Wood stoves may cause asthma. The harbour bridge is closed.\n"


def checked(texts: Sequence[str], register: Register = Register("")) -> Report:  # noqa: B008 - frozen
    documents = [read_text(text, f"{number}.md", markdown=True) for number, text in enumerate(texts, start=1)]
    return check(documents, register, Config(), date(2026, 1, 1))


def drafted(texts: Sequence[str], known: Register = Register(""), limit: int = 50) -> Draft:  # noqa: B008 - frozen
    report = checked(texts, known)

    def land(references: Sequence[Reference]) -> tuple[Topic, ...]:
        return topics(report.articles, Register("", known.subjects, tuple(references)))

    return draft(report.topics, land, limit)


def sentences(texts: Sequence[str]) -> list[str]:
    return [entry.says for entry in drafted(texts).entries]


def register_findings(report: Report) -> list[tuple[str, str, str]]:
    return [(one.rule.code, one.at.document.path, one.at.text) for one in report.findings if one.rule.code[0] == "R"]


# ---------------------------------------------------------------- what is drafted


def test_one_entry_for_each_topic_what_most_articles_tell_first() -> None:
    assert sentences([MORNING, EVENING, WIRE]) == [
        "Migraine affects 12% of adults.",
        "Insulin costs 300 dollars.",
        "The harbour bridge is closed.",
        "Wood stoves may cause asthma.",
        "Dyslexia affects 20% of pupils.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It affects 12% of adults.",
        "We think that our clinic costs 300 dollars.",
        "Profit of Norair rose 12% last year.",
        "Profit of Norair rose 12% on Friday.",
        "Some people like trams. Many people walk.",
        "Does migraine affect 12% of adults?",
        "The study took 12 weeks. The participants were aged 40 to 50.",
        "Norair will cut 300 jobs.",
        "Two players scored three goals.",
        "The new tram is wonderful, novel and rare.",
    ],
)
def test_what_no_register_could_hold_is_left_out(text: str) -> None:
    assert sentences([text]) == []


def test_a_sentence_is_cut_to_the_claim() -> None:
    long = "However, the agency said that asthma affects 8% of children, which came as a surprise to the panel."
    assert sentences([long]) == ["Asthma affects 8% of children."]


def test_no_more_than_the_limit() -> None:
    found = drafted([MORNING, EVENING, WIRE], limit=2)
    assert (len(found.entries), found.more) == (2, 3)


def test_what_the_register_has_is_not_drafted_again() -> None:
    known = parse("version: 1\nclaims:\n  - {id: a, status: disputed, says: Migraine affects 14% of adults.}\n")
    assert "Migraine affects 12% of adults." not in [entry.says for entry in drafted([MORNING], known).entries]


# ---------------------------------------------------------------- the round trip

SHARE = st.integers(1, 99).map(lambda number: f"{number}%")
TELLS = st.one_of(
    st.tuples(st.sampled_from(["Migraine", "Asthma", "Dyslexia"]), SHARE).map(
        lambda said: f"{said[0]} affects {said[1]} of adults."
    ),
    st.tuples(st.sampled_from(["Insulin", "A tram ticket"]), st.integers(1, 900)).map(
        lambda said: f"{said[0]} costs {said[1]} euros."
    ),
    st.tuples(st.sampled_from(["Sales", "Exports"]), SHARE, st.integers(2010, 2025)).map(
        lambda said: f"{said[0]} rose {said[1]} in {said[2]}."
    ),
    st.sampled_from(
        [
            "The harbour bridge is closed.",
            "The harbour bridge is open.",
            "Wood stoves may cause asthma.",
            "Wood stoves cause asthma.",
            "The toll reduces traffic.",
            "A deficit is not the same as a debt.",
            'It\'s "odd": # not {a} key, [nor] *a list*.',
        ]
    ),
)
ARTICLES = st.lists(st.lists(TELLS, min_size=1, max_size=6).map("\n\nThe desk met.\n\n".join), min_size=1, max_size=3)


@settings(max_examples=40)
@given(ARTICLES)
def test_a_draft_reads_back_and_speaks_only_where_the_articles_disagree(texts: list[str]) -> None:
    found = drafted(texts)
    text = extend("", found.entries, "claims.yaml")
    if not found.entries:
        assert text == ""
        return
    register = parse(text)
    assert [reading(one.claim) for one in register.references] == [reading(one.read) for one in found.entries]
    before, drafts = checked(texts), checked(texts, register)
    assert register_findings(drafts) == []
    assert [one.fingerprint for one in drafts.findings] == [one.fingerprint for one in before.findings]
    disagree = {
        (claim.at.document.path, claim.at.text)
        for topic in before.topics
        for pair in topic.pairs
        if pair.severity
        for claim in (pair.a, pair.b)
    }
    verified = parse(text.replace("status: unverified", "status: verified"))
    against = [one for one in register_findings(checked(texts, verified)) if one[0] == "R101"]
    assert {(path, said) for _, path, said in against} <= disagree


@settings(max_examples=40)
@given(ARTICLES)
def test_a_draft_changed_in_one_value_contradicts_its_article(texts: list[str]) -> None:
    for entry in drafted(texts).entries:
        if " rose " in entry.says and entry.says.count("%") == 1:
            value = entry.read.at.text
            said = entry.says.replace(value, "0.25%")
            source = f"version: 1\nclaims:\n  - id: a\n    status: verified\n    says: {said}\n"
            assert ("R101", "1.md", value) in register_findings(checked([entry.says], parse(source)))


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1).map(str.strip))
@example("It's 5 o'clock: {a}, [b] \"c\"")
@example("no")
@example("2026-03-01")
@example("yes # or no")
def test_any_text_is_written_so_that_yaml_reads_it_back(text: str) -> None:
    text = " ".join(text.split())
    written = f"says: {scalar(text)}\n"
    assert yaml.load(written, yaml.BaseLoader) == {"says": text}  # noqa: S506 - a loader of text only
    assert yaml.safe_load(written) == {"says": text}, "other programs take it for text too"


# ---------------------------------------------------------------- a register that is there

THERE = """\
# our register
version: 1

claims:
- id: tram-fare   # keep this
  status: verified
  says: >-
    A tram ticket
    costs 3 euros.
  # the end

accept:
  - {finding: 3f9c21ab, reason: "Quoted: from a leaflet."}
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
@pytest.mark.parametrize(
    "source",
    [
        THERE,
        "version: 1\n",
        "claims:\n  -\n    id: a\n    status: retired\n    says: Asthma affects 3% of cats.\nversion: 1\n",
        "version: 1\nclaims:\n    - id: migraine-prevalence\n      says: Flu affects 3% of men.\n      status: retired",
        "version: 1\nsubjects:\n  - name: tram\n",
    ],
    ids=["comments", "empty", "dash-alone", "id-taken", "no-claims"],
)
def test_every_line_stays_and_what_is_new_is_added(source: str, end: str, newline: str) -> None:
    source = (source.rstrip("\n") + end).replace("\n", newline)
    newline = newline if newline in source else "\n"
    before = parse(source)
    text = extend(source, drafted([MORNING, EVENING], before).entries, "claims.yaml")
    after = parse(text)
    ids = [one.id for one in after.references]
    assert ids[: len(before.references)] == [one.id for one in before.references]
    assert len(ids) == len(set(ids)) == len(before.references) + 3
    assert (after.subjects, after.accepted) == (before.subjects, before.accepted)
    lines = iter(text.split(newline))
    assert all(line in lines for line in source.rstrip().split(newline)), "in their order"
    assert text.count("\n") == text.count(newline)


def names() -> set[str]:
    return {path.name for path in Path().iterdir()}


@pytest.fixture
def run(run: Run) -> Run:
    """Run the program in a folder with two articles."""
    write("morning.md", MORNING)
    write("evening.md", EVENING)
    return run


def test_a_new_register_is_written_and_can_be_used_at_once(run: Run) -> None:
    ran = run("draft")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("claims.yaml: 3 claims drafted, to be checked\n")
    assert names() == {"morning.md", "evening.md", "claims.yaml"}
    assert "#   12%  (morning.md:3)" in Path("claims.yaml").read_text(encoding="utf-8")
    assert run("register", "check").out == (
        "claims.yaml: nothing is wrong: 3 claims (3 unverified), 0 subjects, 0 accepted findings\n"
    )
    assert run("check", "--select", "R", "--fail-on", "note").code == 0


def test_a_second_draft_finds_nothing_new_and_touches_nothing(run: Run) -> None:
    run("draft")
    before = Path("claims.yaml").stat().st_mtime_ns
    ran = run("draft")
    assert ran.out.startswith("claims.yaml: 0 claims drafted")
    assert Path("claims.yaml").stat().st_mtime_ns == before
    assert not Path("claims.yaml.bak").exists()


@POSIX
def test_an_extended_register_is_kept_as_it_was_under_a_free_name(run: Run) -> None:
    Path("claims.yaml").write_bytes(b"\xef\xbb\xbf" + THERE.encode())
    Path("claims.yaml").chmod(0o640)
    Path("claims.yaml.bak").write_text("an older copy", encoding="utf-8")
    ran = run("draft", "--limit", "1")
    assert "the register as it was is kept in claims.yaml.bak2" in ran.out
    assert Path("claims.yaml.bak").read_text(encoding="utf-8") == "an older copy"
    assert Path("claims.yaml.bak2").read_bytes() == b"\xef\xbb\xbf" + THERE.encode()
    assert Path("claims.yaml").read_bytes().startswith(b"\xef\xbb\xbf# our register")
    assert Path("claims.yaml").stat().st_mode & 0o777 == 0o640


def test_a_dry_run_prints_and_writes_nothing(run: Run) -> None:
    ran = run("draft", "--dry-run", "--register", "other.yaml")
    assert parse(ran.out).references
    assert not Path("other.yaml").exists()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("version: 1\nclaims: [{id: a, status: retired, says: Asthma affects 3% of cats.}]\n", "claims.yaml:2:9: "),
        ("{version: 1}\n", "claims.yaml:1:1: the register stands in brackets"),
        (
            "version: 1\nclaims:\n  - {id: a, status: retired,\n     says: Asthma affects 3% of cats.\n    }\n",
            "claims.yaml:1:1: ",
        ),
        ("version: 1\n...\n", "claims.yaml:1:1: the register is written in a way"),
        ("version: 1\nclaim: []\n", "claims.yaml:2:1: unknown key `claim`; did you mean `claims`?"),
    ],
)
def test_a_register_that_cannot_be_extended_is_left_alone(run: Run, source: str, said: str) -> None:
    Path("claims.yaml").write_text(source, encoding="utf-8")
    ran = run("draft")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert Path("claims.yaml").read_text(encoding="utf-8") == source


@POSIX
def test_a_device_is_no_register(run: Run) -> None:
    ran = run("draft", "--register", os.devnull)
    assert ran == (2, "", f"factcheck: {os.devnull} is no file, and a register is one\n")


@POSIX
def test_a_link_to_a_register_stays_a_link(run: Run, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "claims.yaml").write_text(THERE, encoding="utf-8")
    Path("claims.yaml").symlink_to(shared / "claims.yaml")
    assert run("draft", "morning.md").code == 0
    assert Path("claims.yaml").is_symlink()
    assert (shared / "claims.yaml").read_text(encoding="utf-8").count("status: unverified") == 3


# ---------------------------------------------------------------- when it cannot be written


def test_a_full_disk_loses_nothing_and_says_so(run: Run) -> None:
    """The system stops the write in its midst, as it does on a full disk."""
    run("--version")
    Path("claims.yaml").write_text(THERE, encoding="utf-8")

    resource = pytest.importorskip("resource")

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "draft"], capture_output=True, text=True, preexec_fn=full, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: claims.yaml cannot be written: file too large; it is as it was\n"
    assert names() == {"morning.md", "evening.md", "claims.yaml"}
    assert Path("claims.yaml").read_text(encoding="utf-8") == THERE


@pytest.mark.parametrize("step", ["_write", "_backup"])
def test_a_folder_that_cannot_be_written_loses_nothing_and_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    Path("claims.yaml").write_text(THERE, encoding="utf-8")
    monkeypatch.setattr(save, step, fail)
    ran = run("draft")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "factcheck: claims.yaml cannot be written: permission denied; it is as it was\n"
    assert names() == {"morning.md", "evening.md", "claims.yaml"}


def test_a_register_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text("somebody else's", encoding="utf-8")
    with pytest.raises(OSError, match="another program has changed it"):
        save.save(path, "ours", b"what was read")
    assert [one.name for one in tmp_path.iterdir()] == ["claims.yaml"]
    assert path.read_text(encoding="utf-8") == "somebody else's"
