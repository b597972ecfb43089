"""Reports that stand before their speaker: “Q,” X said; the road is shut, said X; the road, X said, is shut."""

from attrlint.article.grammar import appositions, phrases, subjects
from attrlint.article.grammar.closed import AFTERTHOUGHT, ASKED, BREAKS, COMMA, RELATIVE_SUBJECTS, STOP, SUBJECT_PRONOUNS, TIME
from attrlint.article.grammar.grammar import Grammar
from attrlint.article.grammar.phrases import Phrase
from attrlint.article.reports.adjuncts import over_addressee, over_adverbials
from attrlint.article.reports.content import content_end, lead_in
from attrlint.article.reports.cues import Cues
from attrlint.article.reports.frames import right
from attrlint.article.reports.report import Range, Report
from attrlint.article.reports.voiced import voices
from attrlint.article.terms import Frame
from attrlint.language.engine import QUOTE

#: What no clause ends with.
UNFINISHED = frozenset({"AUX", "ADP", "DET", "SCONJ", "CCONJ"})


def tail(grammar: Grammar, cues: Cues, verb: int, first: int = 0) -> Report | None:
    """A report whose content stands before its speaker: “Q,” X said; CLAUSE, said X."""
    low, n = grammar.low, grammar.n
    lemma = grammar.lemmas[verb]
    group = grammar.group(verb)
    source = _inverted(grammar, cues, group, verb)
    if source is not None:
        left, after = group, source.end
    else:
        source = subjects.subject(grammar, verb)
        if source is None or not first < source.start < verb or low[source.head] in RELATIVE_SUBJECTS or _told(grammar, source, verb):
            return None
        source = appositions.behind_clause(grammar, source, first)
        described = grammar.reduced(source.end) and grammar.tags[source.head] == "NOUN"
        if (source.end < group - 1 and not described) or not subjects.agrees(grammar, verb, source):
            return None
        left, after = source.start, over_addressee(grammar, verb + 1) if lemma in cues.addressees else verb + 1
    end, quoted = _left_content(grammar, left, first)
    if end is None and source.end > verb:
        return _interposed(grammar, cues, source, verb, first)
    if end is None:
        return _parenthetical(grammar, cues, source, verb, first)
    following = right(grammar, cues, verb) if source.end <= verb else None
    says_more = following is not None and following.frame in {Frame.THAT, Frame.BARE}
    scene = lead_in(grammar, first) and (source.end <= verb or grammar.clause(first, end - 1))
    named = quoted and (_names_role(grammar, end - 1) or (grammar.tags[first] != QUOTE and (scene or _in_title(grammar, first, end - 1))))
    if named:
        return None
    if not quoted and following is not None:
        return None  # what stands before only sets the scene: "As the tide rose, he wrote, “Q”"
    if quoted and lemma not in cues.quote and (says_more or not _speaks(grammar, first, end, after)):
        return None
    if not quoted and low[source.head] in SUBJECT_PRONOUNS and _reported(grammar, cues, first, left):
        return None  # Hale said it was late, no later, he said, than last time
    if not quoted and (lemma not in cues.closing or (source.end == verb and not _ends(grammar, after))):
        return None
    start = end - 1 if quoted and lead_in(grammar, first) else first
    for at in range(end - 1, start, -1):
        if low[at] == ";" or (
            quoted and (low[at] in {":", "("} or (low[at] in COMMA and low[at] != "," and grammar.tags[at + 1] == QUOTE))
        ):
            start = at + 1
            break
    content = [Range(start, end)]
    if following is not None and following.frame is Frame.QUOTE and not _programme(grammar, following.start):
        content.append(Range(following.start, content_end(grammar, cues, following.start, Frame.QUOTE, relative=False)))
    else:
        rest = _resumed(grammar, cues, after, n, quoted=quoted)
        if rest is None and not quoted and after + 1 < n and low[after] == "," and grammar.tags[end - 1] in UNFINISHED:
            rest = Range(after + 1, content_end(grammar, cues, after + 1, Frame.BARE, relative=False))  # the pier was, Hale said, a trap
        if rest is not None:
            content.append(rest)
    return Report(Range(group, verb + 1), verb, lemma, Frame.QUOTE if quoted else Frame.TAIL, source, tuple(content), None)


def _reported(grammar: Grammar, cues: Cues, start: int, end: int) -> bool:
    """Whether a report with a verb of speech of its own stands between the two."""
    for verb in range(start, end - 1):
        if grammar.lemmas[verb] in cues.clause and grammar.tags[verb] == "VERB" and grammar.lemmas[verb] in cues.inverted:
            following = right(grammar, cues, verb)
            if following is not None and following.frame in {Frame.THAT, Frame.BARE}:
                return True
    return False


def _speaks(grammar: Grammar, first: int, end: int, after: int) -> bool:
    """Whether a verb that no list knows can report the quotation that ends at `end`: “Q,” he retaliated; not “Q,” the sum needed to."""
    if not grammar.stopped(end - 1) or grammar.tags[first] != QUOTE:
        return False
    if after >= grammar.n or grammar.low[after] in TIME or grammar.low[after].endswith("ing"):
        return True  # a man can be heard asking
    return grammar.tags[after] in {"PUNCT", "ADP", "ADV", "SCONJ", QUOTE}


def _names_role(grammar: Grammar, quote: int) -> bool:
    """Whether the quotation only tells whose role a name has: “Harbour Lights” star Ida Norn."""
    return not grammar.stopped(quote) and grammar.tags[quote + 1] == "NOUN" and quote + 2 < grammar.n and grammar.tags[quote + 2] == "PROPN"


def _in_title(grammar: Grammar, first: int, quote: int) -> bool:
    """Whether the quotation only names something: In an interview with “Today,” she said; Hale, host of “Today,” said."""
    if quote <= first or grammar.clause(first, quote):
        return False
    if grammar.tags[quote - 1] == "NOUN":
        return grammar.capital(quote)
    return grammar.tags[quote - 1] in {"ADP", "DET", "PART"} or grammar.low[quote - 1] in {"titled", "called", "named", "entitled"}


def _interposed(grammar: Grammar, cues: Cues, source: Phrase, verb: int, first: int) -> Report | None:
    """A speaker set between subject and verb of what is said: "The plan, said Roth, would fail"."""
    after, n = source.end + 1, grammar.n
    while after < n and grammar.tags[after] == "ADV":
        after += 1
    if after >= n or grammar.low[source.end] != "," or grammar.clause(first, verb - 1):
        return None
    scene = grammar.tags[first] == "ADP" and grammar.nominal(verb - 2)
    if not grammar.finite(after) and not (scene and grammar.clause(after, n)):
        return None  # in court, said Roth, nobody rose
    rest = Range(source.end + 1, content_end(grammar, cues, source.end + 1, Frame.BARE, relative=False))
    return Report(Range(verb, verb + 1), verb, grammar.lemmas[verb], Frame.TAIL, source, (Range(first, verb - 1), rest), None)


def _parenthetical(grammar: Grammar, cues: Cues, source: Phrase, verb: int, first: int) -> Report | None:
    """A speaker set between commas early in what is said: "The plan, he said, was late"; "And, he said, it was late"."""
    low = grammar.low
    at = source.start - 1
    if at <= first or source.end > verb or verb + 2 >= grammar.n or grammar.lemmas[verb] not in cues.closing:
        return None
    after = over_adverbials(grammar, verb + 1)
    if low[at] != "," or after + 1 >= grammar.n or low[after] != ",":
        return None
    end = content_end(grammar, cues, after + 1, Frame.BARE, relative=False)
    spoken = grammar.clause(after + 1, end) or (low[after + 1] == "that" and QUOTE in grammar.tags[after + 1 : end])
    if not spoken or (lead_in(grammar, first) and not ASKED.isdisjoint(grammar.lemmas[first:at])):
        return None  # when asked, he said, it was late
    start = first + 1 if grammar.tags[first] == "CCONJ" else first
    content = (Range(start, at), Range(after + 1, end)) if start < at else (Range(after + 1, end),)
    return Report(Range(grammar.group(verb), verb + 1), verb, grammar.lemmas[verb], Frame.TAIL, source, content, None)


def _inverted(grammar: Grammar, cues: Cues, group: int, verb: int) -> Phrase | None:
    """The speaker behind the verb: “Q,” said X."""
    low, tags, lemma = grammar.low, grammar.tags, grammar.lemmas[verb]
    if group != verb or verb == 0 or verb + 1 >= grammar.n or low[verb].endswith("ing"):
        return None
    before = verb - 1
    quoted = tags[before] == QUOTE or (low[before] in COMMA and before > 0 and tags[before - 1] == QUOTE)
    if low[verb + 1] == "that":
        return None
    if not quoted and (low[before] not in COMMA or lemma not in cues.inverted | cues.voicing):
        return None
    if quoted and lemma not in cues.inverted and (tags[before] != QUOTE or not grammar.stopped(before)):
        return None
    source = _behind(grammar, verb)
    if source is None or (low[source.head] in TIME and source.start == source.head):
        return None
    behind = source.end
    while behind < grammar.n and tags[behind] == "ADV":
        behind += 1
    if behind < grammar.n and grammar.finite(behind) and (tags[behind] == "AUX" or not quoted):
        return None  # Hale, citing “the weather,” said the race would be run
    if not quoted:
        if lemma not in cues.trailing and not voices(grammar, cues, verb, source):
            return None
        named = None if lemma in cues.voicing and grammar.verb_at(source.end + 1) else appositions.apposed(grammar, before)
        if named is not None and (not _ends(grammar, source.end) or (named.start == 0 and tags[source.head] not in {"PROPN", "PRON"})):
            return None  # Ida Norn, who keeps bees, said honey sells
    return source


def _told(grammar: Grammar, source: Phrase, verb: int) -> bool:
    """Whether a tree shows that the verb tells what is done to its subject: "the road is shut, residents were told"."""
    return grammar.dependents is not None and grammar.low[source.head] != "it" and grammar.dependents.passive(verb)


def _behind(grammar: Grammar, verb: int) -> Phrase | None:
    """The noun phrase behind the verb; the one that a tree shows to be its subject, where there is a tree."""
    told = grammar.dependents.subject(verb) if grammar.dependents is not None else None
    if told is not None:
        return Phrase(*told) if told.start == verb + 1 else None
    return phrases.right(grammar, verb + 1)


def _ends(grammar: Grammar, at: int) -> bool:
    """Whether nothing more is said behind the speaker: a stop, a comma, a time or place."""
    if at >= grammar.n or grammar.tags[at] in {"ADP", "ADV", "PROPN", "NOUN"}:
        return True
    if grammar.tags[at] in {"DET", "NUM", "ADJ"} and over_adverbials(grammar, at) > at:
        return True  # this week, two years ago
    return grammar.low[at] in STOP or grammar.low[at] in COMMA or grammar.low[at] in AFTERTHOUGHT


def _left_content(grammar: Grammar, left: int, first: int) -> tuple[int | None, bool]:
    """Where the content before `left` ends, and whether a quotation stands there at once."""
    low, tags = grammar.low, grammar.tags
    at = left - 1
    if at > first and tags[at] == "ADV" and low[at] not in BREAKS:
        at -= 1
    if at < first:
        return None, False
    if tags[at] == QUOTE:
        return at + 1, True
    if low[at] in COMMA:
        while at > first and low[at] in COMMA:
            at -= 1
        if tags[at] == QUOTE:
            return at + 1, True
        if _says_something(grammar, first, at + 1):
            return at + 1, False
    return None, False


def _says_something(grammar: Grammar, first: int, end: int) -> bool:
    """Whether the words before a speaker can be what is said: a clause, and more than one that only sets the scene."""
    if lead_in(grammar, first):
        if "," not in grammar.low[first:end] and grammar.low[first].endswith("ing"):
            return grammar.clause(first + 1, end)  # seeing it fall led him to leave
        commas = (at for at in range(first + 1, end) if grammar.low[at] == ",")
        return any(grammar.clause(at + 1, end) for at in commas if grammar.tags[at + 1] != "CCONJ")
    return grammar.clause(first, end) or QUOTE in grammar.tags[first:end]


def _programme(grammar: Grammar, quote: int) -> bool:
    """Whether the quotation only names what was told: the programme “Inside Strand”."""
    return grammar.tags[quote - 1] == "NOUN" and grammar.capital(quote) and not grammar.stopped(quote)


def _resumed(grammar: Grammar, cues: Cues, at: int, n: int, *, quoted: bool) -> Range | None:
    """The second half of a broken report: “A,” he said, “B”; A, he said, B."""
    low, tags = grammar.low, grammar.tags
    later = at
    while later < n and not (low[later] in COMMA or low[later] in STOP or tags[later] == QUOTE):
        later += 1
    if later >= n - 1 or low[later] in STOP:
        return None
    at_once = later == at and low[later] in COMMA
    if low[later] in COMMA:
        later += 1
    if later < n and tags[later] == QUOTE:
        if _programme(grammar, later):
            return None
        return Range(later, content_end(grammar, cues, later, Frame.QUOTE, relative=False))
    if at_once and quoted and (low[later] == "to" or tags[later] == "AUX"):
        return Range(later, content_end(grammar, cues, later, Frame.BARE, relative=False))  # “Only you,” she said, would do it
    if at_once and not quoted and low[later] in {"by", "to", "for", "with", "without", "from", "than", "of"}:
        return Range(later, content_end(grammar, cues, later, Frame.BARE, relative=False))  # A, he said, by doing B
    if (
        quoted
        or later - at > 6
        or low[later] in AFTERTHOUGHT
        or low[later].endswith("ing")
        or (tags[later] in {"ADP", "SCONJ"} and low[later] != "that")
    ):
        return None
    if tags[later] == "DET" and low[min(n - 1, phrases.base_right(grammar, later))] in RELATIVE_SUBJECTS:
        return None  # the fare will rise, he said, a step that few will like
    end = content_end(grammar, cues, later, Frame.BARE, relative=False)
    said = grammar.clause(later, end) or (low[later] == "that" and QUOTE in tags[later:end])
    return Range(later, end) if end > later and said else None
