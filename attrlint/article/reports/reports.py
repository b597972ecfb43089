"""Who says what within a sentence: each cue with its source and its content, flat, then what lies inside."""

from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.closed import COMMA, RELATIVE_SUBJECTS, SUBJECT_PRONOUNS, SUBORDINATORS
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.misread import reporting_verbs
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports import layouts, voiced
from attrlint.article.reports.according import VIEWS, according, viewed
from attrlint.article.reports.adjuncts import describes
from attrlint.article.reports.asides import aside
from attrlint.article.reports.content import behind_colon, content_end
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.frames import right
from attrlint.article.reports.passives import modifies, passive
from attrlint.article.reports.report import Range, Report, Right
from attrlint.article.reports.tails import tail
from attrlint.article.terms import SAYING, Frame
from attrlint.language.engine import QUOTE

# Adverbs that stand before a verb of speech at the head of a sentence.
KNOWN_FIRST = frozenset({"then", "now", "later", "here", "there", "so", "once", "also", "again", "never", "still", "not", "thus"})
#: Words back from a verb within which "what" can be its object: "what the chairman of the board said was".
SUBJECT = 40
OBJECTS = frozenset({"which", "whom"})
# What a clause begins with that hangs on the main one.
HANGING = frozenset({"while", "although", "though", "after", "before", "when", "because", "as", "since", "if"})


def reports(grammar: Grammar, cues: Cues) -> list[Report]:
    """All reports of a sentence: the outer ones in order of their cues, each followed by those inside it."""
    found: list[Report] = []
    _name_first(grammar, cues)
    voiced.mend(grammar, cues)
    verbs = reporting_verbs(grammar, cues.verbs, cues.speaking)
    quoted = QUOTE in grammar.tags
    if quoted:
        verbs = sorted({*verbs, *layouts.beside_quotation(grammar)})
    elif not verbs and "according" not in grammar.low and ":" not in grammar.low and VIEWS.isdisjoint(grammar.low):
        return found
    covered = bytearray(grammar.n)
    for told in (*according(grammar), *(viewed(grammar) if not VIEWS.isdisjoint(grammar.low) else ())):
        if not covered[told.verb]:
            _add(told, found, covered)
    for verb in verbs:
        if not covered[verb] and (report := aside(grammar, cues, verb) or _before(grammar, cues, verb, quoted=quoted)):
            _add(report, found, covered)
    for verb in verbs:
        if not covered[verb] and not any(report.verb == verb for report in found):
            _add(passive(grammar, cues, verb) or _rightward(grammar, cues, verb, found), found, covered)
    if quoted:
        _add(layouts.far_speaker(grammar, cues, verbs, found, covered), found, covered)
        _add(layouts.signed(grammar, covered), found, covered)
    _add(layouts.before_colon(grammar, cues, found, covered), found, covered)
    if not found and verbs:
        _add(layouts.bare(grammar, cues, verbs[-1]), found, covered)
    found.sort(key=lambda report: report.cue)
    return found


def _before(grammar: Grammar, cues: Cues, verb: int, *, quoted: bool) -> Report | None:
    """A report that stands before its speaker, where there can be one: without a quotation only a clause can."""
    report = tail(grammar, cues, verb) if quoted or grammar.lemmas[verb] in cues.closing else None
    if report is None or report.source is None or report.frame is not Frame.TAIL or grammar.low[report.source.head] != "it":
        return report
    if not grammar.with_be(verb) or grammar.low[verb].endswith("ing"):
        return report
    cue = Range(report.source.start, report.cue.end)
    return report._replace(cue=cue, frame=Frame.PASSIVE, source=None)  # the pier, it is said, will shut


def _name_first(grammar: Grammar, cues: Cues) -> None:
    """A first word that no tagger knows, before a verb of speech, is a name: Smbatyan added."""
    if grammar.n < 3 or grammar.tags[0] not in {"VERB", "X", "INTJ", "ADV"} or grammar.low[0] in KNOWN_FIRST:
        return
    speaks = grammar.tags[1] == "VERB" and grammar.lemmas[1] in cues.quote and grammar.finite(1)
    misread = grammar.tags[1] == "NOUN" and grammar.lemmas[1] in cues.speaking and grammar.low[2] in SUBJECT_PRONOUNS
    if (speaks or misread) and grammar.sentence.words[0][:1].isupper():
        grammar.tags = ["PROPN", *grammar.tags[1:]]


def _add(report: Report | None, found: list[Report], covered: bytearray) -> None:
    """Keeps a report, if there is one, and closes its content to later ones: the annotation is flat."""
    if report is None:
        return
    found.append(report)
    for start, end in report.content:
        covered[start:end] = b"\1" * (end - start)


def inner(grammar: Grammar, cues: Cues, outer: list[Report]) -> list[Report]:
    """The reports inside the contents of `outer`: X said Y said. Each names its outer one by number."""
    found: list[Report] = []
    told = {report.verb for report in outer}
    for number, report in enumerate(outer):
        for start, end in report.content:
            for at in range(start, end):
                if grammar.tags[at] == "VERB" and grammar.lemmas[at] in cues.verbs and at not in told:
                    _inside(grammar, cues, at, Range(start, end), number, found)
    return found


def _inside(grammar: Grammar, cues: Cues, verb: int, content: Range, outer: int, found: list[Report]) -> None:
    """Adds the report of a verb within `content`, if it makes one."""
    unsaid = passive(grammar, cues, verb)
    if unsaid is not None and unsaid.frame is Frame.PASSIVE and modifies(grammar, unsaid, content.start):
        found.append(unsaid._replace(outer=outer))
    report = tail(grammar, cues, verb, content.start) or _rightward(grammar, cues, verb, [])
    if report is None or report.source is None or report.source.start < content.start:
        return
    accuses = report.frame is Frame.NOUN and report.lemma == "accuse"  # Two clerks accused Orr of theft, court papers show
    if report.frame not in SAYING and not accuses and not _calls(grammar, cues, report):
        return
    own = tuple(
        Range(max(content.start, start), min(end, content.end))
        for start, end in report.content
        if start < content.end and content.start < end
    )
    found.append(report._replace(content=own, outer=outer))


def _calls(grammar: Grammar, cues: Cues, report: Report) -> bool:
    """Whether the words by which somebody calls something are quoted: "described the ridge as “glass”", "called it “glass”"."""
    if report.frame is not Frame.NOUN or report.verb + 1 >= grammar.n:
        return False
    return report.lemma in cues.describing and any(QUOTE in grammar.tags[start:end] for start, end in report.content)


def _rightward(grammar: Grammar, cues: Cues, verb: int, found: list[Report]) -> Report | None:
    """A report that stands behind its verb."""
    following = right(grammar, cues, verb)
    group = grammar.group(verb)
    if following is None and grammar.lemmas[verb] in cues.noun and (told := _object_before(grammar, verb)) is not None:
        return told
    if following is None and group and "what" not in grammar.low[max(0, group - SUBJECT) : group]:
        return None
    source = subjects.subject(grammar, verb) if following is not None or verb + 1 < grammar.n else None
    if following is not None and group and (shared := _same_speaker(grammar, group, verb, found)):
        source = shared
    if source is None and group == 0:
        return _announced(grammar, cues, verb)
    if following is None and source is not None and source.start and grammar.low[source.start - 1] == "what" and grammar.finite(verb + 1):
        following = Right(grammar.lemmas[verb], Frame.BARE, verb + 1, verb + 1)  # what he said was a crematorium
    if following is None:
        return None
    if source is None or (following.frame in {Frame.NOUN, Frame.PREPOSITION, Frame.TO} and _reduced(grammar, cues, source, verb, group)):
        return None
    if not subjects.agrees(grammar, verb, source) or _conjunction(grammar, source):
        return None
    if group == verb and grammar.tags[source.head] == "NOUN" and following.frame in {Frame.BARE, Frame.THAT} and describes(grammar, verb):
        return None
    extracted = following.frame is Frame.BARE and grammar.finite(following.start)
    if extracted:
        source = _behind_relative(grammar, source)
    telling = following.frame in SAYING and grammar.low[verb].endswith("ing") and grammar.reduced(verb)  # the share of voters saying
    relative = (
        extracted
        or telling
        or (source.start > 0 and grammar.low[source.start - 1] == "what")
        or (source.head == source.start and grammar.low[source.head] in RELATIVE_SUBJECTS)
    )
    hanging = source.start > 0 and (grammar.low[source.start - 1] in HANGING or (source.start == 1 and grammar.low[0] == "what"))
    end = content_end(grammar, cues, following.start, following.frame, relative=relative, hanging=hanging)
    if following.start < source.start - 1 < end:
        end = source.start - 1  # claiming it was safe, | the mayor left
    content = (Range(following.start, end),) if end > following.start else ()
    fused = source.start and grammar.low[source.start - 1] == "what" and following.frame in {Frame.QUOTE, Frame.NOUN, Frame.BARE}
    if fused or (extracted and source.start and grammar.low[source.start - 1] in RELATIVE_SUBJECTS):
        content = (Range(source.start - 1, source.start), *content)  # the bridge, which she said was shut
    if not content and following.frame is not Frame.COLON:
        return None
    if grammar.with_be(verb) and grammar.low[verb].endswith(("ed", "ld", "wn")) and not _has(grammar, source, verb):
        return Report(Range(group, following.cue_end), verb, following.lemma, Frame.PASSIVE, None, content, None)
    return Report(Range(group, following.cue_end), verb, following.lemma, following.frame, source, content, None)


def _behind_relative(grammar: Grammar, source: Phrase) -> Phrase:
    """The speaker without what the report is about: "six boats, which | its owner, Lund, | says will sail"."""
    relative = next((at for at in range(source.end - 1, source.start, -1) if grammar.low[at] in RELATIVE_SUBJECTS), None)
    if relative is None or relative + 1 >= source.end:
        return source
    return Phrase(relative + 1, phrases.base_right(grammar, relative + 1) - 1, source.end)


def _object_before(grammar: Grammar, verb: int) -> Report | None:
    """A report of what a relative stands for: "the tale, which the abbot has denied, is old"."""
    behind = grammar.tags[verb + 1] if verb + 1 < grammar.n else "PUNCT"
    if behind not in {"PUNCT", "ADP", "ADV", "SCONJ", "CCONJ"} or OBJECTS.isdisjoint(grammar.low[:verb]):
        return None
    source = subjects.subject(grammar, verb)
    if source is None or not source.start or grammar.low[source.start - 1] not in OBJECTS or grammar.low[source.head] in RELATIVE_SUBJECTS:
        return None
    group = Range(grammar.group(verb), verb + 1)
    content = (Range(source.start - 1, source.start),)
    return Report(group, verb, grammar.lemmas[verb], Frame.NOUN, source, content, None)


def _has(grammar: Grammar, source: Phrase, verb: int) -> bool:
    """Whether 's before the verb is "has": "she's predicted a win", not "it's said"."""
    short = grammar.low[source.head] in {"he", "she"} and grammar.low[verb - 1] in {"'s", "’s"}
    return short and verb + 1 < grammar.n and grammar.low[verb + 1] not in {"to", "as", "by"}


def _conjunction(grammar: Grammar, source: Phrase) -> bool:
    """Whether what stands for a subject only joins clauses; "that" behind a noun is a relative, whatever its tag."""
    if grammar.low[source.head] == "that" and source.head and grammar.tags[source.head - 1] in {"NOUN", "PROPN"}:
        return False
    return grammar.tags[source.head] in {"SCONJ", "ADP"}


def _same_speaker(grammar: Grammar, group: int, verb: int, found: list[Report]) -> Phrase | None:
    """The speaker of the report before, where this verb goes on from it: "said it was late and added", "…, adding"."""
    before = grammar.low[group - 1]
    going_on = grammar.low[verb].endswith("ing") and (before in COMMA or grammar.tags[group - 1] == QUOTE)
    if before not in {"and", "but"} and not going_on:
        return None
    earlier = [
        report
        for report in found
        if report.source is not None and report.verb < verb and (going_on or (report.content and report.content[-1].end >= group - 2))
    ]
    return earlier[-1].source if earlier else None


def _announced(grammar: Grammar, cues: Cues, verb: int) -> Report | None:
    """A report whose verb and speaker come first, before a colon or comma: "Continued Stone: “Q”"."""
    source = phrases.right(grammar, verb + 1) if grammar.lemmas[verb] in cues.quote and verb + 1 < grammar.n else None
    if source is None or source.end >= grammar.n or grammar.low[source.end] not in {":", ","}:
        return None
    if grammar.low[source.end] == "," and QUOTE not in grammar.tags[source.end + 1 : source.end + 2]:
        return None
    content = behind_colon(grammar, cues, source.end + 1)
    return Report(Range(verb, verb + 1), verb, grammar.lemmas[verb], Frame.COLON, source, content, None)


def _reduced(grammar: Grammar, cues: Cues, source: Phrase, verb: int, group: int) -> bool:
    """Whether the verb is a participle that only tells which noun is meant: "a company called X"."""
    if grammar.lemmas[verb] in cues.naming and group == verb and grammar.low[source.start] in {"a", "an"}:
        end = phrases.base_right(grammar, verb + 1)
        judged = grammar.tags[verb + 1 : verb + 2] == ["PROPN"] and end < grammar.n and grammar.tags[end] in {"DET", "ADJ", QUOTE}
        named = grammar.tags[verb + 1 : verb + 2] in (["PROPN"], ["X"], [QUOTE])
        return grammar.tags[source.head] == "NOUN" and named and not judged  # not: a teacher called Roth a bully
    if grammar.tags[source.head] == "PROPN" and source.start and grammar.lemmas[source.start - 1] in cues.clause:
        return False  # Hale said Orr called it a trap
    return (
        group == verb
        and source.end == verb
        and grammar.low[verb].endswith("ed")
        and source.start > 0
        and grammar.tags[source.start - 1] in {"ADP", "VERB", "AUX"}
        and grammar.low[source.start - 1] not in SUBORDINATORS
    )
