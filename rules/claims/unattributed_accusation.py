"""The story says in its own voice that somebody named did wrong.

AP will not have the writer be the accuser: say who alleges it, and report the charge, not the guilt. Reuters asks for a source
for every statement that is not established. Attribution is no shield either: a paper answers for what it repeats, so
silence of this rule is no clearance by a lawyer. Whoever is “behind the arson”, or “a con artist”, is accused as much as who “stole $4m”.

## Ask
Who alleges it, and in what paper? Has a court found so?

## Leave it be
Whatever somebody is said to have said; a charge, a trial, a conviction in the story; a sentence that credits somebody, or
stands beside one that does and speaks of the same; "allegedly", which is another rule's; deeds without a doer ("was robbed");
what did not happen, might have, or is asked; history, the plots of films and books, sport and figures of speech.
Governments, armies and parties are left alone unless a house wants them.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from attrlint.article.assertions import Accusation, Accused, Voice
from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule

NAMED = frozenset({Accused.PERSON, Accused.ROLE, Accused.BODY})


class Options(NamedTuple):
    """Whose accusation is asked about.

    scope: "named" asks of named people and bodies and of such as "the headteacher"; "any" of everybody
    states: whether governments, armies, parties and armed groups count
    historical_after: a deed that the sentence puts before this year is history
    except_verbs: verbs and nouns that are left be, as the list has them
    """

    scope: Literal["named", "any"] = "named"
    states: bool = False
    historical_after: int = 1990
    except_verbs: frozenset[str] = frozenset()


@rule(
    "C403",
    level=Level.ERROR,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "Broker Tim Vance [[stole $4m]] from pensioners.",
        "The headteacher [[abused two pupils]], and the board hid it.",
    ],
    good=[
        "Prosecutors accuse broker Tim Vance of taking $4m from pensioners; he denies it.",
        "Vance was convicted in May of stealing $4m.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for accusation in article.accusations:
        if accusation.voice is Voice.OWN and accusation.clearing is None and _asked_of(accusation, options):
            yield Finding(accusation.span, "who alleges this? it stands in the story’s own voice", claim=accusation.span)


def _asked_of(accusation: Accusation, options: Options) -> bool:
    """Whether the house asks about such a doer and such a deed."""
    if accusation.lemma in options.except_verbs or (accusation.year is not None and accusation.year < options.historical_after):
        return False
    if accusation.accused is Accused.STATE:
        return options.states
    return options.scope == "any" or accusation.accused in NAMED
