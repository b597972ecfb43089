"""Who or what a source phrase names: its kind, whether it is placed, and the name it goes by."""

from attrlint.article import phrases
from attrlint.article.closed import NUMBERS, PLACED, POSSESSIVE, RELATIVE_SUBJECTS, SUBJECT_PRONOUNS
from attrlint.article.cues import Lists, lists
from attrlint.article.grammar import Grammar
from attrlint.article.people import People
from attrlint.article.phrases import Phrase
from attrlint.article.terms import Basis, Confidence, Finding, Source, SourceKind
from attrlint.source.span import Span

# White is an adjective, and part of White House.
NAMELIKE = frozenset({"PROPN", "ADJ", "VERB", "NOUN"})
PLACING = frozenset({"of", "at", "with", "from", "for", "in", "on"})
NOTHING = Finding(Basis.NOTHING, Confidence.OPEN, None, ())
NAMED = Finding(Basis.NAMED, Confidence.SURE, None, ())
DESCRIBED = Finding(Basis.DESCRIBED, Confidence.SURE, None, ())


class Sources:
    """Turns noun phrases into sources; knows the words for kinds of speakers and the people of the story."""

    __slots__ = (
        "_kinds",
        "_metonym",
        "_organisation_last",
        "_outlet_last",
        "_outlets",
        "_people",
        "_quantifier",
        "_spokesperson",
        "_vague",
    )

    def __init__(self, people: People, changed: Lists) -> None:
        own = lists("sources", changed)
        self._people = people
        self._kinds: dict[str, SourceKind] = {}
        for kind in (
            SourceKind.ANONYMOUS,
            SourceKind.VAGUE,
            SourceKind.ORGANISATION,
            SourceKind.OUTLET,
            SourceKind.DOCUMENT,
            SourceKind.PERSON,
        ):
            for word in own[f"kind.{kind}"]:
                self._kinds.setdefault(word, kind)
        self._vague = frozenset(own["kind.vague"])
        self._outlets = frozenset(own["kind.outlets"])
        self._outlet_last = frozenset(own["kind.outlet_last"])
        self._organisation_last = frozenset(own["kind.organisation_last"])
        self._metonym = frozenset(own["kind.metonym"])
        self._quantifier = frozenset(own["kind.quantifier"])
        self._spokesperson = frozenset(own["kind.spokesperson"])

    def source(self, grammar: Grammar, phrase: Phrase) -> Source:
        """The source that a phrase of the sentence names."""
        sentence = grammar.sentence
        span = Span(sentence.starts[phrase.start], sentence.ends[phrase.end - 1])
        head = Span(sentence.starts[phrase.head], sentence.ends[phrase.head])
        low = grammar.low[phrase.head]
        if low in SUBJECT_PRONOUNS or low in {"which", "that"}:
            kind = SourceKind.ORGANISATION if low in {"it", "which"} else SourceKind.PERSON
            return Source(span, head, kind, sentence.words[phrase.head], identified=False, pronoun=True, found=NOTHING)
        kind, name = self._kind(grammar, phrase)
        return Source(
            span,
            head,
            kind,
            name,
            identified=(kind is not SourceKind.VAGUE and self._named(kind)) or self._placed(grammar, phrase),
            pronoun=False,
            found=NAMED if grammar.tags[phrase.head] == "PROPN" else DESCRIBED,
        )

    @staticmethod
    def _named(kind: SourceKind) -> bool:
        return kind in {SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.METONYM}

    def _kind(self, grammar: Grammar, phrase: Phrase) -> tuple[SourceKind, str]:
        sentence = grammar.sentence
        word, tag, lemma = sentence.words[phrase.head], grammar.tags[phrase.head], grammar.lemmas[phrase.head].lower()
        base = phrases.base_left(grammar, phrase.head)
        text = grammar.text[sentence.starts[max(base, phrase.start)] : sentence.ends[phrase.head]]
        if word.startswith("@"):
            return SourceKind.ACCOUNT, word
        if tag == "PROPN" and phrase.head == 0 and self._crowd(low := grammar.low[0]):
            tag, lemma = "NOUN", low.removesuffix("s")
        if tag == "PROPN":
            return self._proper(grammar, phrase, base)
        if phrase.head + 1 < grammar.n and grammar.low[phrase.head + 1] in PLACED:
            return SourceKind.ANONYMOUS, text
        if lemma in self._spokesperson:
            return SourceKind.ORGANISATION, text
        named = self._apposed_name(grammar, phrase)
        if named:
            return SourceKind.PERSON, named
        if grammar.low[phrase.head] in self._quantifier and (tag != "NUM" or phrase.head == phrase.start):
            return SourceKind.VAGUE, text
        if lemma in self._vague and (grammar.low[phrase.head] != lemma or lemma in {"people", "public", "community", "industry"}):
            return SourceKind.VAGUE, text
        if lemma in self._kinds:
            kind = self._kinds[lemma]
            somebody = kind is SourceKind.VAGUE or (kind is SourceKind.PERSON and grammar.low[base] in {"a", "an", "one", "another"})
            return (SourceKind.ANONYMOUS if somebody else kind), text
        return SourceKind.ANONYMOUS if tag == "NOUN" and grammar.low[base] in {"a", "an", "one"} else SourceKind.OTHER, text

    def _crowd(self, low: str) -> bool:
        """Whether a capitalised first word is no name but a crowd: Observers, Critics."""
        return (
            low.endswith("s")
            and (low.removesuffix("s") in self._vague or low.removesuffix("s") in self._kinds)
            and self._people.person(low.capitalize()) is None
        )

    def _proper(self, grammar: Grammar, phrase: Phrase, base: int) -> tuple[SourceKind, str]:
        words = grammar.sentence.words
        last = words[phrase.head]
        first = phrase.head
        while first > max(base, phrase.start) and words[first - 1][:1].isupper() and grammar.tags[first - 1] in NAMELIKE:
            first -= 1
        name = " ".join(words[first : phrase.head + 1])
        article = first > 0 and grammar.low[first - 1] == "the"
        if name in self._outlets or (last in self._outlet_last and (article or first < phrase.head) and self._people.person(last) is None):
            return SourceKind.OUTLET, name
        if name in self._metonym:
            return SourceKind.METONYM, name
        person = self._people.person(last)
        titled = any(self._people.is_title(words[at]) for at in range(first, phrase.head))
        if person is not None and (not article or titled):
            return SourceKind.PERSON, person
        if last in self._organisation_last or article or (last.isupper() and len(last) > 1) or self._people.body(words[first]) is not None:
            return SourceKind.ORGANISATION, self._people.body(words[first]) or name
        return SourceKind.PERSON, name

    def _apposed_name(self, grammar: Grammar, phrase: Phrase) -> str | None:
        """The name that stands in apposition: the caretaker, Paul Osei."""
        words, tags = grammar.sentence.words, grammar.tags
        for at in range(phrase.head + 1, phrase.end - 1):
            if words[at] == ",":
                start = at + 1
                while start < phrase.end and tags[start] in {"DET", "ADJ", "NOUN"}:
                    start += 1  # a role before the name: the hydrologist Nadia Rahimi
                end = start
                while end < phrase.end and tags[end] == "PROPN":
                    end += 1
                known = self._people.person(words[end - 1]) if end > start else None
                if end - start > 1 or known:
                    return known or " ".join(words[start:end])
        return None

    def _placed(self, grammar: Grammar, phrase: Phrase) -> bool:
        """Whether the words tell this source from others of its kind: a body, a number, a clause of its own."""
        words, tags, low = grammar.sentence.words, grammar.tags, grammar.low
        behind = low[phrase.head + 1] if phrase.end > phrase.head + 1 else ""
        siding = behind in {"of", "for"} and grammar.lemmas[phrase.head].lower() in self._vague  # supporters of the plan
        if behind in PLACING | {",", "who", "which"} and not siding:
            return True
        if phrase.end < grammar.n and low[phrase.end] in RELATIVE_SUBJECTS:
            return True
        for at in range(phrase.start, phrase.end):
            if at != phrase.head and (
                tags[at] == "PROPN" or low[at] in POSSESSIVE or (tags[at] == "ADJ" and words[at][:1].isupper() and at > 0)
            ):
                return True
            if (tags[at] == "NUM" and low[at] != "one") or low[at] in NUMBERS:
                return True
        return low[phrase.start] in {"the", "these", "those", "his", "her", "their", "its", "our"} and phrase.start != phrase.head
