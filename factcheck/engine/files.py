"""Articles and files that could not be read -> what is said of a file as a whole, without any rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Document, Flag, Passage, RuleInfo, Severity, Span
from factcheck.suppress import UNUSED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Article
    from factcheck.read import Unreadable

UNREADABLE = RuleInfo(
    "E001",
    "unreadable",
    Severity.ERROR,
    "A file could not be read as an article.\n\n"
    "What was not read was not checked, so a report without this line would promise too much.\n"
    "No comment and no configuration silences it; leave the file out, or save it as text.",
)
NOTHING = RuleInfo(
    "E003",
    "nothing-to-read",
    Severity.NOTE,
    "A file has no prose in it.\n\n"
    "An empty draft is no fault, but a report that says nothing of it could be mistaken for praise.",
)
FOREIGN = RuleInfo(
    "E004",
    "not-english",
    Severity.NOTE,
    "A text is not in English, so no rule looked at it.\n\n"
    "Factcheck reads English only; silence about a text in another language would look like a clean bill.\n"
    "Texts of a few words, and tables, lists or code, whose language the words do not tell, are read as English.",
)
OWN = (UNREADABLE, UNUSED, NOTHING, FOREIGN)  # what the engine says itself, without a rule


def of_files(articles: Iterable[Article], unreadable: Iterable[Unreadable]) -> Iterator[tuple[RuleInfo, Flag]]:
    """What is said of files as a whole."""
    for error in unreadable:
        empty = Document(error.path, "", "", (), ())
        yield UNREADABLE, Flag(Passage(empty, Span(0, 0)), f"this file {error.reason}", suggestion=error.advice)
    for article in articles:
        if not article.sentences:
            yield NOTHING, Flag(Passage(article.document, Span(0, 0)), "there is nothing to read in this file")
        elif article.foreign:
            said = f"this text is not in English (it looks {article.foreign}), and no rule looked at it"
            yield FOREIGN, Flag(Passage(article.document, Span(0, 0)), said)
