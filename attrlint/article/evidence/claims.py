"""What each attribution asserts, and of what nature that is: a fact, an opinion, a forecast, a wish."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attrlint.article.grammar.closed import BUT, NOT, QUESTION
from attrlint.article.terms import SPEAKING, Attribution, Claim, ClaimNature, CueClass, Evidence, EvidenceKind, Frame, SourceKind
from attrlint.article.wordlists import Lists, lists
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.span import Span

#: What a noun phrase is made of.
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON"})
#: Words of a clause that tell its nature.
OPENING = 14
#: Sentences of a quotation that are judged.
SENTENCES = 4
#: Code points of a quotation in which they are looked for.
LONG = 800
MARKS = "“”\"'‘’("
SHORT = 5  # code points of a title's short form with a mark before it, and one more
STOP = re.compile("[.?!][”\"’']* +(?=[A-Z“])")
WORD = re.compile("(?:wo|ca)(?=n[’']t)|[’']ll|[a-z]+")
#: Code points in which the words stand that tell a quoted sentence's nature.
START = 90
SILENT = frozenset({Frame.PASSIVE, Frame.SEEM})  # the narrator's own words: nobody asserts anything
#: What a class of verbs says of whatever follows.
BY_CLASS = {CueClass.MENTAL: ClaimNature.OPINION, CueClass.STANCE: ClaimNature.OPINION}
#: The lists of [verb] that settle the nature alone, the first that has the verb.
SETTLED = ("question", "forecast", "order", "promise", "wish")


class Claims:
    """The words that tell a fact from what no evidence settles."""

    __slots__ = ("_asserts", "_belief", "_claimed", "_forecast", "_mild", "_opinion", "_telling", "_topic", "_unsaid", "_verbs", "_won")

    def __init__(self, changed: Lists) -> None:
        own = lists("claims", changed)
        self._verbs = {lemma: ClaimNature(name) for name in reversed(SETTLED) for lemma in own[f"verb.{name}"]}
        self._asserts, self._topic, self._unsaid = (frozenset(own[f"verb.{name}"]) for name in ("asserts", "topic", "unsaid"))
        self._forecast, self._opinion, self._mild = (frozenset(own[f"content.{name}"]) for name in ("forecast", "opinion", "mild"))
        self._claimed, self._belief = frozenset(own["content.claimed"]), frozenset(own["verb.belief"])
        self._won = frozenset(own["content.won"])
        self._telling = self._forecast | self._opinion

    def claims(
        self, text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], evidence: Sequence[Evidence]
    ) -> Iterator[Claim]:
        """One claim for each attribution that gives words of somebody, not linked as yet.

        `evidence` tells who denies a claim from who denies bail.
        """
        denials = {mark.span for mark in evidence if mark.kind is EvidenceKind.RESPONSE}
        withheld: dict[int, list[Evidence]] = {}
        for mark in evidence:
            if mark.withheld:
                withheld.setdefault(mark.sentence, []).append(mark)
        for attribution in attributions:
            if attribution.source is None or attribution.cue.frame in SILENT:
                continue
            sentence = sentences[attribution.sentence]
            content = _content(attribution, sentence)
            if content is None:
                continue
            words = range(bisect_left(sentence.starts, content.start), bisect_right(sentence.ends, content.end))
            if len(words) > 1 and sentence.words[words[0]].lower() == "that":
                words = words[1:]
                content = Span(sentence.starts[words[0]], content.end)
            for mark in withheld.get(attribution.sentence, ()):  # ", without offering evidence" is the story's own
                if content.holds(mark.span):
                    words = words[: max(1, _comma(sentence, mark.span) - words[0])]
                    content = Span(content.start, sentence.ends[words[-1]])
            nature = self._nature(attribution, text, sentence, words)
            denied = attribution.cue.cls is CueClass.DENIAL and nature is ClaimNature.FACT
            if denied and attribution.cue.frame not in SPEAKING and attribution.cue.verb not in denials:
                nature, denied = ClaimNature.TOPIC, False
            yield Claim(attribution, content, nature, denied, ())

    def _nature(self, attribution: Attribution, text: str, sentence: Sentence, words: range) -> ClaimNature:
        cue = attribution.cue
        if cue.unreal or cue.lemma in self._unsaid or (cue.negated and (cue.cls is not CueClass.DENIAL or _not(sentence, cue.span))):
            return ClaimNature.UNSAID
        if cue.lemma in self._verbs:
            return self._verbs[cue.lemma]
        if cue.cls in BY_CLASS and not self._stated(attribution):
            return BY_CLASS[cue.cls]
        if cue.frame not in SPEAKING:
            return self._of_phrase(attribution)
        if cue.lemma in {"claim", "assert"} and cue.frame is Frame.BARE and self._taken(sentence, words):
            return ClaimNature.TOPIC
        if words and sentence.words[words[0]].lower() in QUESTION and sentence.starts[words[0]] > cue.span.start:
            return ClaimNature.QUESTION  # not "which she said was shut"
        opening = words[:OPENING]
        if (
            self._telling.isdisjoint(sentence.words[opening.start : opening.stop])
            and QUOTE not in sentence.tags[opening.start : opening.stop]
        ):
            return ClaimNature.FACT
        for at in opening:
            if sentence.tags[at] == QUOTE:
                return self._of_quotation(text[sentence.starts[at] : min(sentence.ends[at], sentence.starts[at] + LONG)])
            low, tag = sentence.words[at].lower(), sentence.tags[at]
            if low in self._forecast and tag in {"AUX", "ADJ", "ADV"}:
                return ClaimNature.FORECAST
            attributive = low in self._mild and at + 1 < len(sentence.tags) and sentence.tags[at + 1] == "NOUN"
            if low in self._opinion and tag in {"ADJ", "VERB", "NOUN"} and sentence.words[at] == low and not attributive:
                return ClaimNature.OPINION
        return ClaimNature.FACT

    def _stated(self, attribution: Attribution) -> bool:
        """Whether a body is said to believe something: it has no head to look into, so it has said so."""
        cue, source = attribution.cue, attribution.source
        body = source is not None and source.kind is SourceKind.ORGANISATION
        return body and cue.lemma in self._belief and cue.frame in SPEAKING

    def _of_phrase(self, attribution: Attribution) -> ClaimNature:
        """Of a noun phrase, an infinitive or a preposition: the verb alone tells."""
        cue = attribution.cue
        if cue.frame is Frame.TO:
            return ClaimNature.FACT if cue.cls in {CueClass.DOUBT, CueClass.GUILT} else ClaimNature.ORDER
        if cue.lemma in self._asserts or cue.cls in {CueClass.DENIAL, CueClass.DOUBT, CueClass.GUILT}:
            return ClaimNature.FACT
        if cue.lemma in self._topic or (cue.cls in {CueClass.NEUTRAL, CueClass.RELAY} and cue.frame is Frame.PREPOSITION):
            return ClaimNature.TOPIC
        return ClaimNature.OPINION

    def _taken(self, sentence: Sentence, words: range) -> bool:
        """Whether it was read as a clause by mistake: "claimed credit but officials said", "claimed her first title as Hale fell"."""
        if not self._claimed.isdisjoint(sentence.words[words.start : words.start + 2]):
            return True
        end = words.start
        while end < words.stop and sentence.tags[end] in PHRASE:
            end += 1
        clause = sentence.tags[end : end + 1] in (["AUX"], ["VERB"]) and not sentence.words[end].endswith("ing")
        return end > words.start and sentence.lemmas[end - 1] in self._won and not clause

    def _of_quotation(self, quoted: str) -> ClaimNature:
        """A fact if one of its first sentences is; else what the first of them is."""
        first: ClaimNature | None = None
        for said in _sentences(quoted):
            words = WORD.findall(said[:START].lower())
            if said.rstrip("”\"’' ,").endswith("?"):
                nature = ClaimNature.QUESTION
            elif not self._forecast.isdisjoint(words):
                nature = ClaimNature.FORECAST
            else:
                nature = ClaimNature.FACT if self._opinion.isdisjoint(words) else ClaimNature.OPINION
            if nature is ClaimNature.FACT and len(words) > 2:
                return nature
            first = first or nature
        return first or ClaimNature.FACT


def _content(attribution: Attribution, sentence: Sentence) -> Span | None:
    """What stands in the cue's own sentence; of a clause with its speaker in the midst, the longer part."""
    own = [span for span in attribution.content if span.start < sentence.span.end and sentence.span.start < span.end]
    if not own:
        return None
    if attribution.cue.frame is Frame.TAIL:
        said = [span for span in own if sentence.words[bisect_left(sentence.starts, span.start)].lower() not in BUT]
        return max(said or own, key=lambda span: span.end - span.start)  # ", Orr said, but he offered no proof": not the story's own words
    return Span(own[0].start, own[-1].end)


def _comma(sentence: Sentence, span: Span) -> int:
    """The number of the last comma before a place, or of its own first word."""
    at = bisect_left(sentence.starts, span.start)
    return next((one for one in range(at - 1, -1, -1) if sentence.words[one] == ","), at)


def _not(sentence: Sentence, span: Span) -> bool:
    """Whether the verb itself is negated: "did not deny"."""
    within = range(bisect_left(sentence.starts, span.start), bisect_left(sentence.starts, span.end))
    return any(sentence.words[at].lower() in NOT for at in within)


def _sentences(quoted: str) -> Iterator[str]:
    """The first sentences of a quotation, by their stops; the stop of a short form, as in "Mr.", is none."""
    start = 0
    for number, stop in enumerate(STOP.finditer(quoted)):
        if number == SENTENCES:
            return
        last = quoted[max(quoted.rfind(" ", start, stop.start()) + 1, stop.start() - SHORT) : stop.start()]
        if len(last) < SHORT and last.lstrip(MARKS)[:1].isupper():
            continue
        yield quoted[start : stop.end()]
        start = stop.end()
    yield quoted[start:]
