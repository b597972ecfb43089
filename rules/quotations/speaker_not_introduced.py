"""A speaker met for the first time by surname alone.

Who speaks is half of what is said. Reuters asks for name and position at the first mention, and so do the guides of student
newsrooms: the full name, and what makes these words worth hearing. “Keller said” with no Keller before is most often a paragraph
that was cut or moved.

## Ask
Who is this? Give the full name at the first mention, and the reason to listen.

## Leave it be
An office is an introduction: President Holt, the mayor. So is a description beside the name, or any earlier mention in the story.
A headline, a caption or somebody else’s quotation introduces nobody, but the reader has met the name: a note. Firms, outlets and
places go by one word: where no mark stands around what is said, no title and no “she” tells, the rule asks from profile `desk` on. So do
people whom a house lists as known to its readers.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.people import firms
from attrlint.article.people.spelling import alike
from attrlint.article.terms import SAYING, Attribution, Frame, QuotationKind, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.prose import STORY
from attrlint.source.span import Span

#: Frames in which marks around what is said are the speaker's own words.
QUOTING = frozenset({Frame.QUOTE, Frame.COLON, Frame.ACCORDING})
# A name as people have it: one capital, or two about a hyphen or behind Mc, O’ and the like; not NATO, ProPublica.
NAME = re.compile(r"(?:(?:Ma?c|De|Di|La|Le|Van|O[’'])?[A-Z][^\W\dA-Z_]+)(?:-[A-Z][^\W\dA-Z_]+)?")
#: So many people are looked through for a name that is spelt almost alike, and so many words that hold it.
MOST = 100
# What is hung on a name: "the Ada Keller-led group".
LEADS = ("-led", "-era", "-style", "-backed", "-owned", "-run", "-aligned", "-endorsed", "-appointed", "-supporting", "-friendly", "-like")
# What stands within a name: "Anna in ’t Veld", "Pia van der Horst".
PARTICLES = frozenset(
    {"in", "van", "von", "de", "der", "den", "ten", "ter", "la", "di", "da", "dos", "du", "del", "el", "al", "bin", "ibn", "af", "av", "zu"}
)
# What opens a word on who somebody is.
TELLING = frozenset({"who", "whose", "a", "an", "the", "now", "then"})
PAST = frozenset({"said", "wrote", "told"})
FORMAL = frozenset({"statement", "release", "filing", "report"})


class Options(NamedTuple):
    """What an introduction needs.

    require_role: ask as well for those with a full name of whom nothing says what they are
    known_names: surnames that readers know, as printed
    honorifics: titles, in lower case, that introduce nobody
    talk: verbs of talk; what else a name may be said to do is often done by firms and places
    firms: nouns that show a story to tell of a firm
    houses: firms that go by one word and are cited for figures and news
    asides: what a clause between a name and its verb begins with where it tells when they spoke, not who they are
    """

    require_role: bool = False
    known_names: frozenset[str] = words(__file__, "known_names")
    honorifics: frozenset[str] = words(__file__, "honorifics")
    talk: frozenset[str] = words(__file__, "talk")
    asides: frozenset[str] = words(__file__, "asides")
    firms: frozenset[str] = words(__file__, "firms")
    houses: frozenset[str] = words(__file__, "houses")


@rule(
    "Q105",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "“The valve was new,” [[Keller]] said.",
        "“We opened late,” [[Dr Moss]] told the court.",
        "The plant shut in March. [[Ms Keller]] said the valve was new.",
        "“I fitted the valve myself,” said [[Keller]]. “Ada Keller does not forget a valve.”",
    ],
    good=[
        "“The valve was new,” said Ada Keller, who ran the plant until March.",
        "Ada Keller ran the plant until March. “The valve was new,” Keller said.",
        "“The valve was new,” President Holt said.",
        "“The valve was new,” said Keller, the plant’s former manager.",
        "“The valve was new,” Nordea said in a statement.",
        "The valve was new, Reuters said.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    met: set[str] = set()
    taken_up = {
        one.source.found.place
        for one in article.attributions
        if one.source is not None and one.source.pronoun and article.words(one.source.span).lower() in {"he", "she"}
    }
    for attribution in sorted(article.attributions, key=lambda one: one.cue.span):
        source = attribution.source
        if source is None or source.pronoun or source.kind is not SourceKind.PERSON or attribution.inside is not None:
            continue
        if source.name in met:
            continue
        met.add(source.name)
        if _bare(article, attribution, source, options):
            if not _talks(article, attribution, source, options):
                continue
            speaks = _speaks(article, attribution, source, taken_up)
            if not speaks and firms.likely(article, attribution, source, options.houses, options.firms):
                continue
            known = _known(article, source)
            if known is not None:
                doubtful = known or not speaks or article.in_first_line(source.span.start)  # a firm, or a headline, it may be
                yield Finding(Span(source.span.start, source.head.end), _question(article, source), softened=doubtful, arguable=doubtful)
        elif options.require_role and _nobody_says_who(article, source):
            yield Finding(source.span, f"what is {source.name}? say what makes these words worth hearing")


def _question(article: Article, source: Source) -> str:
    """What to ask: who it is, or whether it is somebody whom the story spells otherwise."""
    name = article.words(source.head)
    other = next((person.surname for person in article.people[:MOST] if alike(name, person.surname)), None)
    if other is not None:
        return f"first mention of “{name}”: is it {other}, misspelt?"
    return f"first mention of “{name}”: who is it? give the full name and the reason to listen"


def _bare(article: Article, attribution: Attribution, source: Source, options: Options) -> bool:
    """Whether a surname stands alone or behind a mere honorific, with no word before or behind that tells more."""
    aside = article.text[source.head.end : source.span.end].split(maxsplit=3)
    cut = aside[:1] == [","] and not options.asides.isdisjoint(aside[1:3])  # Keller, when asked about the valve, said
    parts = article.words(Span(source.span.start, source.head.end) if cut else source.span).split()
    name = article.words(source.head)
    if parts[-1] != name or len(parts) > 2 or (len(parts) == 2 and parts[0].lower() not in options.honorifics):
        return False
    sentence = article.sentences[attribution.sentence]
    first, last = bisect_left(sentence.starts, source.span.start), bisect_left(sentence.starts, source.head.start)
    misread = last > 0 and name[:1].isupper() and not firms.is_role(name)  # “Q,” Harkness said: read as a noun
    named = sentence.tags[last : last + 1] == ["PROPN"] or misread
    if not named or any(word[:1].isupper() for word in sentence.words[last + 1 : last + 2]):
        return False
    behind = [word.lower() for word in sentence.words[last + 1 : last + 3]]
    if behind[:1] and behind[0] in PARTICLES and any(word[:1].isupper() for word in sentence.words[last + 2 : last + 5]):
        return False  # the rest of a name
    told = sentence.starts[last + 2] if last + 2 < len(sentence.starts) else -1
    leads = attribution.cue.frame is Frame.ACCORDING and any(part.start == told for part in attribution.content)
    if behind[:1] == [","] and not leads and not TELLING.isdisjoint(behind):
        return False  # "Ana, whose surname is withheld"; not "according to Keller, the valve"
    if first and sentence.tags[first - 1] in {"NOUN", "ADJ", "PROPN", "NUM"}:
        return False  # "band member Keller"
    if first > 1 and sentence.tags[first - 1] in {"AUX", "VERB"} and sentence.words[first - 1][:1].isupper():
        return False  # "drama teacher Will Keller"
    return NAME.fullmatch(name) is not None and name not in options.known_names


def _speaks(article: Article, attribution: Attribution, source: Source, taken_up: Container[Span | None]) -> bool:
    """Whether it is a person who talks: one with an honorific, or with words of their own in quotation marks."""
    cue = attribution.cue
    if source.span.start < source.head.start:
        return True
    if cue.frame is not Frame.ACCORDING and source.span in taken_up:
        return True
    return _quoted(article, attribution) or _quoted_beside(article, attribution, source)


def _talks(article: Article, attribution: Attribution, source: Source, options: Options) -> bool:
    """Whether something is told in words that a person would use, though a firm might too."""
    cue = attribution.cue
    talks = cue.frame is Frame.ACCORDING or (cue.lemma in options.talk and cue.frame in SAYING)
    if not talks or (article.in_first_line(source.span.start) and not _tells(article, attribution)):
        return False
    return FORMAL.isdisjoint(article.sentences[attribution.sentence].words)  # a firm's form as often as a person's


def _tells(article: Article, attribution: Attribution) -> bool:
    """Whether what may be a headline is a sentence of the story: it ends as one, quotes, and tells of what is past."""
    said = article.words(attribution.cue.verb)
    return not article.in_heading(attribution.cue.span.start) and _quoted(article, attribution) and (said.endswith("ed") or said in PAST)


def _quoted(article: Article, attribution: Attribution) -> bool:
    """Whether marks stand around what they say; figures according to a firm may hold a title or a word in marks."""
    frame, content = attribution.cue.frame, attribution.content
    if frame is not Frame.ACCORDING:
        return frame in QUOTING and any(article.quotations_within(content))
    return any(one.kind is QuotationKind.SPEECH or one.span.start == content[0].start for one in article.quotations_within(content))


def _quoted_beside(article: Article, attribution: Attribution, source: Source) -> bool:
    """Whether they are quoted in the same breath: "Keller said the valve was new. “I fitted it,” Keller said."."""
    if any(one.kind is QuotationKind.SPEECH and one.attribution == attribution for one in article.quotations_within(attribution.content)):
        return True
    for number in range(max(0, attribution.sentence - 1), min(len(article.sentences), attribution.sentence + 2)):
        for other in article.attributions_in(number):
            if other is attribution or other.source is None or other.source.name != source.name or not _quoted(article, other):
                continue
            if FORMAL.isdisjoint(article.sentences[number].words) and article.words(other.source.span).lower() not in {"it", "they"}:
                return True
    return False


def _known(article: Article, source: Source) -> bool | None:
    """None where the story has named them before; True where only display text or a quotation has; False where nothing has."""
    head = source.head
    name = article.words(head)
    for word in article.narration(name.lower()):
        place = article.span_of(word)
        if place.start >= head.start:
            break
        if article.blocks[article.sentences[word.sentence].block].role in STORY and not article.in_first_line(place.start):
            return None
    if _opened(article, source) or any(_led(article, name, lead, head.start) for lead in LEADS):
        return None
    if any(_stands(article.words(one.span), name, head.start - one.span.start) for one in article.quotations if not one.closed):
        return None  # paragraphs taken from elsewhere, in which somebody else may have said who it is
    return any(_stands(article.text, form, head.start) for form in (name, name.upper()))


def _opened(article: Article, source: Source) -> bool:
    """Whether a first line that ends as sentences do, which headlines do not, has the full name."""
    first = article.blocks[0].span
    return " " in source.name and not article.in_heading(first.start) and article.text.find(source.name, first.start, first.end) >= 0


def _led(article: Article, name: str, lead: str, end: int) -> bool:
    """Whether the story has named them in a compound before: "the Ada Keller-led group"."""
    return any(
        article.span_of(word).start < end and not article.in_first_line(article.span_of(word).start)
        for word in article.narration(f"{name.lower()}{lead}")
    )


def _stands(text: str, name: str, end: int) -> bool:
    """Whether a name stands before `end` as a word of its own."""
    at = text.find(name, 0, end)
    for _ in range(MOST):
        if at < 0:
            return False
        if not (text[at - 1 : at].isalnum() or text[at + len(name) : at + len(name) + 1].isalnum()):
            return True
        at = text.find(name, at + 1, end)
    return False


def _nobody_says_who(article: Article, source: Source) -> bool:
    """Whether a full name stands without a word on what its bearer is, up to the end of its paragraph."""
    end = article.blocks[article.block_at(source.span.start)].span.end
    named = next((found for at in range(source.span.start, source.head.end) if (found := article.people_at.get(at))), None)
    return named is not None and source.span.end == source.head.end and not any(place.start < end for place in named[0].described)
