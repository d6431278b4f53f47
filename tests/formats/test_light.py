"""What is read of reStructuredText and AsciiDoc."""

from __future__ import annotations

from datetime import date

import pytest
from formats.reading import FOLDER, blocks, checked

from factcheck.read import read


def test_restructuredtext_is_read_as_it_is_shown() -> None:
    document = read(FOLDER / "article.rst")
    assert blocks(document) == [
        ("title", "Ports"),
        ("paragraph", "Sales rose 12% in May, says the agency of \ufffc and \ufffc, m².\nLike this:"),
        ("code", "code 5%"), ("item", "one\nmore"), ("item", "second"), ("item", "nested"), ("item", "second"),
        ("paragraph", "A. Bell said\nso."), ("item", "Term"), ("item", "Meaning."), ("heading", "Part two"),
        ("quote", "A quotation."), ("caption", "Somebody"), ("paragraph", "Mind\nthis."), ("item", "A footnote."),
        ("caption", "A caption."), ("cell", "Head more"), ("cell", "12%"), ("cell", "North"), ("cell", "15%"),
        ("paragraph", "Verse one\nverse two"),
    ]  # fmt: skip
    assert (document.title, document.published) == ("Ports", date(2024, 5, 1))


def test_asciidoc_is_read_as_it_is_shown() -> None:
    document = read(FOLDER / "article.adoc")
    assert blocks(document) == [
        ("title", "Ports"),
        ("paragraph", "Sales rose 12% in May, says the agency or the Agency,\n\ufffc, 10⁶ m, there."),
        ("caption", "A caption"), ("caption", "An image"), ("item", "one"), ("item", "nested\ngoes on"),
        ("item", "Second."), ("item", "done"), ("item", "Term"), ("item", "Meaning"), ("code", "code 5%"),
        ("paragraph", "Mind this."), ("quote", "A quotation."), ("cell", "Head"), ("cell", "12%"),
        ("heading", "Part two"), ("paragraph", "The end\nof “it” *here."),
    ]  # fmt: skip
    assert (document.title, document.published) == ("Ports", date(2024, 5, 1))


@pytest.mark.parametrize(("suffix", "mark"), [(".rst", ".."), (".adoc", "//")])
def test_a_comment_of_ours_is_one_of_the_format(suffix: str, mark: str) -> None:
    source = f"A port.\n\n{mark} factcheck: ignore P101: a quotation\n\nA revolutionary quay."
    report = checked(f"a{suffix}", source.encode())
    assert [finding.rule.code for finding in report.suppressed] == ["P101"]
    assert blocks(report.articles[0].document) == [("paragraph", "A port."), ("paragraph", "A revolutionary quay.")]
