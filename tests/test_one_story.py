"""Which articles are on one story: by names, figures and uncommon words, whatever else a run has."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from factcheck.compare.stories.profile import rarity
from factcheck.compare.stories.story import Stories
from factcheck.extract import extract
from factcheck.read import read_text

if TYPE_CHECKING:
    from factcheck.model import Article

FIRE = """Foundry fire put out

A blaze at the Ashgrove foundry was put out on Tuesday after nine hours, the brigade said.

Molten bronze had run into a drain, where it met rainwater. Two moulders were treated for scalds. The foundry casts
church bells, of which the oldest hangs in Coldwell.

The brigade sent 14 engines. An inspector will look at the furnace, whose lining had been renewed in spring.
"""
BELLS = """The day the bells fell silent

Nobody in the street had known how loud bronze can be. It hissed, says the baker, and then the rainwater blew the lid
off the drain.

For a century the foundry has cast bells for churches near and far. On Tuesday its furnace gave way, and two moulders
came home with scalds on their arms.

The parish has lent them its hall. The bell that they were to cast was for the chapel across the road.
"""
LINING = """What is a furnace lining?

Bricks of magnesia keep a furnace from melting itself. They wear, and have to be renewed every few years.

At the Ashgrove foundry the lining was new, which is why an inspector will look at it. The brigade says that molten
bronze found a crack. Fourteen engines were there for nine hours.

Linings are patched with a gun that sprays mortar.
"""
OTHER_FIRE = """Sawmill fire put out

A blaze at the Dunmouth sawmill was put out on Friday after five hours, the brigade said.

Sparks from a saw had set chips alight under a conveyor. A driver was treated for smoke. The sawmill cuts beams for
roofs, most of them for Branford.

The brigade sent six engines. An inspector will look at the extractor, which had been cleaned in autumn.
"""
EXPLAINER = """How a kiln dries timber

Warm air takes the water out of boards over some weeks. Too much heat makes them crack, and too little lets mould in.

A kiln has fans, a heater and a vent. The moisture is measured with pins that are driven into the wood.

Oak takes twice as long as pine. Boards are stacked with laths between them, so that air can pass.
"""
FILLER = "Note {}\n\nThe committee met and talked about matter {}. It will meet again when there is need."


@cache
def _article(text: str) -> Article:
    return extract(read_text(text))


def _together(*texts: str) -> set[frozenset[str]]:
    """The titles of each two of the texts that are on one story."""
    found = Stories([_article(text) for text in texts]).together()
    return {frozenset(one.document.text.partition("\n")[0] for one in both) for both in found}


def _titles(*texts: str) -> frozenset[str]:
    return frozenset(text.partition("\n")[0] for text in texts)


def test_uncommon_words_link_articles_that_share_no_name() -> None:
    assert _together(FIRE, BELLS) == {_titles(FIRE, BELLS)}


@pytest.mark.parametrize("other", [OTHER_FIRE, EXPLAINER])
@pytest.mark.parametrize("one", [FIRE, BELLS])
def test_one_subject_is_not_one_story(one: str, other: str) -> None:
    assert _together(one, other) == set()


def test_two_articles_that_are_both_like_a_third_are_on_its_story() -> None:
    assert _together(BELLS, LINING) == set()
    assert _titles(BELLS, LINING) in _together(FIRE, BELLS, LINING)


def test_a_story_is_found_among_many_articles() -> None:
    many = [FILLER.format(*("abcdefghijklmnopqrst"[number] * 3,) * 2) for number in range(20)]
    assert _titles(FIRE, BELLS) in _together(FIRE, *many, OTHER_FIRE, EXPLAINER, BELLS)


def test_a_year_in_which_something_else_was_so_sets_no_articles_apart() -> None:
    opens = "Coldwell mill\n\nThe Coldwell mill reopened in March 2024 with a new wheel, a cafe and a room for flour."
    looks_back = "The wheel turns\n\nWhen the Coldwell mill closed in 2019, flour cost less. Wheel and cafe are new."
    of_then = "The wheel stops\n\nThe Coldwell mill closed in May 2019 with a broken wheel, an empty cafe, no flour."
    assert _together(opens, looks_back) == {_titles(opens, looks_back)}
    assert _together(opens, of_then) == set()


def test_a_word_tells_the_more_the_rarer_it_is() -> None:
    assert rarity("year") < rarity("acid") < rarity("foundry") == rarity("ashgrove")
    assert rarity("london") == rarity("year")
