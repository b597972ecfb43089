"""What each attribution asserts, whether that can be checked, and the evidence the story links to it."""

from collections.abc import Sequence

from attrlint.article.model import Attribution, Claim, CueClass, Evidence, EvidenceKind, Frame
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

#: Body paragraphs after the claim in which evidence still counts for it; one before counts too.
WINDOW = 3
FORECAST = frozenset({"will", "would", "should", "may", "might", "wo", "’ll", "'ll", "could", "must", "ought", "shall", "can"})
OPINION = frozenset(
    """best worst better worse good bad great terrible wonderful unfair fair unjust right wrong disgrace disgraceful shame beautiful
    important     unacceptable outrageous brilliant deserve believe hope want need""".split()
)
EMPTY = frozenset(
    """about after also been before being between could does during from have having into made make more most much other over
    said same should some such than that their them then there these they this those through under very were what when where
    which while will with would year years time people""".split()
)
ASSERTING = frozenset(
    {Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.TAIL, Frame.COLON, Frame.ACCORDING, Frame.NOUN, Frame.PREPOSITION, Frame.TO}
)


class Topics:
    """The content words of any stretch of a story, stemmed roughly."""

    __slots__ = ("_sentences", "_starts")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences

    def of(self, sentence: Sentence, span: Span, text: str) -> frozenset[str]:
        """Stems of the nouns, verbs, names and adjectives of `sentence` within `span`; of a quotation, of all long words."""
        found: set[str] = set()
        for at, tag in enumerate(sentence.tags):
            if sentence.ends[at] <= span.start or sentence.starts[at] >= span.end:
                continue
            if tag == QUOTE:
                found.update(
                    _stem(word.strip("“”\"'’‘,.;:!?()")) for word in text[sentence.starts[at] : sentence.ends[at]].lower().split()[:200]
                )
            elif tag in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}:
                found.add(_stem(sentence.lemmas[at].lower()))
        found.discard("")
        return frozenset(found)


def _stem(word: str) -> str:
    """The first letters that inflected forms share; empty for a word that says too little to link by."""
    if len(word) < 4 or word in EMPTY:
        return ""
    for ending in ("ations", "ation", "ing", "ers", "ies", "ed", "er", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class Linked:
    """Claims with their evidence, from attributions and markers in order of the story."""

    def __init__(self, text: str, sentences: Sequence[Sentence], paragraphs: Sequence[int]) -> None:
        self._text = text
        self._sentences = sentences
        self._paragraphs = paragraphs  # the body paragraph of each sentence
        self._topics = Topics(sentences)

    def claims(self, attributions: Sequence[Attribution], evidence: Sequence[Evidence]) -> tuple[Claim, ...]:
        """One claim for each attribution that asserts something."""
        made = [claim for attribution in attributions if (claim := self._claim(attribution))]
        by_paragraph: dict[int, list[Evidence]] = {}
        for mark in evidence:
            by_paragraph.setdefault(self._paragraphs[mark.sentence], []).append(mark)
        return tuple(claim._replace(evidence=tuple(self._evidence(claim, by_paragraph))) for claim in made)

    def _claim(self, attribution: Attribution) -> Claim | None:
        if attribution.source is None or attribution.cue.frame not in ASSERTING or not attribution.content:
            return None
        sentence = self._sentences[attribution.sentence]
        own = [span for span in attribution.content if span.start < sentence.span.end and sentence.span.start < span.end]
        if not own:
            return None
        content = Span(own[0].start, own[-1].end) if attribution.cue.frame is not Frame.TAIL else own[0]
        words = [at for at in range(len(sentence.words)) if sentence.starts[at] >= content.start and sentence.ends[at] <= content.end]
        if words and sentence.words[words[0]].lower() == "that" and len(words) > 1:
            content = Span(sentence.starts[words[1]], content.end)
        low = {sentence.words[at].lower() for at in words[:14]}
        wish = attribution.cue.frame is Frame.TO and attribution.cue.cls is not CueClass.DOUBT
        checkable = not wish and not (low & FORECAST) and not (low & OPINION) and attribution.cue.cls is not CueClass.MENTAL
        return Claim(attribution, content, checkable, ())

    def _evidence(self, claim: Claim, by_paragraph: dict[int, list[Evidence]]) -> list[Evidence]:
        attribution = claim.attribution
        home = self._paragraphs[attribution.sentence]
        sentence = self._sentences[attribution.sentence]
        topic = self._topics.of(sentence, claim.content, self._text)
        if attribution.source is not None:
            topic -= self._topics.of(sentence, attribution.source.span, self._text)
        found: list[Evidence] = []
        for paragraph in range(home - 1, home + WINDOW + 1):
            for mark in by_paragraph.get(paragraph, ()):
                if mark.span.touches(attribution.cue.span):
                    continue
                if self._speaks_of(mark, claim, topic):
                    found.append(mark)
        return found

    def _speaks_of(self, mark: Evidence, claim: Claim, topic: frozenset[str]) -> bool:
        """Whether the marker stands in the claim's sentence, refers back from the next one, or shares a word with it."""
        at = claim.attribution.sentence
        if mark.sentence == at:
            return True
        sentence = self._sentences[mark.sentence]
        if (
            mark.sentence == at + 1
            and mark.kind is EvidenceKind.CAVEAT
            and mark.withheld
            and sentence.words[0].lower() in {"he", "she", "they", "it"}
        ):
            return True
        theirs = self._topics.of(sentence, sentence.span, self._text)
        return not topic.isdisjoint(theirs)
