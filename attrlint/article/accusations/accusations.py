"""Who is said to have done wrong, in whose voice, and what keeps it from being the story's own."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from attrlint.article.accusations.acts import acts, mend
from attrlint.article.accusations.clearings import Clearings
from attrlint.article.accusations.wrongs import Wrongs
from attrlint.article.assertions import Accusation, Accused, Clearing, Ground, Voice
from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.people.cast import Cast
from attrlint.article.people.nouns import Nouns
from attrlint.article.speakers.referents import Referent, named, nominative
from attrlint.article.speakers.sources import Sources
from attrlint.article.terms import Attribution, Source, SourceKind
from attrlint.article.weight.law import Law
from attrlint.article.wordlists import lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

DEFINITE = frozenset("the his her their its our my your".split())
#: Pronouns for one person, who may be named in the sentence before.
ONE = frozenset({"he", "she"})
#: Verbs of a report that say of somebody that he did wrong.
ACCUSING = frozenset({"accuse", "accuse of", "blame"})
ACCUSATIONS = frozenset({"accusation", "allegation"})
YEAR = re.compile("(1[0-9]{3}|20[0-9]{2})(?:s|’s|'s)?")
#: What a thing or a state of affairs does too: "blame the rain for being late".
BEING = frozenset(
    {"being", "having", "anything", "everything", "nothing", "something", "causing", "making", "driving", "pushing", "raising"}
)
#: Unions of states.
UNIONS = frozenset({"European", "Soviet", "African"})
#: What a surname at the head of a sentence is taken for.
MISTAKEN = frozenset({"NOUN", "ADJ", "ADV", "VERB", "X", "INTJ"})
#: Words between an accusation and "against".
AGAINST_WITHIN = 8
#: Who "faces allegations" is accused; and the words between the two.
FACING = frozenset({"face", "confront"})
FACED_WITHIN = 5


@lru_cache(maxsize=8)
def _wrongs(house: tuple[tuple[str, tuple[str, ...]], ...], nouns: Nouns) -> Wrongs:
    """The lists of a house, made once for all its articles."""
    return Wrongs(dict(house), nouns)


class Accusations:
    """Finds them in the sentences of one story."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        attributions: Sequence[Attribution],
        cast: Cast,
        nouns: Nouns,
        law: Law,
        house: tuple[tuple[str, tuple[str, ...]], ...],
    ) -> None:
        own = lists("accusations", dict(house))
        self._text, self._sentences, self._cast, self._nouns = text, sentences, cast, nouns
        self._wrongs = _wrongs(house, nouns)
        self._sources = Sources(cast, nouns)
        self._clearings = Clearings(sentences, attributions, law, own)
        self._state_names, self._state_nouns, self._known = (frozenset(own[f"state.{key}"]) for key in ("last", "nouns", "known"))
        self._causes, self._roles = frozenset(own["target.causes"]), frozenset(own["target.roles"])
        self._told: dict[int, list[Attribution]] = {}
        for attribution in attributions:
            self._told.setdefault(attribution.sentence, []).append(attribution)

    def find(self) -> Iterator[Accusation]:
        """Every accusation in the story's sentences, in order of the sentences."""
        for number, sentence in enumerate(self._sentences):
            told = self._told.get(number, [])
            cued = [one for one in told if one.cue.lemma in ACCUSING]
            if not cued and ACCUSATIONS.isdisjoint(sentence.lemmas) and not self._wrongs.possible(sentence.words, sentence.lemmas):
                continue
            grammar = Grammar(sentence, self._text)
            self._name_those_known(grammar)
            mend(grammar, self._wrongs)
            for attribution in cued:
                if (accusation := self._by_cue(number, grammar, attribution)) is not None:
                    yield accusation
            yield from self._against(number, grammar)
            yield from self._facing(number, grammar)
            for act in acts(grammar, self._wrongs):
                accused, target = self._accused(number, grammar, act.agent)
                span = Span(sentence.starts[act.start], sentence.ends[act.end - 1])
                teller = _teller(told, span)
                if teller is None and act.held:
                    continue
                voice = Voice.OWN if teller is None else Voice.TOLD
                clearing = Clearing(Ground.KNOWN, span) if act.known else None
                if teller is None and clearing is None:
                    clearing = self._clearings.clearing(number, span, target, act.lemma)
                alone = teller is None and clearing is None and accused is Accused.NOBODY and self._by_name(grammar, act.agent, target)
                party = Accused.PERSON if alone else accused
                yield Accusation(span, act.lemma, party, target, number, voice, teller, clearing, _year(sentence))

    def _name_those_known(self, grammar: Grammar) -> None:
        """A surname of the story that the tagger took for another word: "Moon, a nurse", "Early abused"."""
        grammar.tags = [
            "PROPN" if tag in MISTAKEN and word[:1].isupper() and self._cast.is_surname(word) else tag
            for word, tag in zip(grammar.sentence.words, grammar.tags, strict=True)
        ]

    def _by_cue(self, number: int, grammar: Grammar, attribution: Attribution) -> Accusation | None:
        """The accusation that a report's verb is, with whom it names: "accused Vance of fraud", "Vance was accused of fraud"."""
        cue = attribution.cue
        if cue.negated or cue.unreal:
            return None
        verb = bisect_left(grammar.sentence.starts, cue.verb.start)
        if grammar.with_be(verb):
            phrase = subjects.subject(grammar, verb)
            if phrase is not None and grammar.low[phrase.head] in {"who", "which", "that"}:
                phrase = subjects.antecedent(grammar, phrase)
        else:
            end = phrases.base_right(grammar, verb + 1) if verb + 1 < grammar.n else verb + 1
            phrase = Phrase(verb + 1, end - 1, end) if end > verb + 1 else None
        if phrase is None:
            return None
        if grammar.low[phrase.start] == "both" and phrase.start < phrase.head:
            phrase = phrase._replace(start=phrase.start + 1)
        accused, target = self._accused(number, grammar, phrase)
        if accused is Accused.NOBODY and not target.pronoun and self._firm(grammar, phrase, attribution):
            accused, target = Accused.BODY, target._replace(kind=SourceKind.ORGANISATION)
        span = attribution.content[-1]
        return Accusation(span, cue.lemma, accused, target, number, Voice.CUE, attribution, None, _year(grammar.sentence))

    def _against(self, number: int, grammar: Grammar) -> Iterator[Accusation]:
        """The accusation that a noun is: "allegations of fraud against Vance"."""
        for at, lemma in enumerate(grammar.lemmas):
            if lemma not in ACCUSATIONS:
                continue
            for against in range(at + 1, min(grammar.n - 1, at + AGAINST_WITHIN)):
                if grammar.low[against] != "against":
                    continue
                end = phrases.base_right(grammar, against + 1)
                if end > against + 1:
                    yield self._by_noun(number, grammar, at, against, Phrase(against + 1, end - 1, end))
                break

    def _facing(self, number: int, grammar: Grammar) -> Iterator[Accusation]:
        """The accusation that somebody faces: "Vance faces allegations of fraud"."""
        for at, lemma in enumerate(grammar.lemmas):
            if lemma not in ACCUSATIONS:
                continue
            verb = next((one for one in range(at - 1, max(-1, at - FACED_WITHIN), -1) if grammar.verb_at(one)), at)
            if grammar.lemmas[verb] not in FACING or grammar.negated(verb) or grammar.unreal(verb):
                continue
            if "against" in grammar.low[at : at + AGAINST_WITHIN]:
                continue  # told above
            phrase = subjects.subject(grammar, verb)
            if phrase is not None and grammar.low[phrase.head] in {"who", "which"}:
                phrase = subjects.antecedent(grammar, phrase)
            if phrase is not None:
                yield self._by_noun(number, grammar, at, min(grammar.n - 1, at + AGAINST_WITHIN), phrase)

    def _by_noun(self, number: int, grammar: Grammar, at: int, last: int, phrase: Phrase) -> Accusation:
        """The accusation that the noun at `at` is, in the words up to `last`, of those whom the phrase names."""
        accused, target = self._accused(number, grammar, phrase)
        span = Span(grammar.sentence.starts[at], grammar.sentence.ends[last])
        teller = _teller(self._told.get(number, []), span)
        return Accusation(span, grammar.lemmas[at], accused, target, number, Voice.CUE, teller, None, _year(grammar.sentence))

    def _accused(self, number: int, grammar: Grammar, phrase: Phrase) -> tuple[Accused, Source]:
        """Who did it, and what sort of party that is."""
        who = self._sources.referent(grammar, phrase)
        if who.source.pronoun:
            meant = self._before(number, grammar, phrase, {one.source.name for one in self._told.get(number, ()) if one.source})
            return (Accused.NOBODY, who.source) if meant is None else (Accused.PERSON, meant.source._replace(span=who.source.span))
        return self._party(grammar, phrase, who.members[0] if who.members else who), who.source

    def _party(self, grammar: Grammar, phrase: Phrase, who: Referent) -> Accused:
        head = bisect_left(grammar.sentence.starts, who.source.head.start)
        last, lemma = grammar.sentence.words[head], grammar.lemmas[head]
        names = grammar.sentence.words[phrase.start : phrase.end]
        if (
            (last in self._state_names and not _of_members(last, names))
            or lemma in self._state_nouns
            or who.source.kind is SourceKind.METONYM
        ):
            return Accused.STATE
        if grammar.low[phrase.start] in {"a", "an"} or grammar.sentence.words[phrase.start] in self._causes:
            return Accused.NOBODY
        if who.figure is not None and who.figure.body is False:
            return Accused.PERSON
        if who.figure is not None and who.figure.body:
            last = who.figure.name.split()[-1]
        if grammar.tags[head] == "PROPN" or (who.figure is not None and who.figure.body):
            if last in self._state_names and not _of_members(last, names):
                return Accused.STATE
            body = last in self._nouns.organisation_last or last in self._nouns.called
            return Accused.BODY if body else Accused.NOBODY
        definite = grammar.low[phrase.start] in DEFINITE and grammar.low[head] == lemma and grammar.tags[head] == "NOUN"
        one = definite and lemma not in self._known and (lemma in self._roles or self._nouns.is_role(lemma) or self._nouns.is_body(lemma))
        return Accused.ROLE if one else Accused.NOBODY

    def _by_name(self, grammar: Grammar, phrase: Phrase, target: Source) -> bool:
        """Whether whoever did it goes by a name that the story tells nothing of: Swiftvan; Osmund Tully, the builder."""
        words, head = grammar.sentence.words, bisect_left(grammar.sentence.starts, target.head.start)
        last, opening = words[head], grammar.low[phrase.start]
        if target.pronoun or not last[:1].isupper() or opening in {"a", "an"} or words[phrase.start] in self._causes:
            return False
        if grammar.low[head + 1 : head + 3] == [",", "who"]:
            return True  # Cuthbert Lane, who taught chemistry
        if self._placed(last):
            return False
        if head == 0:
            return grammar.tags[0] == "PROPN" and not last.endswith(("s", "men", "people")) and not self._nouns.is_person(grammar.low[0])
        return grammar.tags[head] == "PROPN" or words[head - 1][:1].isupper()

    def _placed(self, name: str) -> bool:
        """Whether a name of one word that the story tells nothing of is that of a place, a people or a cause."""
        nouns = self._nouns
        return name in nouns.countries or name in nouns.places or name in nouns.metonym or name in self._causes or name.isupper()

    def _firm(self, grammar: Grammar, phrase: Phrase, attribution: Attribution) -> bool:
        """Whether a name is that of a firm: "Swiftvan, a courier firm", "the charity Lund Hope", or "blame Swiftvan for docking pay"."""
        word, low = grammar.sentence.words[phrase.head], grammar.low
        if not word[:1].isupper() or grammar.tags[phrase.head] not in {"PROPN", "NOUN"}:
            return False
        called = range(phrase.start, phrase.head)  # the charity Lund Hope
        if any(grammar.tags[at] == "NOUN" and self._nouns.is_body(grammar.lemmas[at]) for at in called):
            return True
        if low[phrase.end : phrase.end + 1] == [","]:
            last = phrases.base_right(grammar, phrase.end + 1) - 1
            return last > phrase.end and self._nouns.is_body(grammar.lemmas[last]) and grammar.tags[last] == "NOUN"
        if phrase.end - phrase.start > 1 and not (
            grammar.low[phrase.start] == "the" and all(form[:1].isupper() for form in grammar.sentence.words[phrase.start + 1 : phrase.end])
        ):
            return False  # the Grand Hotel, and not "that man Hale"
        campaigns = f"{word} campaign" in self._text or f"{word}’s campaign" in self._text  # somebody whom everybody knows by surname
        if campaigns or self._cast.is_surname(word) or self._placed(word) or attribution.cue.lemma not in ACCUSING:
            return False
        doing = phrase.end + 1
        return low[phrase.end : doing] in (["for"], ["of"]) and doing < grammar.n and low[doing].endswith("ing") and low[doing] not in BEING

    def _before(self, number: int, grammar: Grammar, phrase: Phrase, speakers: Container[str]) -> Referent | None:
        """The one person named in this sentence before a "he" or "her", or in the sentence before, who does not speak in this one."""
        low = nominative(grammar.low[phrase.head])
        if low not in ONE:
            return None
        for earlier in (number, number - 1):
            if earlier < 0:
                return None
            sentence = self._sentences[earlier]
            end = grammar.sentence.starts[phrase.head] if earlier == number else sentence.span.end
            links = [
                link for link in self._cast.between(sentence.span.start, end) if len(link.figures) == 1 and link.figures[0].body is False
            ]
            links = [link for link in links if link.figures[0].name not in speakers]
            people = {link.figures[0] for link in links}
            if len(people) == 1:
                fits = self._cast.gender(links[0].figures[0]) in {low, ""}
                return named(links[0]) if fits else None
            if people:
                return None
        return None


def _of_members(last: str, names: Sequence[str]) -> bool:
    """Whether a union is one of workers, savers or players, and not of states."""
    return last == "Union" and UNIONS.isdisjoint(names)


def _teller(told: Sequence[Attribution], span: Span) -> Attribution | None:
    """The innermost report in whose content the words stand."""
    holding = [(content.start, one) for one in told for content in one.content if content.holds(span) and not one.cue.span.touches(span)]
    return max(holding, key=lambda held: held[0])[1] if holding else None


def _year(sentence: Sentence) -> int | None:
    """The last year that a sentence names."""
    dated = zip(sentence.words, sentence.tags, strict=True)
    years = [int(found[1]) for word, tag in dated if (tag == "NUM" or word.endswith("s")) and (found := YEAR.fullmatch(word))]
    return max(years, default=None)
