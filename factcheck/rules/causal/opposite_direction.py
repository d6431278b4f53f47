"""Topic -> one cause that is said to move one thing both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import contrary, denied, flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C101",
    "opposite-direction",
    Severity.ERROR,
    bad=[
        "«The bus lane cuts noise». Shops like it. «The bus lane has increased noise».",
        "«Zinc coatings prevent rust», the yard writes. Prices rose. «Zinc coatings cause rust».",
        Example(("«Screen breaks reduce fatigue» in drivers.", "«Screen breaks increase fatigue» in drivers.")),
        Example(("«Higher tariffs raise food prices».", "«Higher tariffs lower food prices».")),
        "«Malatine relieves migraine». Doses differ. «Malatine causes migraine» in the leaflet.",
        "«The drug lowers blood pressure». Two firms make it.\n\nTests ended. «The drug raises blood pressure».",
        "«Grazing helps wild flowers», he said. It is cheap. «Grazing harms wild flowers».",
        "«Wages rose because of the reform». Unions agree. «Wages shrank because of the reform».",
        "«The new ball speeds up matches», a coach said. Fans doubt it. «The new ball slows down matches».",
        "«The glut drove prices down». Shops noticed. «The glut pushed prices up».",
        Example(
            (
                "Halm tried later opening hours at Orra Baths. «The change has made lifeguards happier».",
                "Halm asked staff at Orra Baths. «Job satisfaction among lifeguards dropped after the switch».",
            )
        ),
        Example(
            (
                "Growers at Vadby mulched half of the plots. «The mulch increased the amount of fruit» they picked.",
                "Growers at Vadby weighed the harvest. «Plots with mulch gave less fruit than bare plots».",
            )
        ),
        Example(
            (
                "Tarn scrapped bus fares in May. «The policy has lifted takings» at Tarn market.",
                "Tarn looks back on a year of free buses. «Traders at Tarn market sold less once fares were scrapped».",
            )
        ),
    ],
    good=[
        Example(
            (
                "People who drank cider increased their risk of stroke.",
                "Cider drinkers had a lower risk of heart attacks, but a higher risk of strokes.",
            )
        ),
        Example(
            (
                "Cider drinkers had a lower risk of non-fatal strokes.",
                "Cider drinkers had a higher risk of fatal strokes.",
            )
        ),
        Example(("Gas poisoned most of the dead, Weiss of Norland said.", "Gas had caused the deaths, Weiss said.")),
        Example(
            (
                "Vadby gave its rowers skarn. Skarn protects against severe gout.",
                "Vadby gave its rowers skarn. Rowers who ate skarn had a lower risk of gout than others.",
            )
        ),
        Example(
            (
                "Weiss lacquer prevents rust, Halden Paints of Norland says.",
                "Weiss lacquer helps the hull fight rust, Halden Paints of Norland says.",
            )
        ),
        "Higher tariffs raise food prices. Lower tariffs reduce food prices.",
        "The bus lane cuts noise in the centre. The bus lane has increased noise on the ring road.",
        "The bus lane cuts noise. But the bus lane has increased noise at night.",
        "In the short term the tax reduces investment. In the long term the tax increases investment.",
        "Zinc coatings prevent rust. Salt causes rust.",
        "Fences protect sheep. Fences help sheep.",
        "Malatine relieves migraine. Side effects of malatine include nausea.",
        "Screen breaks reduce fatigue. Do screen breaks increase fatigue?",
        "If it is too wide, the bus lane increases noise. The bus lane cuts noise.",
        Example(
            (
                "Tarn debated its budget. Halving the payroll tax has increased employment in Tarn.",
                "Tarn looked back at its budget. The payroll tax cut has increased employment in Tarn.",
            )
        ),
        Example(
            (
                "Halm tried later hours at Orra Baths. The change has made lifeguards happier, the Orra union said.",
                "Halm asked staff at Orra Baths. The change has made lifeguards unhappy, Mayor Ines Dahl said.",
            )
        ),
        Example(
            (
                "Growers at Vadby mulched half of the plots. The mulch increased the amount of fruit.",
                "Growers at Vadby weighed the harvest. A rival mulch reduced the amount of fruit.",
            )
        ),
        Example(
            (
                "Tarn scrapped bus fares in May. The policy has lifted takings at Tarn market.",
                "Tarn looks back on a year of free buses. Strikes hurt takings at Tarn market.",
            )
        ),
        Example(
            (
                "The Orra study asked cooks. It suggests that much salt is harmful to the liver.",
                "The Orra study worked out that cooks who ate much salt were more likely to get liver disease.",
            )
        ),
        Example(
            (
                "Anna Weiss wrote on Halm for Norland. Nine more shops have shown their books after the tax.",
                "Anna Weiss wrote on Halm for Norland. The tax reduced the number of shops.",
            )
        ),
    ],
)
def opposite_direction(topic: Topic) -> Iterator[Flag]:
    """One thing is said to raise and to lower the same other thing.

    A reader cannot act on both, and takes the one that was read last. Claims are compared where cause and effect
    are the same, and only where place, time and people do not differ; words of contrast and conditions end the
    comparison. A benefit that is also listed among the side effects is one of these.
    The advice is that of Schwartz and Woloshin on benefits and harms told apart (Know Your Chances, 2008).
    """
    yield from flags(pair for pair in contrary(topic) if not denied(pair))
