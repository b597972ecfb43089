"""What each attribution asserts, whether that can be checked, and the evidence the story links to it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrlint.article.closed import QUESTION
from attrlint.article.terms import Attribution, Claim, CueClass, Evidence, Frame
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

#: Body paragraphs after the claim in which evidence still counts for it; one before counts too.
WINDOW = 3
#: Sentences to either side of the claim that are looked at, however long the paragraphs are.
REACH = 40
#: Code points of a quotation that tell what it is about.
LONG = 1500
BACK = frozenset({"he", "she", "they", "it"})
#: Nouns for what was said: "The claim could not be verified".
SAID = frozenset({"claim", "allegation", "report", "figure", "account", "statement", "accusation", "assertion", "number", "toll"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
MARKS = "“”\"'’‘,.;:!?()"
#: Words of a claim that tell whether it can be checked.
OPENING = 14
#: Before a noun these judge little: a good record, the right bank.
MILD = frozenset({"good", "bad", "right", "wrong", "great"})
#: Verbs of asking, and of what has not happened yet.
UNSETTLED = frozenset({"ask", "wonder", "predict", "forecast", "promise", "vow", "pledge", "expect", "question"})
FORECAST = frozenset(
    {"likely", "unlikely", "will", "would", "should", "may", "might", "wo", "’ll", "'ll", "could", "must", "ought", "shall", "can"}
)
OPINION = frozenset(
    """best worst better worse good bad great terrible wonderful unfair fair unjust right wrong disgrace disgraceful shame beautiful
    important unacceptable outrageous brilliant deserve believe hope want need""".split()
)
EMPTY = frozenset(
    """about after also been before being between could does during from have having into made make more most much other over
    said same should some such than that their them then there these they this those through under very were what when where
    which while will with would year years time people""".split()
)
ASSERTING = frozenset(
    {Frame.THAT, Frame.BARE, Frame.QUOTE, Frame.TAIL, Frame.COLON, Frame.ACCORDING, Frame.NOUN, Frame.PREPOSITION, Frame.TO}
)


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
        self._topics: dict[int, frozenset[str]] = {}  # of whole sentences, by number

    def claims(self, attributions: Sequence[Attribution], evidence: Sequence[Evidence]) -> tuple[Claim, ...]:
        """One claim for each attribution that asserts something."""
        made = [claim for attribution in attributions if (claim := self._claim(attribution))]
        if not evidence:
            return tuple(made)
        homes = [mark.sentence for mark in evidence]
        return tuple(claim._replace(evidence=tuple(self._evidence(claim, evidence, homes))) for claim in made)

    def _claim(self, attribution: Attribution) -> Claim | None:
        if attribution.source is None or attribution.cue.frame not in ASSERTING or not attribution.content:
            return None
        sentence = self._sentences[attribution.sentence]
        own = [span for span in attribution.content if span.start < sentence.span.end and sentence.span.start < span.end]
        if not own:
            return None
        content = Span(own[0].start, own[-1].end)
        if attribution.cue.frame is Frame.TAIL:  # the speaker stands between the parts: the longer one
            content = max(own, key=lambda span: span.end - span.start)
        words = [at for at in range(len(sentence.words)) if sentence.starts[at] >= content.start and sentence.ends[at] <= content.end]
        if words and sentence.words[words[0]].lower() == "that" and len(words) > 1:
            content = Span(sentence.starts[words[1]], content.end)
        return Claim(attribution, content, self._checkable(attribution, sentence, words), ())

    def _checkable(self, attribution: Attribution, sentence: Sentence, words: list[int]) -> bool:
        """Whether evidence could settle it: no wish, forecast, opinion or question, and somebody did say it."""
        cue = attribution.cue
        if cue.negated or cue.cls in {CueClass.MENTAL, CueClass.STANCE} or cue.lemma in UNSETTLED:
            return False
        if cue.frame is Frame.PREPOSITION or (cue.frame is Frame.TO and cue.cls is not CueClass.DOUBT):
            return False
        for at in words[:OPENING]:
            low, tag = sentence.words[at].lower(), sentence.tags[at]
            if tag == QUOTE:
                quoted = self._text[sentence.starts[at] : min(sentence.ends[at], sentence.starts[at] + LONG)]
                said = [word.strip(MARKS).lower() for word in quoted.split()[:OPENING]]
                return FORECAST.isdisjoint(said) and OPINION.isdisjoint(said) and not quoted.rstrip("”\"’' ,").endswith("?")
            if low in FORECAST and tag in {"AUX", "ADJ", "ADV"}:
                return False
            attributive = low in MILD and at + 1 < len(sentence.tags) and sentence.tags[at + 1] == "NOUN"
            if low in OPINION and tag in {"ADJ", "VERB", "NOUN"} and sentence.words[at].islower() and not attributive:
                return False
        return not words or sentence.words[words[0]].lower() not in QUESTION

    def _evidence(self, claim: Claim, evidence: Sequence[Evidence], homes: Sequence[int]) -> Iterator[Evidence]:
        """The markers near the claim that speak of the same thing; `homes` are the numbers of their sentences."""
        at = claim.attribution.sentence
        first, last = self._paragraphs[at] - 1, self._paragraphs[at] + WINDOW
        topic: frozenset[str] | None = None
        for number in range(bisect_left(homes, at - REACH), bisect_right(homes, at + REACH)):
            mark = evidence[number]
            if not first <= self._paragraphs[mark.sentence] <= last or mark.span.touches(claim.attribution.cue.span):
                continue
            if claim.content.holds(mark.span):
                continue  # the speaker's own words back nothing
            if self._answers(mark, at):
                yield mark
                continue
            if topic is None:
                topic = self._topic(claim)
            if not topic.isdisjoint(self._topic_of(mark.sentence)):
                yield mark

    def _answers(self, mark: Evidence, claimed: int) -> bool:
        """Whether the marker stands in the claim's sentence, or refers back to it from the next one."""
        if mark.sentence == claimed:
            return True
        if mark.sentence != claimed + 1 or not mark.withheld:
            return False
        sentence = self._sentences[mark.sentence]
        return sentence.words[0].lower() in BACK or (len(sentence.lemmas) > 1 and sentence.lemmas[1] in SAID)

    def _topic(self, claim: Claim) -> frozenset[str]:
        """What the claim is about, its speaker left aside."""
        sentence, source = self._sentences[claim.attribution.sentence], claim.attribution.source
        topic = self._stems(sentence, claim.content)
        return topic - self._stems(sentence, source.span) if source is not None else topic

    def _topic_of(self, number: int) -> frozenset[str]:
        if number not in self._topics:
            self._topics[number] = self._stems(self._sentences[number], self._sentences[number].span)
        return self._topics[number]

    def _stems(self, sentence: Sentence, span: Span) -> frozenset[str]:
        """Stems of the nouns, verbs, names, adjectives and figures of `sentence` within `span`; of a quotation, of its long words."""
        found: set[str] = set()
        for at in range(bisect_left(sentence.starts, span.start), bisect_left(sentence.starts, span.end)):
            if sentence.tags[at] == QUOTE:
                quoted = self._text[sentence.starts[at] : min(sentence.ends[at], sentence.starts[at] + LONG)].lower()
                found.update(_stem(word.strip(MARKS)) for word in quoted.split())
            elif sentence.tags[at] in CONTENT:
                found.add(_stem(sentence.lemmas[at].lower()))
        found.discard("")
        return frozenset(found)
