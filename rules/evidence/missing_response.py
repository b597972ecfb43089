"""Somebody named is accused, and the story has no answer from them.

Whoever is shown in a bad light gets a real chance to answer, and the answer is in the story: so AP, the BBC, the Washington Post
and the ethics code of the Society of Professional Journalists. Where no answer came, the story says what was tried.

## Ask
What do they say? If nothing, who asked them, how and when?

## Leave it be
A denial, a reply or silence of whoever is accused, of a lawyer or anybody else who speaks for them (not of a colleague or rival, nor a
denial that tells at length of another matter); words of
theirs close behind the accusation, unless on plans or figures, or anywhere on the same matter; whoever was convicted, or is dead;
governments and armies, unless a house wants them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from attrlint.article.accusations.jointly import joined
from attrlint.article.assertions import Accused, Ground
from attrlint.article.evidence.responses import Answer, Answering
from attrlint.article.model import Article
from attrlint.article.terms import CueClass, Frame, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, rule
from attrlint.source.span import Span

NAMED = frozenset({Accused.PERSON, Accused.ROLE, Accused.BODY})
#: What clears an accusation so far that nobody owes an answer.
SETTLED = frozenset({Ground.KNOWN, Ground.PAST, Ground.FICTION, Ground.SPORT})
#: Roles that are many, of whom none can answer for all.
MANY = frozenset({"media", "press", "police", "public", "crowd", "left", "right", "opposition", "industry", "community", "system"})
#: The sentences by which an answer may stand before the accusation.
AHEAD = 2
#: Words in which the subject of what is alleged stands; before a name, it is not the subject that it names.
SUBJECT = 10
OF = frozenset({"of", "at", "in", "for", "with", "to", "from", "by"})
POSSESSING = frozenset({"his", "her", "their", "its", "my", "our"})
#: Words of some weight that make a denial one of its own matter, and nouns for whatever was said.
MATTER = 3
WRONG = frozenset(
    "wrong wrongdoing misconduct impropriety allegation accusation charge claim anything everything nothing involvement".split()
)
#: Between whoever is criticised and what for.
REASON = re.compile(r",? (?:for|over) ")
#: Answers of one party that are weighed, and accusations of it.
MOST, TIMES = 200, 8
#: Code points of the words for the accused.
LONGEST = 60


class Options(NamedTuple):
    """Whose answer is asked for, and what counts as one.

    topic_match: whether what they say elsewhere in the story counts only on the same matter
    window: body paragraphs behind the accusation in which any words of theirs count
    criticism: whether "criticised the firm for" asks for an answer as "accused" does
    states: whether governments, armies and armed groups are asked for
    """

    topic_match: bool = True
    window: int = 3
    criticism: bool = True
    states: bool = False


@rule(
    "E504",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    bad=[
        "Tenants accuse [[Harbour Homes]] of leaving them without heat for two winters. The flats stand on Cobb Lane.",
        "Two of his staff accused [[Paul Osei]] of taking bribes. Ana Ruiz, his rival, denied that she knew of it.",
    ],
    good=[
        "Tenants accuse Harbour Homes of leaving them without heat. A spokesman for Harbour Homes said it had fixed the boiler in March.",
        "Tenants accuse Harbour Homes of leaving them without heat. The firm did not reply to two emails and a call on Tuesday.",
        "Two of his staff accused Paul Osei of taking bribes. His lawyer declined to comment.",
        "Paul Osei, who was convicted of fraud in 2019, was accused by two of his staff of taking bribes.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    found = [*_accused(article, options), *_alleged(article), *(_criticised(article) if options.criticism else ())]
    blamed = sorted(found, key=lambda one: one.place)
    by_name: dict[str, list[_Blamed]] = {}
    for one in blamed:
        by_name.setdefault(one.name, []).append(one)
    for name, times in by_name.items():
        first = times[0]
        if article.answers.closed(name, first.kind):
            continue
        answers = tuple(islice(article.answers.of(name, first.kind), MOST))
        if not any(_answers(article, one, answer, options) for one in times[:TIMES] for answer in answers):
            message = f"does {_short(article, first.place)} answer this? the story has no reply, nor says that one was sought"
            yield Finding(first.place, message)


class _Blamed(NamedTuple):
    """Somebody who owes an answer, and by which words."""

    name: str
    kind: SourceKind
    place: Span
    said: Span
    cue: Span | None
    sentence: int


def _accused(article: Article, options: Options) -> Iterator[_Blamed]:
    """Those who are said to have done wrong."""
    for accusation in article.accusations:
        party, teller = accusation.target, accusation.attribution
        if party.pronoun or (accusation.clearing is not None and accusation.clearing.ground in SETTLED):
            continue
        place = _place(party)
        said = article.words(place).lower().split()
        if accusation.accused is Accused.ROLE and (said[:-1] != ["the"] or said[-1] in MANY):
            continue  # her father, the former president: somebody whom the story may name elsewhere
        if accusation.accused in NAMED or (options.states and accusation.accused is Accused.STATE):
            cue = teller.cue.span if teller is not None else None
            name, kind = party.name, party.kind
            role = article.words(party.head).islower()
            if (
                role
                and article.words(Span(place.end, place.end + len(", "))) == ", "
                and (behind := article.people_at.get(place.end + len(", ")))
            ):
                name, kind, place = behind[0].name, SourceKind.PERSON, behind[1]  # the solicitor, Petra Sand
            yield _Blamed(name, kind, place, accusation.span, cue, accusation.sentence)
            for other in joined(article.sentences[accusation.sentence], place):
                kind = SourceKind.PERSON if other.start in article.people_at else SourceKind.ORGANISATION
                yield _Blamed(article.words(other), kind, other, accusation.span, cue, accusation.sentence)


def _criticised(article: Article) -> Iterator[_Blamed]:
    """Those whom somebody criticises for what they did."""
    known = {who[0].end: who for who in _known(article)}
    for attribution in article.attributions:
        cue = attribution.cue
        passive = cue.frame is Frame.PASSIVE and len(attribution.content) > 1  # was criticised by the council for
        if cue.cls is not CueClass.ACCUSATION or not (passive or cue.frame is Frame.NOUN) or attribution.source is None:
            continue
        content = next(iter(attribution.content), None)
        if cue.negated or cue.unreal or content is None:
            continue
        reason = REASON.search(article.text, content.start, min(content.end, content.start + LONGEST))
        who = known.get(content.end if passive else reason.start() if reason else -1)
        if who is not None and who[0].start >= content.start:
            yield _Blamed(who[1], who[2], who[0], content, cue.span, attribution.sentence)


def _known(article: Article) -> Iterator[tuple[Span, str, SourceKind]]:
    """Every place of a name, whose it is."""
    for person in article.people:
        yield from ((span, person.name, SourceKind.PERSON) for span in person.mentions)
    for body in article.bodies:
        yield from ((span, body.name, SourceKind.ORGANISATION) for span in body.mentions)


def _alleged(article: Article) -> Iterator[_Blamed]:
    """Those named first in what somebody alleges: "alleged that her coach, Rex Hanlon, had told her to train on a broken wrist"."""
    known = {who[0].start: who for who in _known(article)}
    for attribution in article.attributions:
        cue, source = attribution.cue, attribution.source
        if cue.lemma != "allege" or cue.frame not in {Frame.THAT, Frame.BARE} or cue.negated or cue.unreal or source is None:
            continue
        said, sentence = attribution.content[0], article.sentences[attribution.sentence]
        first = bisect_left(sentence.starts, said.start)
        for at in range(first, min(len(sentence.words), first + SUBJECT)):
            who = known.get(sentence.starts[at])
            if who is not None:
                if who[1] != source.name and sentence.words[at - 1].lower() not in OF:
                    yield _Blamed(who[1], who[2], who[0], said, cue.span, attribution.sentence)
                break
            if sentence.tags[at] in {"VERB", "AUX", "PRON"} and sentence.words[at].lower() not in POSSESSING:
                break


def _place(party: Source) -> Span:
    """The words for the accused up to the head, without what follows it."""
    if party.span.start < party.head.start and party.head.end - party.span.start <= LONGEST:
        return Span(party.span.start, party.head.end)
    return party.head


def _answers(article: Article, blamed: _Blamed, answer: Answer, options: Options) -> bool:
    """Whether the answer is one to the accusation."""
    if blamed.said.holds(answer.span) and "," not in article.text[blamed.place.end : answer.span.start]:
        return False  # accused of rejecting bids
    if _of_another_matter(article, blamed, answer):
        return False
    if answer.how is not Answering.STATEMENT:
        return True
    if answer.span.touches(blamed.said) or answer.span == blamed.cue:
        return False  # the accusation itself
    behind = article.paragraph_at(answer.span.start) - article.paragraph_at(blamed.said.start)
    near = answer.sentence >= blamed.sentence - AHEAD and behind <= options.window
    if near and not (options.topic_match and _elsewhere(article, answer)):
        return True
    of_what = Span(blamed.place.end, blamed.said.end) if blamed.said.holds(blamed.place) else blamed.said
    return not (options.topic_match or near) or bool(article.in_common((of_what,), answer.sentence))


def _of_another_matter(article: Article, blamed: _Blamed, answer: Answer) -> bool:
    """Whether the sentence denies something else at length: "rejected a suggestion that it had cut its drivers’ pay"."""
    sentence = article.sentences[answer.sentence]
    if answer.how is Answering.SILENCE or answer.sentence == blamed.sentence:
        return False
    for one in article.attributions_in(answer.sentence):
        denied = one.content[0] if one.cue.cls is CueClass.DENIAL and one.inside is None and one.content else None
        if denied is None:
            continue
        words = range(bisect_left(sentence.starts, denied.start), bisect_left(sentence.starts, denied.end))
        told = [at for at in words if sentence.tags[at] in {"NOUN", "VERB", "PROPN", "ADJ"}]
        clause = "that" in sentence.words[words.start : words.stop] or sentence.words[words.start].endswith("ing")
        if clause and len(told) >= MATTER and WRONG.isdisjoint(sentence.lemmas):
            of_what = Span(blamed.place.end, blamed.said.end) if blamed.said.holds(blamed.place) else blamed.said
            return not article.in_common((of_what,), answer.sentence)
    return False


def _elsewhere(article: Article, answer: Answer) -> bool:
    """Whether somebody speaks of plans, figures or a season."""
    return not article.answers.elsewhere.isdisjoint(article.sentences[answer.sentence].lemmas)


def _short(article: Article, place: Span) -> str:
    words = article.words(place)
    return f"{words[:1].lower()}{words[1:]}" if words.startswith(("The ", "A ")) else words
