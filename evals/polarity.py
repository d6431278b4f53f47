"""Labelled results of trials -> how well up, down and no difference are told apart, and contradictions found by it.

Usage: python evals/polarity.py --data DIR        DIR or its subfolder causal holds the labelled files
`evinf_polarity`: given what was done, to whom it is compared and what was measured, is the outcome higher, lower or
no different? Macro-F1 over the three. `mancon_pairs`: given that two sentences answer one question, do they
contradict each other? They are said to when one reports no effect and the other does. What is read is a sentence and
its words; the names of arms and outcomes come from the label, because no article gives them that way.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Word

Row = dict[str, Any]

LABELS = ("none", "increase", "decrease")
_CLAUSES = re.compile(r"(?<=[a-z)\]])[.;] +|, (?:but|while|whereas|although|though)\b|\b(?:but|whereas|however)\b")
_P = re.compile(
    r"\bp\W{0,3}(?:values?)?\W{0,3}(?:of|was|were)?\s*(<=|>=|[=<>≥≤]|&lt;|&gt;)\s*(0?[.·]\d+|1\.0+)", re.IGNORECASE
)
_RATIO = re.compile(
    r"\b(?:a?OR|a?RR|a?HR|(?:odds|hazard|risk|rate) ratio|relative risk)\b[^0-9]{0,20}(\d+[.·]\d+)", re.IGNORECASE
)
_INTERVAL = re.compile(
    r"\b(?:CI|confidence interval)\b[^0-9]{0,15}(\d+[.·]\d+)\s*(?:[-\u2013,;]|to)\s*(\d+[.·]\d+)", re.IGNORECASE
)
_VALUE = re.compile(r"(?<![\w.(=<±])\d+(?:[.·]\d+)?(?=\s*%|\s*±|\s+(?:vs|versus|and|compared|in|for)\b|[,) ])")
_SAME = frozenset((
    "alike", "comparable", "equal", "equivalent", "identical", "insignificant", "nonsignificant", "ns", "same",
    "similar", "similarly", "unaffected", "unchanged",
))  # fmt: skip
_RESULT = frozenset((
    "advantage", "affect", "alter", "associate", "association", "benefit", "better", "change", "confer",
    "correlate", "difference", "differ", "effect", "effective", "enhance", "evidence", "greater", "higher",
    "impact", "improve", "improvement", "increase", "independent", "influence", "interaction", "lower", "more",
    "predict", "predictive", "prevent", "protect", "reach", "reduce", "reduction", "role", "significance",
    "significant", "significantly", "statistically", "superior", "superiority", "support", "trend",
))  # fmt: skip
_DENYING = frozenset(
    ("absence", "fail", "failed", "fails", "lack", "neither", "no", "non", "nor", "not", "unlikely", "without")
)
_DENYING_VERB = _DENYING - {"absence", "lack", "non", "without"} | {"cannot"}  # what denies a whole sentence
_DEGREES = frozenset(("fewer", "greater", "larger", "less", "more", "smaller"))
_BEFORE = 3  # words from a degree to what it grades
_CLOSE = 80  # letters from a verb of change to "more than"
_REACH = 7  # words from a denial to what it denies
_STEM = 6  # letters by which names in the label and in the sentence are matched
_SIGNIFICANT = 0.05


def polarity(row: Row) -> str:
    """Whether the outcome is said to be higher, lower or no different where the intervention was given."""
    said = _clause(row["text"], row["outcome"])
    certain = _significant(said) if _P.search(said) else _significant(row["text"])
    if certain is False or _no_effect(said) or (certain is None and _holds_one(said)):
        return "none"
    marks = _marks(said, row["outcome"]) or _marks(row["text"], row["outcome"])
    if not marks:
        ratio = _RATIO.search(said)
        up = _number(ratio[1]) > 1 if ratio else _first_is_more(row)
        return ("increase" if up else "decrease") if ratio or certain else "none"
    at, sign = _nearest(marks, said, row["outcome"])
    return "increase" if sign * _side(row, said, at) > 0 else "decrease"


def _clause(text: str, outcome: str) -> str:
    """The clause that names most of the outcome; the whole where none does."""
    parts = [part for part in _CLAUSES.split(text) if part.strip()]
    best = max(parts, key=lambda part: len(_stems(part) & _stems(outcome)), default=text)
    return best if _stems(best) & _stems(outcome) else text


def _no_effect(text: str) -> bool:
    """Whether a denial stands close before a word of results, or a word says that two things are the same."""
    words = tokenise(text)
    for index, word in enumerate(words):
        if word.lower in _SAME:
            return True
        if _denies(word) and any(_base(other) in _RESULT for other in words[index + 1 : index + 1 + _REACH]):
            return True
    return False


def _denies(word: Word) -> bool:
    return word.lower in _DENYING or word.lower.endswith("n't")


def _significant(text: str) -> bool | None:
    """Whether any printed p is small enough; None without one."""
    printed = [(sign, _number(value)) for sign, value in _P.findall(text)]
    small = [sign not in (">", "≥", ">=", "&gt;") and value <= _SIGNIFICANT for sign, value in printed]
    return any(small) if small else None


def _holds_one(text: str) -> bool:
    """Whether the interval of a ratio holds 1."""
    return bool(_RATIO.search(text)) and any(_number(low) < 1 < _number(high) for low, high in _INTERVAL.findall(text))


def _first_is_more(row: Row) -> bool:
    """Whether the first of two printed values is the larger, or the second where the comparator is named first."""
    text = _P.sub(" ", row["text"])
    values = [_number(value) for value in _VALUE.findall(text)[:2]]
    if len(values) < len("ab"):
        return True
    mine, other = (_named(text, _stems(row[arm])) for arm in ("intervention", "comparator"))
    turned = bool(other) and (not mine or other[0] < mine[0])
    return (values[0] > values[1]) is not turned


def _marks(text: str, outcome: str) -> list[tuple[int, int]]:
    """Where words of more and less stand, without those of the outcome's own name: "a smaller rise" is one of less."""
    own = _stems(outcome)
    found: list[tuple[int, int]] = []
    degree, left = 1, 0
    for word in tokenise(text):
        left -= 1
        sign = _sign(word, outcome)
        if not sign or word.lower[:_STEM] in own:
            continue
        if (
            word.lower in _DEGREES
            and found
            and word.start - found[-1][0] < _CLOSE
            and text[word.end :].startswith(" than")
        ):
            continue  # "reduced it more than"
        if left > 0 and word.lower not in _DEGREES and found:
            found[-1] = (found[-1][0], sign * degree)
            left = 0
            continue
        found.append((word.start, sign))
        degree, left = (sign, _BEFORE) if word.lower in _DEGREES else (1, 0)
    return found


def _sign(word: Word, outcome: str) -> int:
    """1 for more, -1 for less; "improved" is less of what nobody wishes for."""
    sign = _signs().get(word.lower, 0) or _signs().get(_base(word), 0)
    unwanted = any(singular(other.lower) in _listed("unwanted") for other in tokenise(outcome))
    return -sign if unwanted and (_base(word) in _listed("bettering") or word.lower in _BETTER) else sign


_BETTER = frozenset(("better", "improvement", "improvements", "worse"))


@cache
def _signs() -> dict[str, int]:
    """Words of more and less: the verbs of causes, comparatives, and the nouns of rise and fall."""
    signs = {"more": 1, "faster": 1, "longer": 1, "better": 1, "improvement": 1, "improvements": 1, "gain": 1}
    signs |= dict.fromkeys(("older", "stronger", "superior", "higher", "heavier", "richer", "safer", "healthier"), 1)
    signs |= dict.fromkeys(("worse", "poorer", "weaker", "shorter", "slower", "lowest", "inferior", "decline"), -1)
    for group in ("change", "prevention"):
        for verb, value in lexicon.table("causal_verbs", group).items():
            signs[verb] = {"up": 1, "down": -1, "prevent": -1}.get(value.split()[0], 0)
    signs |= dict.fromkeys(lexicon.words("causal_arguments", "raising"), 1)
    signs |= dict.fromkeys(lexicon.words("causal_arguments", "lowering"), -1)
    return signs | {"risk": 0, "risks": 0, "improvement": 1, "relief": 0, "prevention": 0, "treat": 0, "control": 0}


def _nearest(marks: Sequence[tuple[int, int]], text: str, outcome: str) -> tuple[int, int]:
    """The mark that stands nearest to the outcome, else the first."""
    named = [word.start for word in tokenise(text) if word.lower[:_STEM] in _stems(outcome)]
    return min(marks, key=lambda mark: min(abs(mark[0] - at) for at in named)) if named else marks[0]


def _side(row: Row, text: str, at: int) -> int:
    """1 where the sentence speaks of the intervention, -1 where it says it of what that is compared with."""
    mine, other = _stems(row["intervention"]), _stems(row["comparator"])
    if re.search("placebo|control", row["comparator"], re.IGNORECASE):
        other |= {"placeb", "contro"}
    mine, other = mine - other, other - mine
    opening = re.search(r"\b(?:than|compared|comparison|versus|vs|relative to|over)\b", text[at:])
    cut = at + opening.start() if opening else len(text)
    before, behind = text[:cut], text[cut:]
    if opening:
        first = _named(before, other) and not _named(before, mine) and not _named(behind, other)
        return -1 if first or (_named(behind, mine) and not _named(behind, other) and not _named(before, mine)) else 1
    if not _named(before, mine):
        return -1 if _named(before, other) else 1
    later = [[place for place in _named(text, names) if place > at] for names in (mine, other)]
    return -1 if later[1] and (not later[0] or later[1][0] < later[0][0]) else 1


def _named(text: str, names: Iterable[str]) -> list[int]:
    return [word.start for word in tokenise(text) if word.lower[:_STEM] in names]


def _stems(text: str) -> frozenset[str]:
    little = {"patients", "treatment", "group", "groups", "daily", "plus", "control", "placebo"}
    words = (word.lower for word in tokenise(text))
    return frozenset(word[:_STEM] for word in words if len(word) > 2 and word not in little and word not in _closed())


@cache
def _closed() -> frozenset[str]:
    groups = ("be", "coordinators", "determiners", "do", "have", "modals", "prepositions", "pronouns")
    return frozenset(word for group in groups for word in lexicon.words("grammar", group))


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words("causal_direction", group))


def _base(word: Word) -> str:
    form = verb_form(word.lower)
    return form.base if form else singular(word.lower)


def _number(text: str) -> float:
    return float(text.replace("·", "."))


# ---------------------------------------------------------------- tables


def rows(data: Path, name: str) -> list[Row]:
    """The rows of a labelled file; empty with a message when it is absent."""
    for folder in (data, data / "causal", data / "data" / "causal"):
        path = folder / f"{name}.jsonl"
        if path.exists():
            return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    print(f"{name}: not in {data}, skipped", file=sys.stderr)
    return []


def f1(true: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    precision, recall = true / max(found, 1), true / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def polarity_table(data: Path, name: str, misses: int) -> None:
    """Accuracy and macro-F1 of increase, decrease and none."""
    labelled = rows(data, name)
    if not labelled:
        return
    gold, found = [row["polarity"] for row in labelled], [polarity(row) for row in labelled]
    each = {
        label: f1(
            sum(g == f == label for g, f in zip(gold, found, strict=True)), found.count(label), gold.count(label)
        )[2]
        for label in LABELS
    }
    right = sum(g == f for g, f in zip(gold, found, strict=True)) / len(gold)
    detail = "  ".join(f"{label} {value:.3f}" for label, value in each.items())
    print(
        f"polarity   {name:22} macro-F1 {sum(each.values()) / 3:.3f}   accuracy {right:.3f}   {detail}   n={len(gold)}"
    )
    wrong = [(row, label) for row, label in zip(labelled, found, strict=True) if label != row["polarity"]]
    for row, label in wrong[:misses]:
        print(f"   {row['polarity']} read as {label}: {row['outcome'][:60]} | {row['text'][:220]}")


def contradiction_table(data: Path, name: str, misses: int) -> None:
    """Precision, recall and F1 of the pairs that contradict each other, the question being given."""
    pairs = rows(data, name)
    if not pairs:
        return
    denied = {text: denies(text) for pair in pairs for text in (pair["a"], pair["b"])}
    gold = [pair["label"] == "contradict" for pair in pairs]
    found = [denied[pair["a"]] != denied[pair["b"]] for pair in pairs]
    true = sum(g and f for g, f in zip(gold, found, strict=True))
    precision, recall, score = f1(true, sum(found), sum(gold))
    print(f"contradict {name:22} F1 {score:.3f}   precision {precision:.3f}   recall {recall:.3f}   n={len(gold)}")
    wrong = [(pair, f) for pair, f, g in zip(pairs, found, gold, strict=True) if f != g]
    for pair, flagged in wrong[:misses]:
        print(f"   {'flagged' if flagged else 'missed'}: {pair['a'][:180]}\n      | {pair['b'][:180]}")


def denies(text: str) -> bool:
    """Whether a sentence reports no effect; what a concession or a relative clause denies is beside the point."""
    main = re.sub(r"^(?:although|though|while|despite)\b[^,]*,(?: which[^,]*,)?", "", text, flags=re.IGNORECASE)
    main = re.sub(r", which\b[^,]*,", " ", main)
    words = tokenise(main)
    for index, word in enumerate(words):
        if word.lower in _DENYING_VERB:
            near = {_base(other) for other in words[index + 1 : index + 1 + _REACH]}
            if near & _RESULT and "only" not in {other.lower for other in words[index + 1 : index + 2]}:
                return True
    return False


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong rows of each file")
    options = parser.parse_args()
    for name in ("evinf_polarity.train", "evinf_polarity.dev"):
        polarity_table(options.data, name, options.misses)
    contradiction_table(options.data, "mancon_pairs.dev", options.misses)


if __name__ == "__main__":
    main()
