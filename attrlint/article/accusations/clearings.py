"""What near an accusation keeps it from being the story's own: the law, a hedge, somebody credited, history, fiction."""

from bisect import bisect_left
from collections.abc import Sequence

from attrlint.article.assertions import Clearing, Ground
from attrlint.article.terms import Attribution, CueClass, Source, SourceKind
from attrlint.article.weight.law import Law
from attrlint.article.wordlists import Lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Hedges that reach into the next sentence and the one before.
REACHING = frozenset("accuse accusation allegation allege alleged allegedly suspect suspected".split())
#: Words that take up what was said before, or who was spoken of.
TAKING_UP = frozenset("he she they it this that these those his her their its".split())
SOMEBODY = frozenset("he she him her his".split())
#: Sentences of a paragraph, before and behind, that can clear it.
AROUND = 4
#: What words of the lexicon can tell.
GROUNDS: tuple[Ground, ...] = (Ground.LAW, Ground.HEDGE, Ground.PAST, Ground.FICTION, Ground.SPORT)
#: What a sentence of the paragraph can tell too.
AMBIENT = frozenset({Ground.LAW, Ground.FICTION, Ground.SPORT})
#: What reports no words of anybody.
MUTE = frozenset({CueClass.STANCE, CueClass.MENTAL})
#: Verbs of those who look into a matter.
FINDING = frozenset("find conclude rule determine establish show suggest reveal".split())
#: So many words of fiction in a story make it one about a work.
WORK = 5

#: "At Calder jail" is a place; "a year in jail" a sentence.
STAGED = frozenset({"play", "stage", "plot", "screen", "script", "film", "sketch", "act", "season", "bat", "pitch"})
GAOLS = frozenset({"jail", "gaol", "prison"})


class Clearings:
    """The sentences of a story, to be asked what clears an accusation in one of them."""

    def __init__(self, sentences: Sequence[Sentence], attributions: Sequence[Attribution], law: Law, own: Lists) -> None:
        self._sentences, self._law = sentences, law
        self._words = {ground: frozenset(own[f"clear.{ground}"]) for ground in GROUNDS}
        self._credited: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            self._credited.setdefault(attribution.sentence, []).append(attribution)
        self._sporting = frozenset(own["clear.sporting"])
        self._works = frozenset(own["clear.work"])
        self._work = sum(lemma in self._works for sentence in sentences for lemma in sentence.lemmas) >= WORK
        self._judged: dict[str, list[int]] | None = None  # the sentences on a case, by the names there

    def clearing(self, number: int, span: Span, target: Source, lemma: str) -> Clearing | None:
        """What clears the accusation at `span` in the sentence, if anything does; `lemma` is that of its verb or noun."""
        sentence = self._sentences[number]
        accused = _named(sentence, target)
        grounds = GROUNDS if lemma in self._sporting else GROUNDS[:-1]
        for ground in grounds:
            if (place := self._word(ground, number, span, accused)) is not None:
                return Clearing(ground, place)
        if (found := _found(sentence)) is not None:
            return Clearing(Ground.SOURCE, found)
        for near in (number, number - 1, number + 1):
            if (credit := self._credit(near, number, target)) is not None:
                return Clearing(Ground.SOURCE, credit)
        for near in range(max(0, number - AROUND), min(len(self._sentences), number + AROUND + 1)):
            if abs(near - number) <= 1 or self._sentences[near].block == sentence.block:
                apart = self._sentences[near].block != sentence.block
                for ground in (one for one in grounds if one in AMBIENT):
                    place = (
                        self._place(self._works, near, span)
                        if apart and ground is Ground.FICTION
                        else self._word(ground, near, span, accused)
                    )
                    if place is not None:
                        return Clearing(ground, place)
                if abs(near - number) == 1 and (place := self._place(REACHING, near, span)) is not None:
                    return Clearing(Ground.HEDGE, place)
        if self._work:
            return Clearing(Ground.FICTION, sentence.span)
        return self._judgement(number, target)

    def _judgement(self, own: int, target: Source) -> Clearing | None:
        """Where another sentence tells of a charge, a trial, a conviction of whoever is accused."""
        if self._judged is None:
            self._judged = {}
            verdicts = self._words[Ground.LAW]
            for number, sentence in enumerate(self._sentences):
                if not verdicts.isdisjoint(sentence.lemmas) or self._law.in_case(sentence.lemmas, ()):
                    for word in set(filter(_capital, sentence.words)):
                        self._judged.setdefault(word, []).append(number)
        cases = self._judged.get(target.name.split()[-1], ())
        other = next((number for number in cases if number != own), None)
        return Clearing(Ground.LAW, self._sentences[other].span) if other is not None else None

    def _word(self, ground: Ground, number: int, span: Span, accused: Span | None = None) -> Span | None:
        if ground is Ground.LAW:
            sentence = self._sentences[number]
            own = (span,) if accused is None else (span, accused)
            named = zip(sentence.starts, sentence.lemmas, strict=True)
            rest = [lemma for start, lemma in named if not any(part.start <= start < part.end for part in own)]
            if self._law.in_case(rest, ()):
                return sentence.span  # outside the words of the accusation: who faked a trial is not on trial, a prison guard not in prison
        return self._place(self._words[ground], number, span, accused if ground is Ground.LAW else None)

    def _place(self, words: frozenset[str], number: int, span: Span, accused: Span | None = None) -> Span | None:
        """Where one of the words stands in a sentence, outside the accusation itself."""
        sentence = self._sentences[number]
        if words.isdisjoint(sentence.lemmas) and words.isdisjoint(map(str.lower, sentence.words)):
            return None
        for at, lemma in enumerate(sentence.lemmas):
            if lemma in words or sentence.words[at].lower() in words:
                if lemma in STAGED and sentence.tags[at] in {"VERB", "AUX"}:
                    continue  # the Hawks play on Friday
                if lemma in GAOLS and at and sentence.tags[at] in {"NOUN", "PROPN"} and sentence.tags[at - 1] in {"DET", "PROPN"}:
                    continue
                place = Span(sentence.starts[at], sentence.ends[at])
                if not place.touches(span) and not (accused is not None and accused.holds(place)):
                    return place
        return None

    def _credit(self, near: int, number: int, target: Source) -> Span | None:
        """The words of a report that credit somebody else than the accused, in the sentence or, of the same matter, beside it."""
        if not 0 <= near < len(self._sentences):
            return None
        for one in self._credited.get(near, ()):
            source = one.source
            if source is None or source.kind is SourceKind.VAGUE or one.cue.unreal or one.cue.cls in MUTE or source.name == target.name:
                continue
            if near == number or self._of(near, target):
                return one.cue.span
        return None

    def _of(self, near: int, target: Source) -> bool:
        """Whether the sentence speaks of whoever is accused, or takes up what was said."""
        sentence = self._sentences[near]
        names = set(target.name.lower().split())
        low = [word.lower() for word in sentence.words]
        return not names.isdisjoint(low) or low[0] in TAKING_UP or not SOMEBODY.isdisjoint(low)


def _found(sentence: Sentence) -> Span | None:
    """The verb that closes a sentence and says who found it so: ", an inquiry found"."""
    at = len(sentence.words) - 2
    found = at > 1 and sentence.lemmas[at] in FINDING and sentence.tags[at] == "VERB" and sentence.tags[at - 1] in {"NOUN", "PROPN"}
    return Span(sentence.starts[at], sentence.ends[at]) if found else None


def _named(sentence: Sentence, target: Source) -> Span:
    """The accused with the words before their noun: prison guards, without what a clause tells of them."""
    first = bisect_left(sentence.starts, target.head.start)
    while first and sentence.starts[first - 1] >= target.span.start and sentence.tags[first - 1] in {"NOUN", "PROPN", "ADJ"}:
        first -= 1
    return Span(sentence.starts[first], target.head.end) if first < len(sentence.starts) else target.head


def _capital(word: str) -> bool:
    return word[:1].isupper()
