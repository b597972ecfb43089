"""Is said to, it is understood that: an assertion with nobody behind it.

The passive without an agent is one of the three forms of weasel words that a study of Wikipedia found; its manual, the
NPR handbook and Reuters ask the writer to say by whom.

## Ask
Said by whom?

## Leave it be
The agent follows with "by", or the sentence credits somebody: "ill, two of his doctors said".
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Frame
from attrlint.rule import Finding, Level, Profile, rule, words


class Options(NamedTuple):
    """Which passives are asked about.

    verbs: verbs of "is said to", "it is understood that"
    accusing: verbs of "has been accused"
    accusation_passive: whether those count
    """

    verbs: frozenset[str] = words(__file__, "agentless")
    accusing: frozenset[str] = words(__file__, "accusing")
    accusation_passive: bool = True


@rule(
    "C401",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The general [[is said to be]] ill.",
        "[[It is understood]] that talks will restart in June.",
        "The firm [[has been accused]] of fraud.",
    ],
    good=[
        "The general is ill, two of his doctors said.",
        "The firm has been accused of fraud by three former clients, court papers show.",
        "The letter was not understood by the clerk.",
        "“He is said to be fond of children,” said Colin Reddy.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for attribution in article.attributions:
        if attribution.source is not None or attribution.cue.frame is not Frame.PASSIVE:
            continue
        accusing = options.accusation_passive and attribution.cue.lemma in options.accusing
        if not accusing and attribution.cue.lemma not in options.verbs:
            continue
        if attribution.inside is None and any(other.source is not None for other in article.attributions_in(attribution.sentence)):
            continue
        yield Finding(attribution.cue.span, f"{article.words(attribution.cue.verb)} by whom?")
