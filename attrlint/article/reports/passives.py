"""Reports with nobody behind them: "is said to be", "it is understood that", "has been accused"."""

from attrlint.article.grammar import phrases, subjects
from attrlint.article.grammar.closed import ASKED, COMMA, QUESTION, RELATIVE_SUBJECTS, STOP
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.adjuncts import over_adverbials
from attrlint.article.reports.content import content_end
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.report import Range, Report
from attrlint.article.terms import Frame

#: What opens the reason for a verdict: "criticised by the union for its silence".
REASON = frozenset({"for", "over", "as", "of"})
#: Words of "a group of its own members", before what they accuse of.
MEMBERS = 6
#: Words from an accusation's "of" to its "by".
AGENT_WITHIN = 16


def passive(grammar: Grammar, cues: Cues, verb: int) -> Report | None:
    """What nobody is named as saying: "is said to be", "it is understood that"."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma = grammar.lemmas[verb]
    group = grammar.group(verb)
    if lemma in ASKED and low[verb].endswith("ed") and (report := _asked(grammar, cues, group, verb)) is not None:
        return report
    if (said_by := _by(grammar, cues, group, verb)) is not None:
        return said_by
    if lemma in cues.seem:
        after = verb + 1
        if after < n and low[after] in {"to", "that", "as", "like"}:
            subject = subjects.subject(grammar, verb)
            return _sourceless(grammar, cues, group, verb, after, Frame.SEEM, subject)
        return None
    if lemma in cues.accused and low[verb].endswith("ed") and "been" in low[group:verb] and "by" not in low[verb:]:
        end = content_end(grammar, cues, verb + 1, Frame.BARE, relative=False)
        content = Range(verb + 1, end) if end > verb + 1 else Range(verb, verb + 1)
        return Report(Range(group, verb + 1), verb, lemma, Frame.PASSIVE, None, (content,), None)
    judged = lemma in cues.verdict and verb + 2 < n and low[verb + 1] in cues.verdict[lemma]
    if judged and grammar.with_be(verb):
        return _sourceless(grammar, cues, group, verb, verb + 1, Frame.PASSIVE, subjects.subject(grammar, verb))
    if lemma not in cues.passive or not grammar.with_be(verb) or low[verb].endswith("ing"):
        return None
    after = verb + 1
    while after < n and tags[after] == "ADV":
        after += 1
    if after >= n:
        return None
    if low[after] == "by":
        return None
    subject = subjects.subject(grammar, verb)
    if low[after] == "to" and after + 1 < n and tags[after + 1] in {"VERB", "AUX"}:
        return _sourceless(grammar, cues, group, verb, after, Frame.PASSIVE, subject)
    if (
        subject is not None
        and low[subject.head] == "it"
        and (low[after] == "that" or grammar.clause(after, min(n, after + 8)))
        and low[after] not in STOP | COMMA
    ):
        return _sourceless(grammar, cues, subject.start, verb, after, Frame.PASSIVE, None)
    return None


def _asked(grammar: Grammar, cues: Cues, group: int, verb: int) -> Report | None:
    """A question that nobody is named as putting: "Asked whether she would stand, Roth said"; "he was asked about it"."""
    low = grammar.low
    put = grammar.with_be(verb)
    if not put and verb and low[verb - 1] not in {"when", "if", ","}:
        return None
    source = None
    after = over_adverbials(grammar, verb + 1) if verb + 1 < grammar.n and low[verb + 1] not in {"about", "by"} else verb + 1
    if after + 1 < grammar.n and low[after] == "by":
        told = grammar.dependents.agent(verb) if grammar.dependents is not None else None
        source = Phrase(*told) if told else phrases.right(grammar, after + 1)
        after = source.end if source is not None else after
    if after + 1 >= grammar.n or not (low[after] in QUESTION or low[after] in {"about", "to"}):
        return None
    if not put and verb and low[verb - 1] == "," and low[after] == "to":
        return None
    phrasal = low[after] not in QUESTION
    end = content_end(grammar, cues, after, Frame.TO if phrasal else Frame.BARE, relative=not phrasal)
    if phrasal and "," in low[after:end]:
        end = low.index(",", after)
    return Report(Range(group, verb + 1), verb, grammar.lemmas[verb], Frame.PASSIVE, source, (Range(after, end),), None)


def _by(grammar: Grammar, cues: Cues, group: int, verb: int) -> Report | None:
    """A report whose speaker stands behind "by": "the plan was criticised by Roth". An accusation says of what."""
    low, n = grammar.low, grammar.n
    if not low[verb].endswith("ed") or grammar.lemmas[verb] not in cues.judging or not grammar.with_be(verb):
        return None
    accused = grammar.lemmas[verb] in cues.accused
    early = by = _over(grammar, verb + 1) if accused else verb + 1
    if by < n and low[by] in REASON and accused:
        by = _agent(grammar, by)  # accused of fraud by its tenants
    acting = by + 1 < n and low[by + 1].endswith("ing") and grammar.tags[by + 1] == "VERB"  # by raising the fare
    if by + 1 >= n or low[by] != "by" or acting:
        return None
    told = grammar.dependents.agent(verb) if grammar.dependents is not None else None
    source, subject = Phrase(*told) if told else phrases.right(grammar, by + 1), subjects.subject(grammar, verb)
    if source is None or subject is None or subject.end > group:
        return None
    content: tuple[Range, ...] = (Range(subject.start, subject.end),)
    reasons = [at for at in range(source.head + 1, min(n - 1, max(source.end, source.head + MEMBERS) + 1)) if low[at] in REASON]
    doing = [at for at in reasons if low[at + 1].endswith("ing") and low[source.head + 1] == "of"]  # by a group of tenants of hiding
    reason = next((at for at in (*doing, *reasons) if at <= source.end or at in doing), None)
    if reason is not None:
        source = source._replace(end=reason)
    if accused and by > early:
        content = (*content, Range(early, by))
    elif reason is not None and accused:
        content = (*content, Range(reason, content_end(grammar, cues, reason, Frame.NOUN, relative=False)))
    return Report(Range(group, verb + 1), verb, grammar.lemmas[verb], Frame.PASSIVE, source, content, None)


def _over(grammar: Grammar, at: int) -> int:
    """From `at` over a day or place, to "by" or what opens a reason: "accused on Monday | by the tenants"."""
    for behind in range(at, min(grammar.n, at + MEMBERS)):
        if grammar.low[behind] == "by" or grammar.low[behind] in REASON:
            return behind
        if grammar.verb_at(behind) or grammar.low[behind] in STOP or grammar.low[behind] in COMMA:
            break
    return at


def _agent(grammar: Grammar, reason: int) -> int:
    """Where "by" stands behind what somebody is accused of, if it brings the accuser: not in "of being run by thieves"."""
    for at in range(reason + 1, min(grammar.n - 1, reason + AGENT_WITHIN)):
        if grammar.low[at] in STOP | COMMA:
            break
        if grammar.low[at] == "by":
            return at if grammar.nominal(at - 1) and grammar.tags[at + 1] != "NUM" else reason
    return reason


def _sourceless(grammar: Grammar, cues: Cues, group: int, verb: int, after: int, frame: Frame, subject: Phrase | None) -> Report:
    cue_end = verb + 1
    if grammar.low[after] == "to":
        cue_end = after + 1
        while cue_end < grammar.n and grammar.tags[cue_end] == "AUX":
            cue_end += 1
    end = content_end(grammar, cues, after, Frame.BARE, relative=False)
    if subject is not None and "," in grammar.low[after:end] and grammar.low[subject.start] in {"who", "which", "whose"}:
        end = grammar.low.index(",", after)
    content: tuple[Range, ...] = (Range(after, end),)
    if subject is not None:
        content = (Range(subject.start, subject.end), *content)
    return Report(Range(group, cue_end), verb, grammar.lemmas[verb], frame, None, content, None)


def modifies(grammar: Grammar, passive: Report, start: int) -> bool:
    """Whether the passive only describes a noun of the content, and so is not what the speaker says: "prisoners it is said to hold"."""
    subject = passive.content[0].start
    if subject <= start:
        return False
    return grammar.tags[subject - 1] == "NOUN" or grammar.low[subject] in RELATIVE_SUBJECTS
