"""Which evidence counts for which claim: near it, and of the same matter or referring back to it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrlint.article.evidence.surroundings import SAYS_WHAT, Surroundings
from attrlint.article.evidence.topics import Telling, Topics
from attrlint.article.terms import Claim, ClaimNature, Evidence, EvidenceKind, Link, Tie
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import Sentence
from attrlint.source.span import Span

#: Body paragraphs after the claim in which evidence still counts for it; one before counts for what no one answers.
WINDOW = 3
#: Sentences to either side that are looked at, however long the paragraphs are, and claims.
REACH = 40
CROWD = 24
#: Sentences over which "the claim" refers back.
BACK = 3
#: Words at the head of a sentence among which a paper is its subject.
OPENING = 6
PAPERS = frozenset("report audit study review filing lawsuit complaint memo letter story article book indictment".split())
#: Verbs with which somebody gives evidence, or none.
GIVING = frozenset("offer give provide cite produce present show supply release".split())
#: Answers come behind what they answer, and from somebody else.
ANSWERS = frozenset({EvidenceKind.RESPONSE, EvidenceKind.SILENCE})
SPEAKS_OF = SAYS_WHAT | {"for", "on", "regarding"}
Tied = tuple[int, Tie, tuple[Span, ...]]


class Links:
    """The words by which evidence refers back, and those too general to link by."""

    __slots__ = ("_empty", "_papers", "_said")

    def __init__(self, changed: Lists) -> None:
        own, words = lists("claims", changed), lists("evidence", changed)
        self._empty = frozenset(own["link.empty"])
        self._said = frozenset(words["words.said"]) | frozenset(own["link.said"])
        self._papers = frozenset(words["words.papers"])

    def linked(
        self, text: str, sentences: Sequence[Sentence], paragraphs: Sequence[int], claims: Sequence[Claim], evidence: Sequence[Evidence]
    ) -> tuple[Claim, ...]:
        """The claims with their evidence, both in order of the story. `paragraphs` has the body paragraph of each sentence."""
        if not evidence:
            return tuple(claims)
        near = _Near(Topics(text, sentences, self._empty), self._papers, sentences, paragraphs, claims)
        links: dict[int, list[Link]] = {}
        for mark in evidence:
            for number, tie, words in near.ties(mark, Surroundings(mark, sentences[mark.sentence], self._said)):
                links.setdefault(number, []).append(Link(mark, tie, words))
        return tuple(claim._replace(links=tuple(links[number])) if number in links else claim for number, claim in enumerate(claims))


class _Near:
    """The claims of one story, to be weighed against a marker."""

    def __init__(
        self, topics: Topics, papers: frozenset[str], sentences: Sequence[Sentence], paragraphs: Sequence[int], claims: Sequence[Claim]
    ) -> None:
        self._topics = topics
        self._papers = papers
        self._sentences = sentences
        self._paragraphs = paragraphs
        self._claims = claims
        self._homes = [claim.attribution.sentence for claim in claims]
        self._about: dict[int, dict[str, Telling]] = {}  # of claims, by number

    def ties(self, mark: Evidence, around: Surroundings) -> Iterator[Tied]:
        """The number of each claim that the marker counts for, with the reason and the words that tell."""
        numbers = [number for number in self._numbers(mark) if self._may(mark, around, self._claims[number])]
        if mark.withheld and any(self._gives(around, claim, mark) for claim in self._claims[:CROWD]):  # not what another has claimed
            numbers = [number for number in numbers if around.spoken_by(self._claims[number].attribution.source) is not False]
        meant = self._meant(mark, around, numbers) if numbers else None
        if meant is not None:
            yield meant
        alone = meant is not None and (mark.withheld or mark.kind in ANSWERS)  # others count only where they claim the same
        if not numbers:
            return
        speaks_of = {} if alone else self._matter(mark, around)
        for number in numbers:
            if meant is None or number != meant[0]:
                words = self._repeated(number, meant[0]) if meant and alone else self._shared(speaks_of, number)
                if words:
                    yield number, Tie.TOPIC, words

    def _gives(self, around: Surroundings, claim: Claim, mark: Evidence) -> bool:
        """Whether it is one of the story's claimants who gives no evidence, and said something before."""
        before = claim.attribution.sentence < mark.sentence
        return before and claim.checkable and around.spoken_by(claim.attribution.source) is True

    def _numbers(self, mark: Evidence) -> Iterable[int]:
        at = bisect_left(self._homes, mark.sentence)
        low, high = bisect_left(self._homes, mark.sentence - REACH), bisect_right(self._homes, mark.sentence + REACH)
        return range(max(low, at - CROWD), min(high, at + CROWD))

    def _may(self, mark: Evidence, around: Surroundings, claim: Claim) -> bool:
        """Whether the marker could count for the claim: near enough, of a kind to settle it, and none of its own words."""
        attribution, source = claim.attribution, claim.attribution.source
        answers = mark.kind in ANSWERS
        if not (claim.checkable or (answers and claim.nature is ClaimNature.OPINION)) or source is None:
            return False
        who = Span(source.span.start, source.head.end) if mark.withheld else source.span  # Voss, who offered no proof, said
        if any(span.touches(mark.span) for span in (attribution.cue.span, claim.content, who)):
            return False
        if mark.withheld and mark.sentence > attribution.sentence and self._of_paper(mark) and around.spoken_by(source) is False:
            return False
        apart = self._paragraphs[mark.sentence] - self._paragraphs[attribution.sentence]
        later = mark.sentence >= attribution.sentence
        if apart > WINDOW or not (later or (apart >= -1 and not answers and not mark.withheld)):
            return False
        if mark.kind is EvidenceKind.DOCUMENT:  # one paper more says nothing of another
            sentence = self._sentences[attribution.sentence]
            return sentence.lemmas[bisect_left(sentence.starts, source.head.start)] not in self._papers
        return not answers or (not claim.denied and not around.spoken_by(source))

    def _meant(self, mark: Evidence, around: Surroundings, numbers: Sequence[int]) -> Tied | None:
        """The one claim that the marker stands beside or refers back to."""
        beside = self._beside(mark, around, numbers)
        if beside is not None:
            return beside, Tie.SENTENCE, ()
        referring = around.referring()
        before = [
            number for number in numbers if self._claims[number].content.end <= mark.span.start and self._at_hand(mark, around, number)
        ]
        if not before:
            return None
        last = max(before, key=lambda number: (self._homes[number], self._claims[number].attribution.inside is None, number))
        return (last, Tie.BACK, referring) if referring or self._goes_on(mark, around, last) or self._follows(mark, last) else None

    def _beside(self, mark: Evidence, around: Surroundings, numbers: Sequence[int]) -> int | None:
        """The claim of the marker's own sentence that it stands behind, or the one that it opens or breaks into."""
        if mark.kind in ANSWERS:
            return None
        here = [number for number in numbers if self._homes[number] == mark.sentence]
        if not here or (mark.withheld and around.spoken_by(self._claims[here[0]].attribution.source) is False):
            return None
        behind = [number for number in here if self._claims[number].content.end <= mark.span.start]
        if behind:
            return max(behind, key=lambda number: (self._claims[number].content.end, -number))
        opens = not mark.withheld or mark.span.start == self._sentences[mark.sentence].span.start
        ahead = [number for number in here if opens or _breaks_in(mark, self._claims[number])]
        return min(ahead, key=lambda number: (self._claims[number].content.start, number), default=None)

    def _at_hand(self, mark: Evidence, around: Surroundings, number: int) -> bool:
        """Whether "the figures" can mean the claim: an answer's stands in the same paragraph, or speaks of them or of whoever answers."""
        if not mark.sentence - BACK <= self._homes[number] <= mark.sentence:
            return False
        apart = self._paragraphs[mark.sentence] - self._paragraphs[self._homes[number]]
        if mark.kind not in ANSWERS or not apart:
            return apart <= 1
        named = set(self._topics.of(self._sentences[mark.sentence], (*around.subject, *around.referring())))
        if mark.source is not None:
            named |= self._topics.stems(mark.source.name)
        return not named.isdisjoint(self._of_claim(number))

    def _goes_on(self, mark: Evidence, around: Surroundings, number: int) -> bool:
        """Whether its speaker, in the next sentence, gives no evidence for the claim: "She offered no proof"."""
        claim = self._claims[number]
        if not mark.withheld or self._homes[number] != mark.sentence - 1:
            return False
        if not (around.takes_up() or around.spoken_by(claim.attribution.source)):
            return False
        if around.following() not in SPEAKS_OF:
            return True
        return not self._topics.of(self._sentences[mark.sentence], around.clause()[1:]).keys().isdisjoint(self._of_claim(number))

    def _of_paper(self, mark: Evidence) -> bool:
        """Whether a report is said to give no evidence: it limits nobody else's claim."""
        sentence = self._sentences[mark.sentence]
        first = bisect_left(sentence.starts, mark.span.start)
        said = sentence.lemmas[first : bisect_left(sentence.starts, mark.span.end)]
        return first > 0 and sentence.lemmas[first - 1] in PAPERS and not GIVING.isdisjoint(said) and "be" not in said

    def _follows(self, mark: Evidence, number: int) -> bool:
        """Whether a paper or a witness opens the next sentence of the same paragraph: "Photographs seen by the Ledger show"."""
        if mark.kind not in {EvidenceKind.DOCUMENT, EvidenceKind.WITNESS} or self._homes[number] != mark.sentence - 1:
            return False
        here, there = self._sentences[mark.sentence], self._sentences[mark.sentence - 1]
        return here.block == there.block and bisect_left(here.starts, mark.span.start) < OPENING

    def _repeated(self, number: int, meant: int) -> tuple[Span, ...]:
        """The places in the claim that is meant of what another repeats, names left aside."""
        about = {stem: word for stem, word in self._of_claim(meant).items() if word.tag != "PROPN"}
        return self._topics.shared(self._of_claim(number), about)

    def _of_claim(self, number: int) -> dict[str, Telling]:
        """What the claim is about, its speaker left aside."""
        if number not in self._about:
            claim = self._claims[number]
            home, source = self._sentences[claim.attribution.sentence], claim.attribution.source
            speaker = self._topics.of(home, (source.span,)) if source else {}
            about = self._topics.of(home, (claim.content,))
            self._about[number] = {stem: word for stem, word in about.items() if stem not in speaker}
        return self._about[number]

    def _matter(self, mark: Evidence, around: Surroundings) -> dict[str, Telling]:
        """What the marker's clause is about; whoever keeps silent is answering what is said of them."""
        spans = around.subject if mark.kind is EvidenceKind.SILENCE else around.clause()
        return self._topics.of(self._sentences[mark.sentence], spans)

    def _shared(self, speaks_of: dict[str, Telling], number: int) -> tuple[Span, ...]:
        """The places in the marker's clause of what it has in common with the claim, whose own words do not count."""
        content = self._claims[number].content
        outside = {stem: word for stem, word in speaks_of.items() if not content.holds(word.span)}
        return self._topics.shared(self._of_claim(number), outside)


def _breaks_in(mark: Evidence, claim: Claim) -> bool:
    """Whether a marker stands behind the claim's verb, or between its source and the verb: "the ministry, without citing proof, said"."""
    attribution = claim.attribution
    after = attribution.source.head.end if attribution.source is not None else attribution.cue.span.start
    return mark.span.start > min(after, attribution.cue.span.start)
