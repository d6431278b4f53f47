"""An article -> the sentences that tell a first result, which the next ones correct for what else may be the cause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Article

_CRUDE = re.compile(
    r"\b(?:crude|unadjusted|univariate|(?:age|sex)-adjusted) (?:\w+ )?"
    r"(?:analys[ei]s|comparisons?|data|figures|models?|numbers|results)\b|\bbefore (?:any )?adjust(?:ing|ments?)\b",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"\b(?:after|once|when)\b[^.;]{0,40}"
    r"\b(?:adjust(?:ed|ing|ments?)|control(?:led|ling)|(?:account|allow)(?:ed|ing) for)",
    re.IGNORECASE,
)
_LETTERS = ("djust", "rude", "nivariate")  # one of which stands in each first result
_NEXT = 2  # sentences behind a first result in which it is corrected


def crude(article: Article) -> frozenset[int]:
    """Where sentences begin whose result the article takes back: "In crude figures [...] After adjustment [...]"."""
    if not any(map(article.document.text.__contains__, _LETTERS)):
        return frozenset()
    sentences = article.sentences
    first = (at for at, sentence in enumerate(sentences) if _CRUDE.search(sentence.text))
    return frozenset(
        sentences[at].at.span.start
        for at in first
        if any(_CORRECTED.search(behind.text) for behind in sentences[at + 1 : at + 1 + _NEXT])
    )
