"""A comma or a full stop on the wrong side of a closing mark, or none where a quotation meets its verb.

American houses set commas and full stops inside the closing mark (AP). British ones set them inside where a whole sentence is
quoted, and outside behind a part of one (Guardian, BBC). Both part a quoted sentence from the verb that reports it: a comma
behind it, a comma or a colon before it.

## Ask
Which is the house’s style? `locale` says it; `auto` takes the story’s own: where its marks stand, and whether it spells as
Americans do.

## Leave it be
Question and exclamation marks, colons and semicolons, which stand where the sense wants them; a part of a sentence, which
needs no comma before it; “that” before a quotation; what a sign or a heading says.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Frame, Quotation, QuotationKind
from attrlint.rule import Edit, Finding, Level, Profile, rule, words
from attrlint.source.prose import Role
from attrlint.source.span import Span

OWN = frozenset({Role.BODY, Role.LIST, Role.QA})
STOPS = frozenset(",.")
#: A closing mark, or the space that some set between two of them.
CLOSING = frozenset("”’\"'» \xa0\u2009\u202f")
#: What may end a quotation before its verb; a dash or three points break it off.
ENDS = frozenset(",.?!…—–-:;")
#: A part of a sentence: these tell a story's style by where their comma stands.
PARTS = frozenset({QuotationKind.PHRASE, QuotationKind.SCARE, QuotationKind.TITLE})
#: At most so many closing marks stand together.
NESTED = 4
#: An initial and its stop.
INITIAL = 2
#: So many commas and stops on one side are a style, however the story spells; fewer are slips.
SETTLED = 3
PLAIN = re.compile(r"[a-z]{4,}")
#: What only Americans write so: what they shorten, their days, "said Monday", "on Sept. 5".
DAYS, MONTHS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", "(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
AMERICAN = re.compile(
    r"\b(?:U\.S\.|Sen\.|Rep\.|Gov\.|(?:Labor|Memorial|Veterans) Day\b|Fourth of July\b|(?:Labor|Defense) Department\b"
    rf"|(?:said|announced|ruled|voted|died|resigned|testified) {DAYS}\b|{MONTHS}\. \d)"
)
#: Where a dateline names its state: TOLNE, Ohio (AP) —
DATELINE = re.compile(r"^[A-Z][A-Z .'’-]{1,30}, ([A-Z][A-Za-z. ]{1,15}?) ?(?:\([A-Za-z ]{2,20}\) ?)?[—–-]", re.MULTILINE)
#: Whoever was told stands in so many words, in at most so many code points: told the court “We lost.”
TOLD, FAR = 4, 40

Locale = Literal["auto", "us", "uk"]


class Options(NamedTuple):
    """Whose punctuation.

    locale: us, uk, or auto: as most partial quotations of the story have it, and as it spells
    speaking: verbs that a quoted sentence is parted from by a comma or a colon
    american: spellings that only Americans have
    british: spellings that they never have
    states: American states, as a dateline has them
    shortened: abbreviations, whose full stop no comma takes the place of
    """

    locale: Locale = "auto"
    speaking: frozenset[str] = words(__file__, "parted")
    american: frozenset[str] = words(__file__, "american")
    british: frozenset[str] = words(__file__, "british")
    states: frozenset[str] = words(__file__, "states")
    shortened: frozenset[str] = words(__file__, "shortened")


@rule(
    "T605",
    level=Level.NOTE,
    profile=Profile.STRICT,
    options=Options,
    roles=OWN,
    bad=[
        "“We won[[”,]] she said.",
        "Roth called it “a plot.” Kay called it “a disgrace,” and Pell “a shame[[”.]]",
        "“We won the case[[”]] she said.",
        "Ana Ruiz, the harbour master, [[said]] “We have asked for new motors every year.”",
        "“We were home by six[[.”,]] she said.",
        "Roth called it “a plot”, and Kay “a disgrace”. Pell called it “a shame[[.”]]",
    ],
    good=[
        "“We won,” she said.",
        "Roth called it “a plot”. Kay called it “a disgrace”.",
        "Roth called it “a plot.” Kay called it “a disgrace.”",
        "Ana Ruiz said that “the motors are forty years old and will fail again”.",
        "“Who won?” she said. “We did!” he said.",
        "She said “we won” twice, and he wrote: “They did.”",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    spoken = [
        quotation
        for quotation in article.quotations
        if quotation.depth == 0 and quotation.closed and quotation.words and article.blocks[quotation.block].role in OWN
    ]
    locale = _style(article, spoken, options) if options.locale == "auto" else options.locale
    for quotation in spoken:
        found = _misplaced(article, quotation, locale, options) or _missing(article, quotation, options)
        if found is not None:
            yield found


def _style(article: Article, spoken: list[Quotation], options: Options) -> Locale:
    """How the story sets the comma or full stop of a part of a sentence; `auto` where it does both as often.

    Where it spells as one side of the ocean does, one or two marks against the custom there are slips and no style.
    """
    inside = outside = 0
    for quotation in spoken:
        if quotation.kind in PARTS:
            inside += _last(article, quotation) in STOPS
            outside += _behind(article, quotation) in STOPS
    spelt = _spelt(article, options)
    if spelt == "us" and outside < max(inside, SETTLED):
        return "us"
    if inside == outside or (spelt == "uk" and outside < inside < SETTLED):
        return "auto"
    return "us" if inside > outside else "uk"


def _spelt(article: Article, options: Options) -> Locale:
    """Whose spelling the story has, inside marks too, for a house spells what it hears; `auto` where it has both or neither."""
    forms = frozenset(PLAIN.findall(article.text))
    dateline = DATELINE.search(article.text)
    placed = dateline is not None and dateline[1] in options.states
    american = placed or not forms.isdisjoint(options.american) or bool(AMERICAN.search(article.text))
    british = not forms.isdisjoint(options.british)
    if american == british:
        return "auto"
    return "us" if american else "uk"


def _misplaced(article: Article, quotation: Quotation, locale: Locale, options: Options) -> Finding | None:
    behind, last = _behind(article, quotation), _last(article, quotation)
    if behind == "," and last == ".":
        return _doubled(article, quotation, locale, options)
    if behind in STOPS and last not in ENDS:
        if locale == "us" or (behind == "," and _before_verb(article, quotation) and _begins(article, quotation)):
            marks = _closing(article, quotation)
            place = Span(marks.start, marks.end + 1)
            return _moved(place, f"{behind}{article.words(marks)}", f"does the {_name(behind)} stand inside the marks?")
    elif last in STOPS and quotation.kind in PARTS and locale == "uk" and not _before_verb(article, quotation):
        marks = _closing(article, quotation)
        place = Span(marks.start - 1, marks.end)
        return _moved(place, f"{article.words(marks)}{last}", f"does the {_name(last)} stand outside the marks?")
    return None


def _doubled(article: Article, quotation: Quotation, locale: Locale, options: Options) -> Finding | None:
    """A comma behind the marks where a full stop stands inside: “We won.”, she said. That of an abbreviation stays: “by 6 a.m.,”."""
    marks = _closing(article, quotation)
    word = article.text[quotation.inner.start : marks.start].split()[-1].strip("“‘\"'(")
    short = word[:-1].lower() in options.shortened or "." in word[:-1] or len(word) == INITIAL
    if short and locale != "us" and not (_before_verb(article, quotation) and _begins(article, quotation)):
        return None  # a part of a sentence, by logic: “Acme Inc.”, and left
    place = Span(marks.start - (not short), marks.end + 1)
    return _moved(place, f",{article.words(marks)}", "does the comma stand inside the marks?")


def _missing(article: Article, quotation: Quotation, options: Options) -> Finding | None:
    """A quoted sentence that runs into the verb that reports it, or that its verb runs into."""
    attribution = quotation.attribution
    if attribution is None or quotation.carried or attribution.cue.lemma not in options.speaking:
        return None
    verb = attribution.cue.verb
    if _last(article, quotation) not in ENDS and _before_verb(article, quotation) and _begins(article, quotation):
        marks = _closing(article, quotation)
        return _moved(marks, f",{article.words(marks)}", "does a comma part the quotation from its verb?")
    if (
        quotation.kind is QuotationKind.SPEECH
        and attribution.cue.frame is Frame.QUOTE
        and _runs_into(article, verb, quotation)
        and article.text[quotation.inner.start].isupper()
        and _ends_sentence(article, quotation)
    ):
        end = quotation.span.start - 1
        place = Span(max(verb.start, article.text.rfind(" ", verb.start, end) + 1), end)
        said = article.words(place)
        if attribution.content[0].start < verb.start:
            return Finding(place, "does a full stop end this before the next quotation?", suggestions=(f"{said}.",))
        return Finding(place, "does a comma or a colon part this from the sentence it quotes?", suggestions=(f"{said}:", f"{said},"))
    return None


def _moved(place: Span, text: str, message: str) -> Finding:
    return Finding(place, message, suggestions=(text,), edits=(Edit(place, text),))


def _name(stop: str) -> str:
    return "comma" if stop == "," else "full stop"


def _last(article: Article, quotation: Quotation) -> str:
    """The last letter or stop between the marks, before any inner mark that closes there."""
    marks = _closing(article, quotation)
    return article.text[marks.start - 1] if marks.start > quotation.inner.start else ""


def _behind(article: Article, quotation: Quotation) -> str:
    """The letter or stop right behind the closing mark; no stop where it is one of three points or of a figure."""
    end = quotation.span.end
    return "" if article.text[end : end + 3] == "..." else article.text[end : end + 1]


def _closing(article: Article, quotation: Quotation) -> Span:
    """The closing mark with those of quotations that end where it does."""
    start = quotation.inner.end
    while start > max(quotation.inner.start, quotation.inner.end - NESTED) and article.text[start - 1] in CLOSING:
        start -= 1
    return Span(start, quotation.span.end)


def _begins(article: Article, quotation: Quotation) -> bool:
    """Whether a sentence begins with the quotation."""
    return article.sentences[article.sentence_at(quotation.span.start)].span.start == quotation.span.start


def _before_verb(article: Article, quotation: Quotation) -> bool:
    """Whether the words that say who speaks follow the quotation."""
    attribution = quotation.attribution
    if attribution is None or attribution.source is None:
        return False
    first = min(attribution.source.span.start, attribution.cue.span.start)
    second = max(attribution.source.span.start, attribution.cue.span.start)
    between = article.text[quotation.span.end : first]
    return first >= quotation.span.end and not between.strip(" ,") and second - first < 80 and len(between) < 4


def _runs_into(article: Article, verb: Span, quotation: Quotation) -> bool:
    """Whether nothing but a space, or whoever was told, stands between the verb and the quotation."""
    if not verb.end < quotation.span.start < verb.end + FAR:
        return False
    between = article.text[verb.end : quotation.span.start]
    told = between.split()
    return between[-1] == " " and len(told) <= TOLD and all(word.isalpha() for word in told) and "that" not in told


def _ends_sentence(article: Article, quotation: Quotation) -> bool:
    return _last(article, quotation) in ".?!…" or article.text[quotation.span.end : quotation.span.end + 1] == "."
