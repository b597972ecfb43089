"""Which quotations lean on an attribution that stands before them: in the paragraph, or in the one above."""

from collections.abc import Sequence

from attrlint.article.reports.report import Report
from attrlint.article.terms import Frame, Source
from attrlint.language.engine import QUOTE, Sentence
from attrlint.source.prose import STORY, Prose
from attrlint.source.span import Span

#: How readily a later quotation leans on a report of each frame; speech is what a next paragraph may go on with.
SPEECH = 3
RANKS = {Frame.QUOTE: SPEECH, Frame.COLON: SPEECH, Frame.TAIL: SPEECH, Frame.THAT: 2, Frame.BARE: 2}


class Draft:
    """An attribution in the making: its report and source, and the content it gathers from later sentences."""

    __slots__ = ("at", "carried", "content", "inside", "negated", "report", "sentence", "source", "unreal")

    def __init__(self, number: int, sentence: Sentence, report: Report, content: list[Span], inside: Span | None) -> None:
        self.sentence = number
        self.at = sentence
        self.report = report
        self.content = content
        self.inside = inside
        self.source: Source | None = None
        self.negated = False
        self.unreal = False
        self.carried: list[Span] = []


def only_quoted(sentence: Sentence) -> bool:
    """Whether the sentence is a quotation and at most one word besides."""
    outside = 0
    quoted = False
    for tag in sentence.tags:
        if tag == QUOTE:
            quoted = True
        elif tag != "PUNCT":
            outside += 1
            if outside > 1:
                return False
    return quoted


def carry(prose: Prose, sentences: Sequence[Sentence], drafts: dict[int, list[Draft]]) -> None:
    """Gives sentences that are only a quotation to the attribution they lean on."""
    above: Draft | None = None
    at, n = 0, len(sentences)
    while at < n:
        block = sentences[at].block
        end = at
        while end < n and sentences[end].block == block:
            end += 1
        if prose.blocks[block].role in STORY:
            above = _paragraph(sentences, range(at, end), drafts, above)
        at = end


def _worth(draft: Draft) -> int:
    """How readily a later quotation leans on the draft: not at all without a source, little where nothing is said yet."""
    if draft.source is None:
        return 0
    if not draft.content and draft.report.frame is not Frame.COLON:
        return 1
    return SPEECH if _quotes(draft) else RANKS.get(draft.report.frame, 1)


def _quotes(draft: Draft) -> bool:
    """Whether what is said is or ends in a whole quotation, whatever brings it in: "according to Roth, “Q”", "told of the trip: “Q”"."""
    parts, tags = draft.report.content, draft.at.tags
    if not parts:
        return False
    last = parts[-1].end - 1
    while last > parts[-1].start and tags[last] == "PUNCT":
        last -= 1
    if tags[last] != QUOTE:
        return False
    whole = draft.report.frame is Frame.ACCORDING and tags[parts[0].start] == QUOTE
    return whole or (last > parts[-1].start and draft.at.words[last - 1] == ":")


def _goes_on(before: Draft | None, draft: Draft) -> bool:
    """Whether a clause is what the speaker of the report before says next: “It is shut.” then she added that it leaked."""
    if before is None or before.source is None or draft.source is None or draft.report.frame not in {Frame.THAT, Frame.BARE}:
        return False
    return draft.sentence > before.sentence and draft.source.name == before.source.name


def _paragraph(sentences: Sequence[Sentence], numbers: range, drafts: dict[int, list[Draft]], above: Draft | None) -> Draft | None:
    """Carries within one paragraph; returns the attribution that the next paragraph may lean on."""
    last: Draft | None = None
    rank = 0
    bare = True  # nothing but quotations so far
    speaking = False  # whether the paragraph's last sentence is the speaker's words
    waiting: list[Span] = []  # quotations whose speaker the next sentence may name
    for number in numbers:
        sentence = sentences[number]
        own = [draft for draft in drafts.get(number, ()) if draft.inside is None]
        if not own and only_quoted(sentence):
            target = last or (above if bare else None)
            spans = [Span(sentence.starts[at], sentence.ends[at]) for at, tag in enumerate(sentence.tags) if tag == QUOTE]
            if target is None:
                waiting += spans
            else:
                target.content += spans
                target.carried += spans
                speaking = True
                if bare and last is None:
                    last, rank = target, SPEECH
            continue
        bare = False
        speaking = False
        if waiting and own and own[0].report.frame is Frame.QUOTE and own[0].source is not None:
            own[0].content[:0] = waiting
        waiting = []
        for draft in own:
            worth = _worth(draft)
            speaking = speaking or worth == SPEECH
            if worth and (worth >= rank or _goes_on(last, draft)):
                last, rank = draft, max(worth, rank)
    return last if speaking else None
