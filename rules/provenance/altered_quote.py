"""A quotation with something put in by brackets, or something cut out.

Words in quotation marks are the speaker's own. AP will not have them altered, Reuters allows only deletions that leave the
sense and are shown, and copy desks teach that brackets annoy and mislead: the reader asks what was really said.

## Ask
What was said? Check it against the notes, or quote less and put the rest in your own words.

## Leave it be
Brackets that hold a party, a number or a remark: “[laughs]”, “[emphasis added]”; a capital for a small letter; speech
that trails off; the cuts in a post or a song. One cut in the middle is let pass, and so is one word of help beside words that all
stand: who is meant by a pronoun, “he [the surveyor]”, or where and when: “the gap [in Tarn] is wide”.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Quotation, QuotationKind
from attrlint.rule import Finding, Level, Profile, Related, rule, words
from attrlint.source.prose import STORY, Role
from attrlint.source.span import Span

# Compiled when a quotation is first looked at: that takes 5 ms, which a run without the rule does not pay.
CUT = r"\[ ?(?:\.\.\.|…) ?\]|\((?:\.\.\.|…)\)|\.\.\.\.?|…\.?|\. \. \.(?: \.)?"
SQUARE = r"\[[^\[\]]{1,120}\](?!\()"
ROUND = r"(?<![\w\]])\(([^()]{1,40})\)"
#: Words that another, in brackets behind them, only tells more of.
MEANT = frozenset(
    "he she it they we i him her them us me this these those here there then his their its one ones everyone everybody both".split()
)
WHOSE = frozenset("the a an his her their its our my your another one two three all some".split())
PLACED = frozenset("in on at of from about with for during after before by under over near since until against between at behind".split())
#: What speech that trails off ends in: it waits for a word.
TRAILING = frozenset(
    """and but or so because that if when while as than then i he she it we you they there this the a an my your his her their our to
    of in on at for with from by about into is was are were be been am has have had do did does will would could should can might must
    not no just very really well oh um er uh maybe perhaps like what who where how why i’m i'm it’s it's don’t don't
    know mean guess too""".split()
)
#: Words of a sentence that an ellipsis ends, of which the speaker may have said no more if they are fewer.
SAID = 5
#: Code points behind a quotation in which the story says that the speaker broke off.
BEHIND = 80
#: The network X, which is a letter too; and what stands before a post somebody wrote: “in a post”, not “at her post”.
ON_X = re.compile(r"\b(?:on|to|via|in|an|[’']s) X\b|\bX (?:account|post|page|feed|profile|thread)\b")
IN_A = re.compile(r"\bin (?:a|an|one|another|his|her|their|its)\b|\bsocial[ -]media\b")
#: Words beside a quotation in which the song is named that it is of.
SUNG = 6
#: Words of an insertion in round brackets: more are the speaker's own aside.
MANY = 4
#: One letter for another at the head of a word: “[W]e left”.
CASE = 3
EDGES = " “”‘’\"'\u00a0"


class Options(NamedTuple):
    """What a quotation may bear.

    max_brackets: how many insertions pass
    max_glosses: how many insertions that only help pass: who is meant by a pronoun, where and when
    max_ellipses: how many cuts inside a quotation pass
    ap_parens: whether round brackets count too, which AP uses because the wire could not carry square ones
    written: verbs of writing and singing, whose dots are the writer's own
    networks: names of networks, where what is quoted was posted
    posted: nouns for what is posted: "in a post"
    songs: nouns for songs and their parts: "the chorus goes"
    speaking: verbs of whoever only speaks of a song
    remarks: what may stand in square brackets and puts no word in anybody's mouth
    breaking: how words begin which say, behind a quotation, that the speaker broke off
    """

    max_brackets: int = 0
    max_glosses: int = 1
    max_ellipses: int = 1
    ap_parens: bool = True
    written: frozenset[str] = words(__file__, "written")
    networks: frozenset[str] = words(__file__, "networks")
    posted: frozenset[str] = words(__file__, "posted")
    songs: frozenset[str] = words(__file__, "songs")
    speaking: frozenset[str] = words(__file__, "telling")
    remarks: frozenset[str] = words(__file__, "remarks")
    breaking: frozenset[str] = words(__file__, "breaking")


@rule(
    "P705",
    level=Level.NOTE,
    profile=Profile.STRICT,
    options=Options,
    roles=STORY | {Role.PULLQUOTE},
    bad=[
        "“[[[Smith]]] never paid the crew,” said Ana Ruiz.",
        "“[[...]] and so we left the pier,” said Ana Ruiz.",
        "“We left [[...]] and came back … and left again,” said Ana Ruiz.",
        "“We asked [[(Smith)]] for the money,” said Ana Ruiz.",
    ],
    good=[
        "“Smith never paid us,” said Ana Ruiz.",
        "Ruiz said Smith “never paid”.",
        "“We left the pier … and came back,” said Ana Ruiz.",
        "“I thought he would come back, but ...” said Ana Ruiz.",
        "The boat [the Ann] was late. “We left,” said Ana Ruiz.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for quotation in article.quotations:
        if quotation.depth or quotation.kind in {QuotationKind.TITLE, QuotationKind.TEXT}:
            continue
        insertions = list(_insertions(article, quotation, options))
        if len(insertions) <= options.max_glosses and all(_glosses(article, quotation, span) for span in insertions):
            insertions.clear()
        edge, cuts = _cuts(article, quotation, options)
        altered = [
            *((span, "put in") for span in insertions if len(insertions) > options.max_brackets),
            *((span, "cut") for span in cuts if len(cuts) > options.max_ellipses),
        ]
        altered.sort()
        if altered:
            first, *others = altered
            related = tuple(Related(span, what) for span, what in others)
            yield Finding(first[0], _message(insertions, cuts, options), related=related)
        elif edge is not None:
            where = "start" if edge.end < quotation.inner.end - 1 else "end"
            yield Finding(edge, f"an ellipsis at the {where} says nothing; leave it out?")


def _message(insertions: list[Span], cuts: list[Span], options: Options) -> str:
    parts: list[str] = []
    if len(insertions) > options.max_brackets:
        parts.append("one insertion" if len(insertions) == 1 else f"{len(insertions)} insertions")
    if len(cuts) > options.max_ellipses:
        parts.append("one cut" if len(cuts) == 1 else f"{len(cuts)} cuts")
    return f"{' and '.join(parts)} in this quotation; what was said? check it against the notes"


def _insertions(article: Article, quotation: Quotation, options: Options) -> Iterator[Span]:
    """What was put in, in brackets."""
    start, end = quotation.inner
    if re.compile(SQUARE).fullmatch(article.text, start, end):
        return  # a name in brackets: “[REC]”
    for found in re.compile(SQUARE).finditer(article.text, start, end):
        if not re.fullmatch(CUT, found[0]) and found[0][1:-1].lower() not in options.remarks and not _case(article, found):
            yield Span(*found.span())
    if options.ap_parens:
        for found in re.compile(ROUND).finditer(article.text, start, end):
            inside = found[1]
            if (
                len(inside) > 1
                and not inside.isupper()
                and inside[:1].isalpha()
                and not any(map(str.isdigit, inside))
                and "-" not in inside
                and inside.count(" ") < MANY
            ):
                yield Span(*found.span())


def _glosses(article: Article, quotation: Quotation, place: Span) -> bool:
    """Whether the words before all stand, and those in brackets only tell who is meant, or where and when."""
    inside = article.text[place.start + 1 : place.end - 1].split()
    ahead = article.text[quotation.inner.start : place.start].split()
    if not inside or not ahead or article.text[place.start] != "[" or inside == ["sic"]:
        return False
    if inside[0].lower() in PLACED and len(inside) > 1:
        return True
    name = inside[0][:1].isupper()
    if name and len(ahead) > 1 and ahead[-1].isalpha() and ahead[-2].strip(EDGES).lower() in WHOSE:
        return True  # the manager [Neil Booth]
    return (name or inside[0].lower() in WHOSE) and ahead[-1].strip(EDGES).lower() in MEANT


def _case(article: Article, found: re.Match[str]) -> bool:
    """Whether the brackets hold only the first letter of a word, made a capital or a small one."""
    before, behind = article.text[found.start() - 1 : found.start()], article.text[found.end() : found.end() + 1]
    return len(found[0]) == CASE and behind.isalpha() and not before.isalpha()


def _cuts(article: Article, quotation: Quotation, options: Options) -> tuple[Span | None, list[Span]]:
    """The ellipsis at the start or, behind a whole sentence, at the end, and those inside; what trails off is speech."""
    if _written(article, quotation, options):
        return None, []
    edge: Span | None = None
    inside: list[Span] = []
    for found in re.compile(CUT).finditer(article.text, *quotation.inner):
        if not article.text[quotation.inner.start : found.start()].strip(EDGES):
            edge = Span(*found.span())
        elif article.text[found.end() : quotation.inner.end].strip(EDGES + ".,?!"):
            inside.append(Span(*found.span()))
        elif edge is None and not _trails_off(article, quotation, found, options):
            edge = Span(*found.span())
    return edge, inside


def _written(article: Article, quotation: Quotation, options: Options) -> bool:
    """Whether the words were posted or are a song's, so that the dots in them are the writer's: wrote on X, the chorus goes."""
    if not article.sentences:
        return False
    sentence = article.sentences[article.sentence_at(quotation.span.start)]
    for at, (lemma, tag) in enumerate(zip(sentence.lemmas, sentence.tags, strict=True)):
        if tag == "VERB":
            if lemma in options.written:
                return True
        elif sentence.words[at] in options.networks:
            if len(sentence.words[at]) > 1 or ON_X.search(" ".join(sentence.words[max(0, at - 3) : at + 2])):
                return True
        elif tag == "NOUN" and lemma in options.posted and IN_A.search(" ".join(sentence.words[max(0, at - 4) : at]).lower()):
            return True
    here = bisect_left(sentence.starts, quotation.span.start)
    return any(
        not options.songs.isdisjoint(lemma.lower() for lemma in beside) and options.speaking.isdisjoint(beside)
        for beside in (sentence.lemmas[max(0, here - SUNG) : here], sentence.lemmas[here + 1 : here + 1 + SUNG])
    )


def _trails_off(article: Article, quotation: Quotation, found: re.Match[str], options: Options) -> bool:
    """Whether the speaker broke off at an ellipsis, as words that wait for another tell, or the story."""
    if found[0].startswith(("[", "(")):
        return False
    before = article.text[max(quotation.inner.start, found.start() - BEHIND) : found.start()].split()
    if len(before) < SAID or before[-1].strip(EDGES + ",").lower() in TRAILING or before[-1][-1:] in ",-–—?!.":
        return True
    behind = article.text[quotation.span.end : quotation.span.end + BEHIND].lower().split()
    return any(word.startswith(tuple(options.breaking)) for word in behind)
