"""Reports that marks and layout show rather than a verb of speech: a colon, a signature, a comma inside the marks."""

from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.content import behind_colon, lead_in
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.frames import right
from attrlint.article.reports.report import Range, Report
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

SIGNING = frozenset({"—", "―", "–", "--", "-", "[", "("})


def beside_quotation(grammar: Grammar) -> list[int]:
    """Verbs that report by where they stand, whatever they mean: “Q,” he retaliated; “Q,” blared the Herald."""
    tags, n = grammar.tags, grammar.n
    found: list[int] = []
    for quote in range(n - 1):
        if tags[quote] == QUOTE and grammar.stopped(quote):
            if tags[quote + 1] == "VERB" and grammar.finite(quote + 1):
                found.append(quote + 1)
            else:
                phrase = phrases.right(grammar, quote + 1)
                at = phrase.end if phrase is not None else n
                while at < n and tags[at] in {"ADV", "AUX"}:
                    at += 1
                if at < n and tags[at] == "VERB" and grammar.finite(at):
                    found.append(at)
    return found


def far_speaker(grammar: Grammar, cues: Cues, verbs: list[int], found: list[Report], covered: bytearray) -> Report | None:
    """The last try for a quotation with its comma: whoever stands behind it, with the first verb that quotes."""
    for quote in range(grammar.n - 2):
        if grammar.tags[quote] == QUOTE and not covered[quote] and grammar.stopped(quote):
            source = phrases.right(grammar, quote + 1)
            later = (at for at in verbs if at > quote and grammar.lemmas[at] in cues.quote and grammar.finite(at))
            verb = next((at for at in later if not any(report.verb == at for report in found)), None)
            if source is not None and verb is not None and not covered[verb] and source.head < verb:
                head = Phrase(source.start, source.head, min(source.end, verb))
                return Report(
                    Range(grammar.group(verb), verb + 1), verb, grammar.lemmas[verb], Frame.QUOTE, head, (Range(quote, quote + 1),), None
                )
    return None


def signed(grammar: Grammar, covered: bytearray) -> Report | None:
    """A quotation signed with a name behind a dash, as letters and vox pops are: “We waited all night.” — Elsa Roth."""
    for dash in range(1, grammar.n - 1):
        if grammar.low[dash] in SIGNING and grammar.tags[dash - 1] == QUOTE and not covered[dash - 1]:
            source = phrases.right(grammar, dash + 1)
            if source is not None and grammar.tags[source.head] == "PROPN" and not grammar.clause(source.end, grammar.n):
                return Report(Range(dash, dash + 1), dash, "—", Frame.COLON, source, (Range(dash - 1, dash),), None)
    return None


def bare(grammar: Grammar, cues: Cues, verb: int) -> Report | None:
    """A speaker and a verb with nothing said: what was said is a sentence of its own before it. “Why?” Miller, a nurse, asked."""
    if grammar.lemmas[verb] not in cues.inverted & cues.clause or not grammar.finite(verb) or right(grammar, cues, verb) is not None:
        return None
    source = subjects.subject(grammar, verb)
    if source is None or source.start > 1 or QUOTE in grammar.tags:
        return None
    return Report(Range(grammar.group(verb), verb + 1), verb, grammar.lemmas[verb], Frame.QUOTE, source, (), None)


def before_colon(grammar: Grammar, cues: Cues, found: list[Report], covered: bytearray) -> Report | None:
    """Whatever is done before a colon and a quotation introduces it: "Her neighbour was shorter: “They never came.”"."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    if ":" not in low:
        return None
    colon = next((at for at in range(1, n) if low[at] == ":" and not covered[at] and (at == n - 1 or tags[at + 1] == QUOTE)), None)
    if colon is None or any(report.frame is Frame.COLON for report in found) or (colon + 1 < n and covered[colon + 1]):
        return None
    if (byline := _byline(grammar, colon)) is not None:
        return Report(Range(colon, colon + 1), colon, ":", Frame.COLON, byline, behind_colon(grammar, cues, colon + 1), None)
    finite = [at for at in range(_scene(grammar, colon), colon) if grammar.finite(at)]
    if not finite and colon + 1 < n and grammar.nominal(colon - 1) and tags[colon - 1] == "PROPN":
        name = phrases.left(grammar, colon - 1)
        content = behind_colon(grammar, cues, colon + 1)
        return Report(Range(colon, colon + 1), colon, ":", Frame.COLON, name, content, None) if name.start == 0 else None
    spoken = [at for at in finite if tags[at] == "VERB" and (grammar.lemmas[at] in cues.quote or low[at + 1] == "it")]  # put it:
    for verb in [*reversed(spoken), *finite[:1]]:
        source = subjects.subject(grammar, verb)
        if source is not None and low[source.head] not in {"that", "which", "it", "this"}:
            content = behind_colon(grammar, cues, colon + 1)
            return Report(Range(grammar.group(verb), verb + 1), verb, grammar.lemmas[verb], Frame.COLON, source, content, None)
    return None


def _byline(grammar: Grammar, colon: int) -> Phrase | None:
    """The name that stands between a dash and a colon, as round-ups have it: "Voters are tired - More from Ana Roth: “Q”"."""
    if not colon or grammar.tags[colon - 1] != "PROPN" or colon + 1 >= grammar.n:
        return None
    start = phrases.base_left(grammar, colon - 1)
    before = start - 1
    while before >= 0 and grammar.low[before] in {"from", "more"}:
        before -= 1
    return Phrase(start, colon - 1, colon) if before >= 0 and grammar.low[before] in SIGNING else None


def _scene(grammar: Grammar, colon: int) -> int:
    """Where the main clause before the colon begins: behind the comma that ends "When Wallace died"."""
    if not lead_in(grammar, 0) and grammar.tags[0] != "ADP":
        return 0
    return next((at + 1 for at in range(1, colon) if grammar.low[at] == "," and grammar.clause(at + 1, colon)), 0)
