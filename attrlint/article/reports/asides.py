"""Reports that "as" sets aside: "As the Herald reported, the road is shut"; "the road is shut, as police said"; so says Roth."""

from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.closed import COMMA, RELATIVE_SUBJECTS, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.reports.adjuncts import over_addressee, over_adverbials
from attrlint.article.reports.content import content_end
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Range, Report
from attrlint.article.terms import Frame

#: Verbs with "so" before them, and what may stand between: so at least says Roth.
SO, BETWEEN = frozenset({"say", "claim", "insist", "argue"}), frozenset({"at", "least", ",", "too"})
OPENING = frozenset({"(", "[", "and", "but"})


def aside(grammar: Grammar, cues: Cues, verb: int) -> Report | None:
    """The report whose speaker and verb "as" introduces, its content the clause that they are set into."""
    low, lemma = grammar.low, grammar.lemmas[verb]
    if lemma in SO and (said := _so(grammar, verb)) is not None:
        return said
    if "as" not in low or grammar.tags[verb] != "VERB" or grammar.low[verb].endswith("ing"):
        return None
    particle = low[verb + 1] if verb + 1 < grammar.n else ""
    put = (lemma == "put" and particle == "it") or f"{lemma} {particle}" in cues.clause  # as she put it, as he pointed out
    if lemma not in cues.clause and not put:
        return None
    if particle == "by":
        return _reported_by(grammar, verb)
    source = subjects.subject(grammar, verb)
    if source is None or source.end > verb or not source.start or low[source.start - 1] != "as" or low[source.head] in RELATIVE_SUBJECTS:
        return None
    at = source.start - 1
    after = over_addressee(grammar, verb + 1) if lemma in cues.addressees and verb + 1 < grammar.n else verb + 1
    after = over_adverbials(grammar, after + put)
    if after < grammar.n and low[after] not in COMMA | STOP | {")"}:
        return None
    cue = Range(grammar.group(verb), verb + 1)
    if at == 0 or low[at - 1] in OPENING:
        start = after + 1
        if after >= grammar.n or low[after] != ",":
            return None
        content = Range(start, content_end(grammar, cues, start, Frame.BARE, relative=False))
    elif low[at - 1] in COMMA:
        start = next((mark + 1 for mark in range(at - 2, 0, -1) if low[mark] in {":", ";"}), 0)
        content = Range(start, at - 1)
    else:
        return None
    if content.end <= content.start or not grammar.clause(content.start, content.end):
        return None
    return Report(cue, verb, lemma, Frame.TAIL, source, (content,), None)


def _so(grammar: Grammar, verb: int) -> Report | None:
    """The report of "so says a trustee", "the mill is shut, so at least said Roth"."""
    low, at = grammar.low, verb - 1
    while at > 0 and low[at] in BETWEEN:
        at -= 1
    if at < 0 or low[at] != "so" or (at and low[at - 1] not in COMMA | {";"}) or verb + 1 >= grammar.n or low[verb].endswith("ing"):
        return None
    source = phrases.right(grammar, verb + 1)
    if source is None or (
        source.end < grammar.n and low[source.end] not in COMMA | STOP and grammar.tags[source.end] not in {"ADP", "ADV"}
    ):
        return None
    content = Range(0, at - 1) if at else Range(0, verb)
    return Report(Range(verb, verb + 1), verb, grammar.lemmas[verb], Frame.TAIL, source, (content,), None)


def _reported_by(grammar: Grammar, verb: int) -> Report | None:
    """The clause around "as first reported by the Herald"."""
    at = verb - 1
    while at > 0 and grammar.tags[at] == "ADV":
        at -= 1
    source = phrases.right(grammar, verb + 2) if verb + 2 < grammar.n else None
    if source is None or grammar.low[at] != "as" or at < 2 or grammar.low[at - 1] not in COMMA:
        return None
    content: tuple[Range, ...] = (Range(0, at - 1),)
    if source.end < grammar.n and grammar.low[source.end] in COMMA:
        content = (*content, Range(source.end + 1, grammar.last()))
    if not any(grammar.clause(start, end) for start, end in content):
        return None
    return Report(Range(at + 1, verb + 1), verb, grammar.lemmas[verb], Frame.TAIL, source, content, None)
