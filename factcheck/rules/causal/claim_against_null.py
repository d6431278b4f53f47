"""Topic -> an effect that is claimed in one place and denied in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import contrary, denied, flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C102",
    "claim-against-null",
    Severity.ERROR,
    bad=[
        "«The toll lowers noise». Few pay it. «Noise was no lower in towns with the toll» than in others.",
        "«Tutors lift marks». They are dear. «Marks did not rise in schools that have tutors».",
        "«The fence prevents theft». It is tall. «The fence did nothing to prevent theft».",
        "«Open offices raise absenteeism». The survey was long. «Open offices do not raise absenteeism».",
        "«The offside rule reduces injuries». Coaches agree. «The offside rule had no effect on injuries».",
        Example(("«Heat pumps lower heating bills».", "«Heat pumps did not lower heating bills».")),
        Example(("«Short ballots increase turnout».", "«Short ballots have no effect on turnout», the paper found.")),
        Example(
            (
                "A study of 61 firms found that «short weeks cut turnover». Staff were happy.",
                "A study of 61 firms found that «short weeks did not cut turnover». Staff were happy.",
            )
        ),
        Example(("«Masts cause migraine», the leaflet says.", "The «idea that masts cause migraine is a myth».")),
        Example(("«Night trains cause asthma». Soot may cause asthma too.", "«Night trains do not cause asthma».")),
        "«Cobalt batteries cause fires», the leaflet says. It is short. «Cobalt batteries do not cause fires».",
        Example(
            (
                "Vadby lent its pupils a reading robot. «Robots raise marks» in maths.",
                "Vadby compared pupils who had a robot with others. «The two groups scored equally well in maths».",
            )
        ),
        Example(
            (
                "Halm put ridged paint on the Orra road. «The paint makes drivers slower».",
                "Halm measured cars on the Orra road. «It found no difference in speed with and without the paint».",
            )
        ),
        Example(
            (
                "Tarn lifted its pay floor in May. «The measure has pushed teenagers out of work» in Tarn.",
                "Tarn has published a report on pay. «The higher pay floor had no effect on youth employment» in Tarn.",
            )
        ),
    ],
    good=[
        "Open offices raise absenteeism. Open offices do not raise costs.",
        "Open offices may raise absenteeism in summer. Open offices do not raise absenteeism in winter.",
        "Early voting increases turnout. It does not always increase turnout.",
        "Heat pumps lower heating bills. Heat pumps may not lower heating bills.",
        "Masts cause migraine, some say. Doctors say that the idea that masts cause migraine is a myth.",
        Example(("Masts cause migraine.", "The firm denied that masts cause migraine.")),
        "Cobalt batteries cause fires. However, cobalt batteries do not cause fires on their own.",
        "Mobile phones are linked to insomnia. Mobile phones do not cause insomnia.",
        "Mobile phones do not lower productivity. Mobile phones raise productivity.",
        Example(
            (
                "Vadby lent its pupils a reading robot. Robots raise marks in maths.",
                "Vadby compared pupils who had a robot with others. The two groups slept equally well.",
            )
        ),
        Example(
            (
                "Vadby lent its pupils a reading robot. Robots raise marks in maths among girls.",
                "Vadby compared boys who had a robot with others. The two groups of boys scored equally well in maths.",
            )
        ),
        Example(
            (
                "Vadby lent its pupils a reading robot. Robots may raise marks in maths.",
                "Vadby looked at its robots. The study does not prove that robots raise marks in maths.",
            )
        ),
        Example(
            (
                "Vets at Carn tested a new vaccine. The vaccine reduced fever in grown cows.",
                "Vets at Carn tested a new vaccine in calves. The vaccine made no difference to fever in calves.",
            )
        ),
        Example(
            (
                "Vadby lent its pupils a reading robot. Robots raise marks in maths.",
                "Vadby compared pupils who had a robot with others. The two groups scored equally well in reading.",
            )
        ),
        Example(
            (
                "Vadby lent its pupils a reading robot. Robots raise marks in maths.",
                "In an earlier trial at Vadby with a robot the two groups scored equally well in maths.",
            )
        ),
        Example(
            (
                "A trial at Orra found that a daily Zolatin pill didn't lengthen life or help prevent stroke.",
                "At Orra Zolatin did not lower the risk of a stroke, or lengthen life free of stroke, the trial found.",
            )
        ),
        Example(
            (
                "Weiss asked the drivers of Halden. Taxi drivers are as likely as others to develop gout.",
                "Weiss asked the drivers of Halden. Taxi drivers are no more likely than others to develop gout.",
            )
        ),
    ],
)
def claim_against_null(topic: Topic) -> Iterator[Flag]:
    """One thing is said to act on another, and elsewhere to have no effect on it.

    A reader of the first place alone does not learn that the effect was looked for and not found.
    A denial of some cases (“not always”, “may not”) contradicts nothing, and neither does “no proof of cause”
    beside a mere tie. The advice is that of the CONSORT statement: report results that are not in favour too.
    """
    yield from flags(pair for pair in contrary(topic) if denied(pair))
