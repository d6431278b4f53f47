"""A number -> a plausible article with headings, lists, quotations, figures and causes, the same on every run."""

from __future__ import annotations

import random

TOWNS = [
    first + last
    for first in ("Ash", "Bran", "Cold", "Dun", "East", "Glen", "Kings", "Mill", "Stan", "Thorn")
    for last in ("bridge", "burn", "by", "field", "gate", "ham", "mouth", "port", "well", "wick")
]

FIELDS = {
    "business": {
        "thing": ["revenue", "the order book", "net profit", "online sales", "the wage bill", "customer spending"],
        "who": ["Northgate Foods", "the Halden Group", "the retailer", "the airline", "Brightwater Energy"],
        "cause": ["higher freight costs", "the new warehouse", "a weak pound", "the strike", "price cuts"],
        "effect": ["delays", "a loss of market share", "fewer returns", "layoffs", "stronger margins"],
    },
    "climate": {
        "thing": ["rainfall", "the glacier's mass", "emissions", "solar output", "the average temperature"],
        "who": ["the weather service", "the panel", "the ministry", "the harbor authority", "the institute"],
        "cause": ["warmer seas", "soot from fires", "deforestation", "the new dam", "methane leaks"],
        "effect": ["floods", "crop failure", "coral bleaching", "longer droughts", "early thaw"],
    },
    "health": {
        "thing": ["asthma", "the infection rate", "hospital stays", "sleep loss", "blood pressure"],
        "who": ["the clinic", "the health agency", "the trial's authors", "the hospital", "Dr. Marta Lindqvist"],
        "cause": ["night shifts", "the vaccine", "screen time", "air pollution", "regular walks"],
        "effect": ["headaches", "fewer relapses", "heart disease", "weight gain", "better recovery"],
    },
    "sport": {
        "thing": ["attendance", "possession", "the transfer budget", "ticket revenue", "the injury list"],
        "who": ["the club", "Rovers", "the league", "coach Idris Bello", "the federation"],
        "cause": ["the crowded calendar", "artificial turf", "the coaching change", "altitude", "travel"],
        "effect": ["injuries", "late goals", "fatigue", "sold-out stands", "fewer penalties"],
    },
}

FIGURES = [
    "{thing} rose {n}% in {year}, {who} said.",
    "According to {who}, {thing} fell by {n} percent to {big} in {year}.",
    "About one in {small} people said that {thing} mattered to them most.",
    "{who} spent between ${n} million and ${more} million on it over {small} years.",
    "The work took {small} to {n} weeks and cost ${big}.",
    "Of the {big} people asked, {n}% blamed {cause}.",
]
CAUSES = [
    "{cause} caused {effect} across the region.",
    "{cause} may be linked to {effect}, according to {who}.",
    "{who} found that {cause} led to {effect}.",
    "It is not clear whether {cause} reduces the risk of {effect}.",
]
PLAIN = [
    "{who} declined to comment on the {a} when the {b} was raised at the meeting.",
    "Nobody near the {a} had expected the {b}, and for a moment nobody answered.",
    "The {a} was put off until the {b} has read the report of its own {c}.",
    "“We have seen this {a} before,” said a spokesman for {who}, “and we know how the {b} ends.”",
    "Residents who had come with a {a} took the seats by the {b}, and the rest stood along the {c}.",
    "Much will depend on what {who} decides to do about the {a} when the {b} is over.",
    "That is a familiar {a} to anyone who has followed the argument over the {b}.",
    "Others, who asked for a {a}, were less patient, and one of them left before the {b}.",
    "A unique {a}, say its friends; an expensive {b}, say those who will have to pay for the {c}.",
]
# What one article talks of beside its figures: a handful of these, so that few articles are on one story.
NOUNS = """
    academy album anchor apron archive armchair atlas attic auction avenue badge bakery balcony ballot banner barrel
    basket beacon bench bicycle blanket bonfire booklet border bottle boulder bracelet bridge broom bucket budget bugle
    butcher cabin cabinet cactus calendar camera canal candle canteen canvas caravan cargo carpet castle cellar census
    chapel charter chimney choir circus clerk clinic closet coalition cobbler coffin colony comet compass concert
    consul convoy cottage council courier cradle crane creek curtain cyclist dairy deputy desert diary dictionary
    diploma doctrine dolphin donkey drawer drummer easel echo editor elevator embassy engine envelope estate exhibit
    factory falcon ferry festival fiddle filter flag flannel forest fortress fountain freezer furnace gallery garage
    garden garment gazette glacier glider goblet gravel guardian guitar gutter hammer harvest hedge helmet herald
    highway hostel hunter inspector island jacket jersey journal jungle jury kennel kettle kiosk kitchen ladder lagoon
    lantern laundry lawsuit ledger legend letter library lighthouse lobby locker lodge lottery magnet mansion manual
""".split()  # noqa: SIM905 - a block of words reads better than a wall of quotation marks


def article(number: int, size: int = 4000) -> str:
    """A Markdown article of at least `size` characters."""
    dice = random.Random(number)  # noqa: S311 - reproducible, not secret
    town = dice.choice(TOWNS)
    field = dict(FIELDS[dice.choice(sorted(FIELDS))])
    field["thing"] = [f"{thing} in {town}" for thing in field["thing"]]
    field["noun"] = dice.sample(NOUNS, 12)
    parts = [f"# {_sentence(dice, field, CAUSES).rstrip('.')}\n"]
    length = 0
    while length < size:
        part = dice.choices([_paragraph, _section, _list], weights=[8, 2, 1])[0](dice, field)
        parts.append(part)
        length += len(part)
    return "\n".join(parts)


def articles(count: int, size: int = 4000) -> list[str]:
    """That many articles, each its own."""
    return [article(number, size) for number in range(count)]


def _paragraph(dice: random.Random, field: dict[str, list[str]]) -> str:
    kinds = dice.choices([FIGURES, CAUSES, PLAIN], weights=[2, 1, 5], k=dice.randint(3, 6))
    return " ".join(_sentence(dice, field, kind) for kind in kinds) + "\n"


def _section(dice: random.Random, field: dict[str, list[str]]) -> str:
    return f"## What {dice.choice(field['who'])} makes of it\n\n{_paragraph(dice, field)}"


def _list(dice: random.Random, field: dict[str, list[str]]) -> str:
    return "\n".join(f"- {_sentence(dice, field, FIGURES)}" for _ in range(3)) + "\n"


def _sentence(dice: random.Random, field: dict[str, list[str]], kind: list[str]) -> str:
    low = dice.randint(3, 40)
    text = dice.choice(kind).format(
        n=low,
        more=low + dice.randint(1, 30),
        small=dice.randint(2, 9),
        big=f"{dice.randint(1, 90)},{dice.randint(100, 999)}",
        year=dice.randint(2015, 2025),
        **dict(zip("abc", dice.sample(field["noun"], 3), strict=True)),
        **{slot: dice.choice(words) for slot, words in field.items()},
    )
    return text[0].upper() + text[1:]
