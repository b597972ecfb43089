"""Who a crowd is: which of it are named, in its paragraph or by a new voice that opens the next, and which are told of or counted."""

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from attrlint.article.people.nouns import shipped
from attrlint.article.terms import Attribution, CueClass, Source, SourceKind
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: What stands for some of those with whom the sentence before begins, in its first so many words.
QUANTIFIERS = frozenset({"some", "many", "most", "few", "others"})
PLURAL = 2
#: How many sentences that begin so may follow one another, and how many words behind a number its noun stands.
CHAIN, NOUN = 4, 3
CROWDS = frozenset({"dozens", "scores", "hundreds", "thousands"})
ANSWERING = frozenset({"reply", "respond", "answer", "write", "attend", "turn", "come", "take", "sign"})
US = frozenset({"i", "we", "i've", "i’ve", "we've", "we’ve", "interviewed"})
OWNED = (" of his ", " of her ", " of their ", " of its ")
#: How a member of a crowd is brought in.
MEMBER = ("one ", "another ", "among ", "one of")
#: How many attributions on a named member is looked for.
NEXT = 20
#: Whoever speaks in so many sentences of the next paragraph opens it.
OPENING = 2
#: Crowds that are against somebody in office; such an office, within so many words of a name; and bodies in which such crowds meet.
OPPOSED = frozenset(
    """critic campaigner activist opponent protester demonstrator resident villager local sceptic skeptic detractor environmentalist
    neighbour neighbor conservationist islander townspeople parent tenant""".split()
)
OFFICES = frozenset(
    """leader minister mayor mayoress spokesman spokeswoman spokesperson secretary president governor premier commissioner superintendent
    executive manager chairman chairwoman chair owner developer landlord councillor director head headteacher principal chief""".split()
)
ALLIES = frozenset(
    """association group campaign society union charity coalition alliance watch friends action network federation opposition
    residents tenants parents professor university institute former independent rebel trust""".split()
)
OFFICE = 7
#: Those who sit in public, and code points in which they are named behind the verb.
SITTING = frozenset(
    "meeting hearing inquiry inquest court council committee councillors panel tribunal jury commission conference assembly".split()
)
TOLD = 60
#: How many paragraphs on somebody bears a crowd out, and how many at the head of a story sum it up.
SOON = 3
FIRST = 3
#: What a phrase is made of, up to its noun, and what it is joined by: ", in a survey".
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
SET_BEHIND = frozenset({"in", "by", "from", "for", "answering"})
#: What opens a paragraph that goes against the one before.
AGAINST = frozenset("but yet still however nevertheless nonetheless meanwhile elsewhere".split())
#: What a list of members begins with, and how many words behind it the first name stands.
LISTING = frozenset({"including", "like", "as", "among"})
REACH = 8


def named(article: "Article", attribution: Attribution, source: Source, within: int) -> bool:
    """Whether a member of the crowd that `source` is gets named, no more than `within` paragraphs on."""
    home = article.paragraph_at(attribution.cue.span.start)
    crowd = article.lemma_at(source.head)
    for later in islice(article.attributions_after(attribution), NEXT):
        away = article.paragraph_at(later.cue.span.start) - home
        if away > within:
            break
        if later.source is not None and later.source.kind is SourceKind.PERSON and later.source.name.split()[-1][:1].isupper():
            words = article.words(later.source.span).lower()
            if (
                away == 0
                or words.startswith(MEMBER)
                or (crowd and crowd in words)
                or _opens(article, attribution, later, later.source, opposed=crowd in OPPOSED)
            ):
                return True
    return _listed(article, attribution)


def backed(article: "Article", attribution: Attribution) -> bool:
    """Whether somebody new soon speaks of the same matter, or speaks at all where the crowd only sums up, at the head of the story."""
    home = article.paragraph_at(attribution.cue.span.start)
    for later in islice(article.attributions_after(attribution), NEXT):
        away = article.paragraph_at(later.cue.span.start) - home
        if away > SOON and home >= FIRST:
            return False
        source = later.source
        if not away or source is None or source.kind is not SourceKind.PERSON or later.inside or not _new(article, attribution, source):
            continue
        if home < FIRST or (attribution.content and article.in_common(attribution.content, later.sentence)):
            return True
    return False


def told_of(article: "Article", attribution: Attribution, source: Source) -> bool:
    """Whether the crowd is some of those told of ("several", "some of the nurses", "others" behind somebody) or asked for: "how many"."""
    sentence, text = article.sentences[attribution.sentence], article.words(source.span).lower()
    if text == "several" or text.endswith(" one"):
        return True  # by some standards one could say
    if any(whose in text for whose in OWNED) or not US.isdisjoint(text.split()):
        return True  # many of her aides; people I have spoken with
    if text in QUANTIFIERS and _told_before(article, attribution.sentence):
        return True
    if " of the " in text:
        earlier = article.narration(text.split()[-1])
        return " same " in text or any(word.sentence < attribution.sentence for word in earlier)
    at = bisect_left(sentence.starts, source.span.start)
    opening = sentence.words[at - 1].lower() if at else ""
    if opening == "how" or (opening == "what" and attribution.cue.lemma == "dub"):
        return True
    if text != "others":
        return False
    near = (*article.attributions_in(attribution.sentence - 1), *article.attributions_in(attribution.sentence))
    return any(one.source is not None and one.cue.span.end <= source.span.start for one in near)


def _told_before(article: "Article", number: int) -> bool:
    """Whether the sentence before, in the same paragraph, tells of them: "Bakers often disagree. Some say"; 40 came; "many say"."""
    for before in range(number - 1, max(-1, number - 1 - CHAIN), -1):
        sentence = article.sentences[before]
        if sentence.block != article.sentences[number].block:
            return False
        opening = list(zip(sentence.words, sentence.lemmas, sentence.tags, strict=True))[:PLURAL]
        if any(tag == "NOUN" and word.lower() == f"{lemma.lower()}s" for word, lemma, tag in opening) or _counts(sentence):
            return True
        if sentence.words[0].lower() not in QUANTIFIERS:
            return False  # not “Many said so. Some said more.”
    return False


def _counts(sentence: Sentence) -> bool:
    """Whether the sentence gives a number of people: "wrote to all 340 tenants", "212 replied", "dozens of drivers"."""
    nouns = shipped()
    for at, tag in enumerate(sentence.tags[:-1]):
        if tag != "NUM" and sentence.words[at].lower() not in CROWDS:
            continue
        behind = range(at + 1, min(len(sentence.words), at + 1 + NOUN))
        if sentence.lemmas[at + 1] in ANSWERING and sentence.tags[at + 1] == "VERB":
            return True
        if any(sentence.tags[later] == "NOUN" and nouns.is_role(sentence.words[later]) for later in behind):
            return True
    return False


def counted(article: "Article", attribution: Attribution, surveys: frozenset[str]) -> bool:
    """Whether the sentence tells of a survey that counted them, not of one that they speak of."""
    sentence = article.sentences[attribution.sentence]
    return any(
        lemma in surveys and (not any(content.start <= start < content.end for content in attribution.content) or _set_behind(sentence, at))
        for at, (lemma, start) in enumerate(zip(sentence.lemmas, sentence.starts, strict=True))
    )


def _set_behind(sentence: Sentence, at: int) -> bool:
    """Whether a comma sets the noun's phrase apart from what is said: "most would vote no, in a recent survey by the council"."""
    while at and sentence.tags[at - 1] in PHRASE:
        at -= 1
    if at > 1 and sentence.words[at - 1].lower() == "to" and sentence.words[at - 2].lower() == "according":
        return True
    return at > 1 and sentence.words[at - 1].lower() in SET_BEHIND and sentence.words[at - 2] in {",", "—", "–", "("}


def in_public(article: "Article", attribution: Attribution) -> bool:
    """Whether the words were told to those who sit in public: "residents told the inquiry"."""
    cue = attribution.cue
    content = min((part.start for part in attribution.content if part.start > cue.span.end), default=cue.span.end)
    told = article.text[cue.span.end : min(content, cue.span.end + TOLD)].lower().replace(",", " ").split()
    return cue.lemma in {"tell", "testify", "say"} and not SITTING.isdisjoint(told)


def somebodys(article: "Article", attribution: Attribution, *, of_body: bool) -> bool:
    """Whether whose people they are is named there or in the paragraph before; for a body's, in this: "Ruiz waits, aides say"."""
    block = article.sentences[attribution.sentence].block
    if of_body:
        return any(not body.outlet and place.start < attribution.cue.span.end for place, body in article.bodies_in(block))
    return any(article.names_within(article.blocks[one].span) for one in (max(0, block - 1), block))


def _opens(article: "Article", attribution: Attribution, later: Attribution, member: Source, *, opposed: bool) -> bool:
    """Whether somebody of whom the story had not told is quoted as the next paragraph opens: the crowd leads up to it."""
    if later.cue.cls is not CueClass.NEUTRAL or later.inside is not None or not article.quotations_within(later.content):
        return False
    first = bisect_left(article.sentences, article.sentences[later.sentence].block, key=lambda one: one.block)
    if later.sentence >= first + OPENING or article.sentences[first].words[0].lower() in AGAINST:
        return False
    return _new(article, attribution, member) and not (opposed and _answers(article, member.name))


def _answers(article: "Article", name: str) -> bool:
    """Whether the words about a name tell of an office that critics and campaigners have none of: the council leader, a spokesman."""
    first = article.first_named(name)
    if first is None:
        return False
    sentence = article.sentences[article.sentence_at(first)]
    at = bisect_left(sentence.starts, first)
    low = [word.lower() for word in sentence.words]
    return not OFFICES.isdisjoint(low[max(0, at - OFFICE) : at + len(name.split()) + OFFICE]) and ALLIES.isdisjoint(low)


def _new(article: "Article", attribution: Attribution, member: Source) -> bool:
    """Whether the story names that person only behind the crowd's words."""
    first = article.first_named(member.name)
    return first is not None and first > attribution.cue.span.start


def _listed(article: "Article", attribution: Attribution) -> bool:
    """Whether the paragraph goes on to name some of them: "among them Ana Ruiz", "critics such as Ruiz"."""
    block = article.sentences[attribution.sentence].block
    for sentence in article.sentences[attribution.sentence : attribution.sentence + NEXT]:
        if sentence.block != block:
            return False
        for at, word in enumerate(sentence.words):
            if word.lower() not in LISTING or (word.lower() == "as" and (at == 0 or sentence.words[at - 1].lower() != "such")):
                continue
            last = min(len(sentence.ends), at + REACH) - 1
            if article.names_within(Span(sentence.starts[at], sentence.ends[last])):
                return True
    return False
