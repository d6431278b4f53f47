"""The groups of the YAML files -> tables to be looked up by any form of a word, made once when they are compiled.

The tables:

    verbs     a form of a verb -> its base form, and which form it is: "went" -> "go ed"
    classes   a word -> the promotional classes it belongs to, then the phrases of which it is the rarest word, each
              behind a semicolon and with "~" for that word: "book" -> "order_verb order_verb.base; ~ now = ready_call"
    cues      the rarest word of causal cues -> each cue with "~" for that word, then its kind, relation, forms, lemma
              and flags: "leads" -> "~ to = verb|cause|s|lead to|up"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factcheck.lexicon.anchor import rarest, shortened
from factcheck.lexicon.inflect import Verbs, plural
from factcheck.lexicon.phrases import indexed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.lexicon.groups import Group

Files: TypeAlias = "Mapping[str, Mapping[str, Group]]"

CLASSED = (
    "promo_appeals",
    "promo_copy",
    "promo_praise",
    "promo_promises",
    "promo_things",
    "promo_tone",
    "sources_of_claims",
)
# The groups of causal cues; of a phrase that stands in two of them, the later counts.
_RELATIONS = ("cause", "change", "enabling", "influence", "prevention", "treatment")
_CUE_KINDS = ("backward", "forward", "nominal", "predicate", "tie", "light", "comparison", "course", "graded", "null")
_KINDS = {"b": "base", "s": "s", "d": "ed", "n": "ed", "g": "ing"}


def tables(files: Files) -> dict[str, Group]:
    """All of them."""
    verbs = Verbs(_table(files, "verbs", "irregular"), files["verbs"]["doubling"], files["verbs"]["either"])
    common = frozenset(files["languages"]["english"])
    cues = indexed(dict((*_verb_cues(files, verbs), *_phrase_cues(files))), common)
    return {"classes": _classes(files, verbs, common), "cues": cues, "verbs": _verbs(files, verbs)}


def _verbs(files: Files, verbs: Verbs) -> dict[str, str]:
    forms: dict[str, tuple[str, str]] = {}
    for base in (*files["grammar"]["verbs"], *files["grammar"]["past_verbs"]):
        for form, uses in verbs.forms(base).items():
            kind = _KINDS[uses[0]]
            known = kind == "ed" or base not in files["grammar"]["past_verbs"]
            if known and (form not in forms or (kind == "ed" and forms[form][1] == "base")):
                forms[form] = (base, kind)
    return {form: f"{base} {kind}" for form, (base, kind) in forms.items()}


def _table(files: Files, file: str, group: str) -> dict[str, str]:
    entries = files[file][group]
    assert isinstance(entries, dict), f"{file}.{group} is a list of words"
    return entries


# ---------------------------------------------------------------- causal cues


def _verb_cues(files: Files, verbs: Verbs) -> Iterator[tuple[str, str]]:
    for relation in _RELATIONS:
        for lemma, flags in _table(files, "causal_verbs", relation).items():
            verb, _, particle = lemma.partition(" ")
            for word, forms in verbs.forms(verb).items():
                if "f" in flags.split() and "b" in forms:
                    continue
                yield f"{word} {particle}".rstrip(), f"verb|{relation}|{forms}|{lemma}|{flags}"


def _phrase_cues(files: Files) -> Iterator[tuple[str, str]]:
    for kind in _CUE_KINDS:
        for phrase, value in _table(files, "causal_phrases", kind).items():
            relation, _, flags = value.partition(" ")
            yield phrase, f"{kind}|{relation.replace('-', ' ')}||{phrase}|{flags}"


# ---------------------------------------------------------------- promotional classes


def _classes(files: Files, verbs: Verbs, common: frozenset[str]) -> dict[str, str]:
    phrases: dict[str, list[str]] = {}
    for file in CLASSED:
        for group, listed in files[file].items():
            for name, entry in _members(group, listed, verbs):
                found = phrases.setdefault(entry.replace("-", " "), [])
                found += [name] if name not in found else []
    entries: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda one: -one.count(" ")):
        words = phrase.split()
        anchor, names = rarest(words, common), " ".join(phrases[phrase])
        if len(words) > 1:
            entries.setdefault(anchor, [""]).append(f"{shortened(words, anchor)} = {names}")
        else:
            entries.setdefault(anchor, [""])[0] = names
    return {word: "; ".join(parts) for word, parts in sorted(entries.items())}


def _members(group: str, listed: Group, verbs: Verbs) -> Iterator[tuple[str, str]]:
    """Class name and word for each word of a group, with the forms of its verbs and nouns.

    Of a phrase the first word is the verb, or the last one the noun.
    """
    for entry in listed:
        yield group, entry
        if group.endswith("_verb"):
            base, gap, rest = entry.partition(" ")
            for word, uses in verbs.forms(base).items():
                yield group, word + gap + rest
                yield from ((f"{group}.{_KINDS[use]}", word + gap + rest) for use in uses)
        elif group.endswith("_noun"):
            yield group, plural(entry)
            yield f"{group}.s", plural(entry)
