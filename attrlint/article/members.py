"""Who a crowd is: which of it are named, in its paragraph, by a new voice that opens the next, and which the story has told of."""

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from attrlint.article.terms import Attribution, CueClass, Source, SourceKind

if TYPE_CHECKING:
    from attrlint.article.model import Article

#: How a member of a crowd is brought in.
MEMBER = ("one ", "another ", "among ", "one of")
#: How many attributions on a named member is looked for.
NEXT = 20
#: Whoever speaks in so many sentences of the next paragraph opens it.
OPENING = 2
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
            if away == 0 or words.startswith(MEMBER) or (crowd and crowd in words) or _opens(article, attribution, later, later.source):
                return True
    return _listed(article, attribution)


def told_of(article: "Article", attribution: Attribution, source: Source) -> bool:
    """Whether the crowd is some of those told of ("several", "some of the nurses", "others" behind somebody) or asked for: "how many"."""
    sentence, text = article.sentences[attribution.sentence], article.words(source.span).lower()
    if text == "several":
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


def somebodys(article: "Article", attribution: Attribution) -> bool:
    """Whether the paragraph names somebody up to there, whose people they are: "Ruiz waits, aides say"."""
    first = article.sentences_of(article.sentences[attribution.sentence].block)[0].span.start
    return any(first <= mention.start < attribution.cue.span.end for person in article.people for mention in person.mentions)


def _opens(article: "Article", attribution: Attribution, later: Attribution, member: Source) -> bool:
    """Whether somebody of whom the story had not told is quoted as the next paragraph opens: the crowd leads up to it."""
    if later.cue.cls is not CueClass.NEUTRAL or later.inside is not None or not article.quotations_within(later.content):
        return False
    first = bisect_left(article.sentences, article.sentences[later.sentence].block, key=lambda one: one.block)
    if later.sentence >= first + OPENING or article.sentences[first].words[0].lower() in AGAINST:
        return False
    person = next((one for one in article.people if one.name == member.name), None)
    return person is not None and person.mentions[0].start > attribution.cue.span.start


def _listed(article: "Article", attribution: Attribution) -> bool:
    """Whether the paragraph goes on to name some of them: "among them Ana Ruiz", "critics such as Ruiz"."""
    block = article.sentences[attribution.sentence].block
    start = attribution.cue.span.start
    names = sorted(mention.start for person in article.people for mention in person.mentions)
    for sentence in article.sentences_of(block):
        for at, word in enumerate(sentence.words):
            if word.lower() not in LISTING or (word.lower() == "as" and (at == 0 or sentence.words[at - 1].lower() != "such")):
                continue
            if sentence.span.end < start:
                continue
            here = bisect_left(names, sentence.starts[at])
            last = min(len(sentence.ends), at + REACH) - 1
            if here < len(names) and names[here] < sentence.ends[last]:
                return True
    return False
