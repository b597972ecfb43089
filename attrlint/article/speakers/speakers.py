"""Whom each source of a story means: relatives by their noun, pronouns by who spoke or acted last."""

from bisect import bisect_left
from collections.abc import Sequence

from attrlint.article.grammar import subjects
from attrlint.article.grammar.closed import RELATIVE_SUBJECTS
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.people.cast import Cast
from attrlint.article.reports.report import Range, Report
from attrlint.article.speakers.pronouns import PERSONAL, RESOLVED, Meant, Pronoun, likely
from attrlint.article.speakers.referents import PEOPLE, Referent, named, nominative
from attrlint.article.speakers.scenes import Scene, objects, scene
from attrlint.article.speakers.sources import Sources
from attrlint.article.speakers.standings import Standing, silent
from attrlint.article.terms import Basis, Confidence, Finding, Frame, Source
from attrlint.language.engine import Sentence
from attrlint.source.prose import STORY, Prose

#: How many sentences back somebody may have been named who has not spoken, and how many back somebody may have spoken.
REACH = 8
FAR = 60
#: A noun that ends so and speaks is a person, though no list knows it: an archivist.
AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ee", "eer", "eur", "ess")
ASKING = frozenset({"ask", "question", "press", "quiz"})


class Speakers:
    """Reads a story's sources in their order and remembers who spoke in which sentence."""

    __slots__ = ("_cast", "_here", "_prose", "_scenes", "_sentences", "_sources", "_spoke", "_spoken", "_told")

    def __init__(self, prose: Prose, sentences: Sequence[Sentence], cast: Cast, sources: Sources) -> None:
        self._prose = prose
        self._sentences = sentences
        self._cast = cast
        self._sources = sources
        self._spoke: dict[int, list[Referent]] = {}  # in the story's own voice, by sentence
        self._spoken: list[int] = []  # the story's sentences in _spoke, in order
        self._told: dict[int, list[Range]] = {}  # what they are said to have said
        self._scenes: dict[int, Scene] = {}
        self._here: list[Referent | None] = []  # of the sentence at hand, by report

    def sources(self, number: int, grammar: Grammar, reports: Sequence[Report]) -> list[Source | None]:
        """The source of each report of a sentence; outer reports stand before those inside them."""
        self._here = []
        for report in reports:
            who = None if report.source is None else self._who(number, grammar, report, report.source, reports)
            self._here.append(who)
            if who is not None and report.outer is None:
                self._remember(number, self._heard(grammar, report, who), report)
        return [None if who is None else who.source for who in self._here]

    def _heard(self, grammar: Grammar, report: Report, who: Referent) -> list[Referent]:
        """Who may be heard next: the one who spoke, or was asked: "Ruiz asked Osei whether it leaked"."""
        if silent(grammar, report.verb):
            return []
        if report.lemma not in ASKING or report.frame is Frame.TO:
            return [who]
        if report.frame is Frame.PASSIVE:
            return []  # "asked by Ruiz": whoever acts in the sentence answers
        asked = [one for one in objects(grammar, report.verb, self._sources) if one.human and one.figure is not None]
        return asked or [who]

    def _remember(self, number: int, heard: Sequence[Referent], report: Report) -> None:
        if number not in self._spoke:
            self._spoke[number], self._told[number] = [], []
            if self._in_story(number):
                self._spoken.append(number)
        self._told[number].extend(report.content)
        for who in heard:
            human = who.human or (who.source.kind in PEOPLE and who.source.head.of(self._prose.text).endswith(AGENTS))
            self._spoke[number].append(who if human is who.human else who._replace(human=human))

    def _who(self, number: int, grammar: Grammar, report: Report, phrase: Phrase, reports: Sequence[Report]) -> Referent:
        mention = self._sources.referent(grammar, phrase)
        if not mention.source.pronoun:
            return mention
        word = grammar.low[phrase.head]
        if report.frame is Frame.ACCORDING:
            word = nominative(word)
        meant: Meant | None = None
        if word in RELATIVE_SUBJECTS:
            before = subjects.antecedent(grammar, phrase)
            meant = None if before is None else likely(self._sources.referent(grammar, before), Basis.ANTECEDENT)
        elif word in RESOLVED and not (word == "it" and _empty(grammar, report)):
            behind = self._cast.between(grammar.sentence.ends[phrase.end - 1], grammar.sentence.span.end)
            pronoun = Pronoun(word, self._cast, frozenset(figure for link in behind for figure in link.figures))
            meant = (
                self._outer(pronoun, report)
                or self._earlier_here(pronoun, grammar, phrase, report, reports)
                or self._before(pronoun, number)
                or pronoun.acting(scene(grammar, (), self._sources, phrase.start, anywhere=True), None)  # "Ruiz left early, she said"
                or self._nearest(pronoun, number)
            )
        return mention if meant is None else self._resolved(mention, word, meant)

    def _outer(self, pronoun: Pronoun, report: Report) -> Meant | None:
        """Who is said to have said this: "Ruiz said she had told the board"."""
        outer = self._here[report.outer] if report.outer is not None else None
        return likely(outer, Basis.SUBJECT) if outer is not None and pronoun.fits(outer) else None

    def _earlier_here(self, pronoun: Pronoun, grammar: Grammar, phrase: Phrase, report: Report, reports: Sequence[Report]) -> Meant | None:
        """Who spoke or acted earlier in the same sentence."""
        if phrase.start == 0:
            return None
        for who, other in zip(reversed(self._here), reversed(reports[: len(self._here)]), strict=True):
            if who is not None and other.outer is None and other.verb < phrase.start and pronoun.fits(who):
                return likely(who, Basis.LAST_SPEAKER)
        main = scene(grammar, report.content, self._sources, phrase.start)
        return pronoun.acting(main, None) or pronoun.acting(
            scene(grammar, report.content, self._sources, phrase.start, anywhere=True), None
        )

    def _before(self, pronoun: Pronoun, number: int) -> Meant | None:
        """Who spoke or acted in the sentences before; failing that, who spoke last at all, and to whom something was done."""
        if pronoun.word == "they" and self._cast.uses_they and (one := self._nearest(pronoun, number)) is not None:
            return one
        near: Meant | None = None
        for before in range(number - 1, max(-1, number - REACH - 1), -1):
            if not self._in_story(before):
                continue
            spoke = pronoun.fitting(self._spoke.get(before, ()))
            if spoke:
                return pronoun.chosen(spoke, Basis.LAST_SPEAKER)
            there = self._scene(before)
            recent = self._last_speaker(pronoun, before, REACH)
            block = self._prose.blocks[self._sentences[before].block]
            acting = pronoun.acting(there, recent, apart=recent is not None and recent.source.span.start < block.span.start)
            if acting is not None and (recent is not None or there.doers[0].standing > Standing.ACTED_UPON):
                return acting
            others = pronoun.fitting(there.objects)
            if near is None:
                near = acting or (pronoun.chosen(others, Basis.NEAREST) if others else None)
        last = self._last_speaker(pronoun, number)
        return near if last is None else likely(last, Basis.LAST_SPEAKER)

    def _last_speaker(self, pronoun: Pronoun, before: int, reach: int | None = None) -> Referent | None:
        """Who spoke last before a sentence, `reach` sentences back at most."""
        last = bisect_left(self._spoken, before) - 1
        for at in range(last, max(-1, last - FAR), -1):
            if reach is not None and self._spoken[at] < before - reach:
                break
            for who in reversed(pronoun.fitting(self._spoke[self._spoken[at]])):
                return who
        return None

    def _nearest(self, pronoun: Pronoun, number: int) -> Meant | None:
        """Whoever of all that were named lately, in any standing, it can mean: one of them, and no other."""
        first = self._sentences[max(0, number - REACH)].span.start
        links = self._cast.between(first, self._sentences[number].span.start)
        people = [named(link) for link in links if len(link.figures) == 1 and link.figures[0].body is False]
        fitting = {who.figure: who for who in pronoun.fitting(people)}
        return likely(fitting.popitem()[1], Basis.NEAREST) if len(fitting) == 1 else None

    def _resolved(self, mention: Referent, word: str, meant: Meant) -> Referent:
        """The mention under the name of whoever it means; as it stands, with all their names, where it may be either."""
        who, *others = meant.referents
        source = mention.source
        if others:
            names = tuple(rival.source.name for rival in meant.referents)
            return mention._replace(source=source._replace(found=Finding(meant.basis, Confidence.OPEN, None, names)))
        if word in PERSONAL and who.figure is not None and meant.basis is not Basis.NEAREST:
            self._cast.learn(who.figure, word)
        own = who.source
        found = Finding(meant.basis, meant.confidence, own.span, ())
        return who._replace(source=source._replace(kind=own.kind, name=own.name, identified=own.identified, found=found))

    def _scene(self, number: int) -> Scene:
        known = self._scenes.get(number)
        if known is None:
            grammar = Grammar(self._sentences[number], self._prose.text)
            known = self._scenes[number] = scene(grammar, self._told.get(number, ()), self._sources)
        return known

    def _in_story(self, number: int) -> bool:
        return self._prose.blocks[self._sentences[number].block].role in STORY


def _empty(grammar: Grammar, report: Report) -> bool:
    """Whether "it" stands for nothing: "it is too soon to say", "it seems that"."""
    return report.frame is Frame.SEEM or grammar.low[grammar.group(report.verb)] == "to"
