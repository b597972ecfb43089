"""Reports with nobody behind them: "is said to be", "it is understood that", "has been accused"."""

from attrlint.article import subjects
from attrlint.article.closed import BE, COMMA, RELATIVE_SUBJECTS, STOP
from attrlint.article.content import content_end
from attrlint.article.cues import Cues
from attrlint.article.grammar import Grammar
from attrlint.article.phrases import Phrase
from attrlint.article.report import Range, Report
from attrlint.article.terms import Frame


def passive(grammar: Grammar, cues: Cues, verb: int) -> Report | None:
    """What nobody is named as saying: "is said to be", "it is understood that"."""
    low, tags, n = grammar.low, grammar.tags, grammar.n
    lemma = grammar.lemmas[verb]
    group = grammar.group(verb)
    if lemma in cues.seem:
        after = verb + 1
        if after < n and low[after] in {"to", "that", "as"}:
            subject = subjects.subject(grammar, verb)
            return _sourceless(grammar, cues, group, verb, after, Frame.SEEM, subject)
        return None
    if lemma in cues.accused and low[verb].endswith("ed") and "been" in low[group:verb] and "by" not in low[verb:]:
        end = content_end(grammar, cues, verb + 1, Frame.BARE, relative=False)
        content = Range(verb + 1, end) if end > verb + 1 else Range(verb, verb + 1)
        return Report(Range(group, verb + 1), verb, lemma, Frame.PASSIVE, None, (content,), None)
    if lemma not in cues.passive or not any(low[at] in BE for at in range(group, verb)) or low[verb].endswith("ing"):
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


def _sourceless(grammar: Grammar, cues: Cues, group: int, verb: int, after: int, frame: Frame, subject: Phrase | None) -> Report:
    cue_end = verb + 1
    if grammar.low[after] == "to":
        cue_end = after + 1
        while cue_end < grammar.n and grammar.tags[cue_end] == "AUX":
            cue_end += 1
    end = content_end(grammar, cues, after, Frame.BARE, relative=False)
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
