"""Believes, thinks, feels: what goes on in somebody else's head.

A reporter knows what people say, not what they believe. Handbooks of news writing bar these verbs as attribution.

## Ask
Did she say so? Then "said she believes".

## Leave it be
A belief somebody is said to have spoken of ("said the US believed"), what a speaker thinks inside quotation marks,
a crowd (that is S201's), and the writer's own "we think".
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.forms import in_place_of
from attrlint.article.model import Article
from attrlint.article.terms import Attribution, CueClass, Frame, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, rule, words

#: A name of this many words is no longer short.
LONG = 5
HEADS = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.METONYM, SourceKind.ANONYMOUS})
STATING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL})
WRITER = frozenset({"i", "we", "you", "which", "that", "one"})
ASKED = frozenset({"if", "whether", "why", "how", "when", "because", "what", "who", "whom", "which", "where"})


class Options(NamedTuple):
    """What goes on in a head.

    lemmas: verbs of belief and feeling that attribute nothing anybody said
    police_ok: whether the police and others who speak for the law may believe
    """

    lemmas: frozenset[str] = words(__file__, "mind")
    police_ok: bool = False


@rule(
    "V304",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=["Nora Ito [[feels]] the law is unjust.", "The mayor [[believes]] that the recount will put him ahead."],
    good=[
        "Nora Ito said the law was unjust.",
        "Mara Lindt said the ministry believed the pass would open by Easter.",
        "“I believe the state got this right,” said Walt Pruitt.",
        "The divers felt their way along the drift.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for attribution in article.attributions:
        cue, source = attribution.cue, attribution.source
        if cue.lemma not in options.lemmas or cue.frame not in STATING or attribution.inside is not None:
            continue
        if source is None or source.kind not in HEADS or (options.police_ok and article.is_legal(source)):
            continue
        verb = article.words(cue.verb)
        if cue.unreal or verb.lower().endswith("ing") or article.text.startswith(" by ", cue.verb.end):  # worried by the crack
            continue
        if not _somebody(article, source) or article.supposed(attribution) or _told(article, attribution):
            continue
        yield Finding(
            cue.verb,
            f"did {_whom(article, source)} say so? you know what was said, not what is in a head",
            suggestions=(f"{in_place_of(verb, cue.lemma)} … {verb}",),
        )


def _somebody(article: Article, source: Source) -> bool:
    """Whether it is neither the writer nor whoever it may be: "Park, who believes" is Park, "those who believe" are not."""
    words = article.words(source.span).lower()
    if words != "who":
        return words not in WRITER
    named = source.kind is SourceKind.PERSON and source.name.lower() != "who"
    return named and article.text[: source.span.start].rstrip()[-1:] == ","


def _told(article: Article, attribution: Attribution) -> bool:
    """Whether the sentence has let the speaker say so: "said she did not condone it and hoped", "asked if he believed"."""
    source = attribution.source
    if source is None:
        return False
    start = article.sentences[attribution.sentence].span.start
    before = article.text[start : source.span.start].lower().split()
    if before and before[-1] in ASKED:
        return True
    return any(
        other.cue.span.start < attribution.cue.span.start and other.cue.cls is CueClass.NEUTRAL
        for other in article.attributions_in(attribution.sentence)
    )


def _whom(article: Article, source: Source) -> str:
    """The speaker as a question names them: short, and never at the length of an apposition."""
    named = source.name if source.kind is SourceKind.PERSON and not source.name.islower() else article.words(source.span)
    return named if len(named.split()) < LONG else "the source"
