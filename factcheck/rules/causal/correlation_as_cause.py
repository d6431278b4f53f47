"""Topic -> a tie between two things in one place of an article that is told as a cause in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import loosened, stronger

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C105",
    "correlation-as-cause",
    Severity.WARNING,
    bad=[
        "«The toll is linked to fewer accidents». Drivers like it. In short, «the toll prevents accidents».",
        "«Late kick-offs are associated with injuries», a survey found. Now «late kick-offs cause injuries».",
        "«Towns with a casino tend to have more burglaries than other towns», «showing the effect of gambling».",
        "«Long meetings were tied to lower morale». The firm is large. «Long meetings lower morale».",
        "«Exposure to smoke is common and linked with asthma». Few know it. «Exposure to smoke causes asthma».",
        "«Drivers who use the app have fewer accidents». It is free. «The app prevents accidents».",
        "«Drinkers of tea have lower blood pressure». They sleep. «Tea lowers blood pressure».",
        "# «Coffee lowers the risk of gout»\n\n«Coffee drinkers had a lower risk of gout» than others.",
        "«People who take naps had a 12% higher risk of asthma». It is a small town. «Naps raise the risk of asthma».",
        "«People who use trams are less likely to develop asthma». It is known. «Trams prevent asthma».",
        "«The delays coincided with the new rota». It is long. «The new rota caused the delays».",
        "Residents «noticed a drop in noise after the curfew». Shops did not. «The curfew cuts noise».",
        "The strongest «predictor of turnout is age». The town is old. «Age drives turnout».",
        Example(
            (
                "# The Halden survey\n\nAnna Weiss of Halden asked. «Screens are linked to poor sleep» in Norland.",
                "# «Screens cause poor sleep»\n\nAnna Weiss of Halden asked all of Norland about its nights.",
            )
        ),
    ],
    good=[
        Example(
            (
                "# The Halden survey\n\nAnna Weiss of Halden asked. Screens are linked to poor sleep in Norland.",
                "# Screens may cause poor sleep\n\nAnna Weiss of Halden asked all of Norland about its nights.",
            )
        ),
        "The toll is linked to fewer accidents. The toll may prevent accidents.",
        "The toll prevents accidents. The toll is linked to fewer accidents.",
        "Late kick-offs are associated with injuries. Hard pitches cause injuries.",
        "Drivers on the new road tend to be slower than others, showing no effect of the camera.",
        "Heavy users had more accidents. The heavy app causes accidents.",
        "Late kick-offs are linked to injuries. Do late kick-offs cause injuries?",
        Example(
            (
                "# Snuff contributes to death\n\nWeiss of Halden wrote it for Norland.",
                "# Halden\n\nWeiss wrote it. Snuff is linked to early death. It found that snuff led to 900 deaths.",
            )
        ),
        Example(
            (
                "# Snuff contributes to illness\n\nAnna Weiss of Halden wrote it for Norland.",
                "# Report\n\nAnna Weiss of Halden wrote it. Snuff ranked as a risk factor for death and illness.",
            )
        ),
        Example(
            (
                "# The Halden survey\n\nAnna Weiss of Halden asked. Screens are linked to type 2 insomnia in Norland.",
                "# Screens cause type 1 insomnia\n\nAnna Weiss of Halden asked all of Norland about its nights.",
            )
        ),
    ],
)
def correlation_as_cause(topic: Topic) -> Iterator[Flag]:
    """One article says that two things go together, and elsewhere that one brings about the other.

    What goes together may have a third thing behind it, and a reader who changes the one in hope of the other may
    be disappointed. Claims are compared where both things are the same and the direction does not differ.
    The advice is that of Adams and others on the three strengths that readers tell apart (Journal of Experimental
    Psychology: Applied, 2017).
    """
    yield from stronger(topic, ties=True)
    yield from loosened(topic, ties=True)
