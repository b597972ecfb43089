"""Whom a story does not name, by which words it withholds the name, and why."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrlint.article.terms import Attribution, Grant, SourceKind, Unnamed
from attrlint.article.unnamed.runs import Line, Run, Runs, line
from attrlint.article.unnamed.unnamed import Scene, Speaker, mention, speakers
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

#: Body paragraphs over which "he asked not to be named" still means somebody.
WINDOW = 3
#: Words between a formula and its reason, and before a formula that tell whom it is for.
GAP, BEFORE = 12, 9
STOPS = frozenset({",", ";", "—", "–", "--", ")", "]", ".", "?", "!", ":"})
DOING = frozenset({"do", "does", "did"})
JOINTS = frozenset({"and", "so", "but", "who", "therefore", ","})
CLITICS = frozenset({"n't", "n’t"})
ALSO = frozenset({"also", "too", "likewise", "similarly", "same"})


class Anonymity:
    """The formulas and the reasons of `lexicon/anonymity.toml`, ready to be asked; one for all articles of a house."""

    __slots__ = ("_barred", "_cost", "_formula", "_opens", "_shared", "_signs", "_stock")

    def __init__(self, changed: Lists) -> None:
        own = lists("anonymity", changed)
        named = {key.removeprefix("words."): words for key, words in own.items() if key.startswith("words.")}
        self._formula, self._barred, self._opens, self._stock = (
            Runs(own[f"grant.{name}"], named) for name in ("formula", "barred", "opens", "stock")
        )
        self._cost, self._shared, self._signs = (frozenset(own[f"grant.{name}"]) for name in ("cost", "shared", "signs"))

    def unnamed(
        self,
        text: str,
        sentences: Sequence[Sentence],
        homes: Sequence[int],
        attributions: Sequence[Attribution],
        grants: Sequence[Grant],
    ) -> tuple[Unnamed, ...]:
        """The sources that have no name, in order; `homes` are the numbers of the sentences' paragraphs."""
        granted = frozenset(grant.sentence for grant in grants)
        found = speakers(text, sentences, sorted(attributions, key=lambda one: one.cue.span), granted)
        scene = Scene(found)
        for grant in grants:
            for speaker in self._holders(grant, sentences, homes, scene):
                speaker.grants.append(grant)
        return tuple(
            Unnamed(speaker.source, tuple(speaker.attributions), tuple(speaker.grants))
            for speaker in found
            if speaker.grants or speaker.source.kind is SourceKind.ANONYMOUS
        )

    def grants(self, sentences: Sequence[Sentence], homes: Sequence[int], attributions: Sequence[Attribution]) -> Iterator[Grant]:
        """Where a name is withheld, in order, with the reason. Of "who also asked not to be named" it is the reason before."""
        cues: dict[int, list[Attribution]] = {}
        for one in attributions:
            cues.setdefault(one.sentence, []).append(one)
        last: Grant | None = None
        for number, sentence in enumerate(sentences):
            if self._signs.isdisjoint(sentence.words):
                continue
            for grant in self._in(number, sentence, cues.get(number, ())):
                whole = grant
                if grant.reason is None:
                    reason = self._beside(number, sentences, homes)
                    if reason is None and last is not None and not ALSO.isdisjoint(_before(sentence, grant)):
                        reason, whole = last.reason, grant._replace(stock=last.stock)
                    whole = whole._replace(reason=reason)
                last = whole if whole.reason is not None else last
                yield whole

    def _in(self, number: int, sentence: Sentence, cues: Sequence[Attribution]) -> Iterator[Grant]:
        words = line(sentence)
        formulas = list(self._formula.find(words))
        barred = list(self._barred.find(words))
        opens = list(self._opens.find(words)) if formulas or barred else []
        end = -1
        for formula in formulas:
            if formula.start < end:
                continue
            reason = _reason(sentence, formula, opens, cues) or _bar(sentence, formula, barred, cues)
            end = max(formula.end, reason.end) if reason else formula.end
            span = _span(sentence, Run(min(formula.start, reason.start), end) if reason else formula)
            stock = reason is not None and self._worn(words, reason, opens)
            yield Grant(span, number, _span(sentence, reason) if reason else None, stock)
        for bar in barred:
            if bar.start >= end and cues and not formulas and not _told_of(sentence, bar, cues):
                whole = Run(bar.start, _end(sentence, bar.end, cues))
                end = whole.end
                yield Grant(_span(sentence, whole), number, _span(sentence, whole), self._worn(words, whole, opens))

    def _worn(self, words: Line, reason: Run, opens: Iterable[Run]) -> bool:
        """Whether the reason is one that everybody gives, and no other is given behind it."""
        worn = [run for run in self._stock.find(words) if reason.start <= run.start < reason.end]
        return bool(worn) and not any(worn[-1].end <= run.start < reason.end for run in opens)

    def _beside(self, number: int, sentences: Sequence[Sentence], homes: Sequence[int]) -> Span | None:
        """The sentence beside that tells what somebody has to fear."""
        for other in (number, number + 1, number - 1):
            if 0 <= other < len(sentences) and homes[other] == homes[number] and not self._cost.isdisjoint(sentences[other].lemmas):
                return sentences[other].span
        return None

    def _holders(self, grant: Grant, sentences: Sequence[Sentence], homes: Sequence[int], scene: Scene) -> list[Speaker]:
        """Whose name it withholds."""
        shared = scene.shared() if not self._shared.isdisjoint(_before(sentences[grant.sentence], grant)) else []
        own = scene.own(grant)
        if own is not None:
            return [own, *(speaker for speaker in shared if speaker is not own)]
        if shared:
            return shared
        near = scene.near(grant.sentence)
        at = min(near, key=lambda held: (abs(held[0] - grant.sentence), held[0] > grant.sentence), default=None)
        return [at[1]] if at is not None and abs(homes[at[0]] - homes[grant.sentence]) <= WINDOW else []


@lru_cache(maxsize=8)
def anonymity(changed: tuple[tuple[str, tuple[str, ...]], ...]) -> Anonymity:
    """The lists of a house, made once for all its articles."""
    return Anonymity(dict(changed))


def _before(sentence: Sentence, grant: Grant) -> list[str]:
    at = bisect_left(sentence.starts, grant.span.start)
    return [word.lower() for word in sentence.words[max(0, at - BEFORE) : at + 2]]


def _reason(sentence: Sentence, formula: Run, opens: Iterable[Run], cues: Sequence[Attribution]) -> Run | None:
    """The reason behind a formula, or the one that its sentence begins with."""
    for opener in opens:
        if opener.end <= formula.start and (opener.start == 0 or sentence.words[opener.start - 1] == ","):
            return Run(opener.start, min(_end(sentence, opener.end, ()), formula.start))
        onward = formula.start < opener.start and formula.end <= opener.end  # "unnamed due" is one, "due to" the other
        if onward and opener.start <= formula.end + GAP and QUOTE not in sentence.tags[formula.end : opener.start]:
            return Run(opener.start, _end(sentence, opener.end, cues))
    return None


def _told_of(sentence: Sentence, bar: Run, cues: Sequence[Attribution]) -> bool:
    """Whether somebody with a name says it, and so of somebody else: "members may not talk to reporters, Ada Lund said"."""
    at = sentence.starts[bar.start]
    return any(
        one.source is not None
        and one.source.kind is not SourceKind.ANONYMOUS
        and one.source.name.split()[-1][:1].isupper()
        and any(part.start <= at < part.end for part in one.content)
        for one in cues
    )


def _bar(sentence: Sentence, formula: Run, barred: Iterable[Run], cues: Sequence[Attribution]) -> Run | None:
    """That the speaker may not speak, where it stands before the formula: "had no leave to talk, and asked not to be named"."""
    bar = next((run for run in barred if run.end <= formula.start), None)
    if bar is None:
        return None
    end = min(_end(sentence, bar.end, cues), formula.start)
    while end > bar.end and sentence.words[end - 1].lower() in JOINTS:
        end -= 1
    return Run(bar.start, end)


def _end(sentence: Sentence, at: int, cues: Sequence[Attribution]) -> int:
    """The end of the clause that `at` stands in: a stop, a quotation, or the verb of somebody before it."""
    own = {one.cue.span.start for one in cues if mention(one) < sentence.starts[at - 1]}
    while at < len(sentence.words):
        if sentence.words[at] in STOPS or sentence.tags[at] == QUOTE or sentence.starts[at] in own:
            return at
        at += 1
    return at


def _span(sentence: Sentence, run: Run) -> Span:
    start = run.start
    if start and (sentence.words[start].lower() in CLITICS or sentence.words[start - 1].lower() in DOING):
        start -= 1  # a whole "wasn't", "did not have"
    return Span(sentence.starts[start], sentence.ends[run.end - 1])
