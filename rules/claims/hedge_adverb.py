"""Reportedly, allegedly, rumoured: a report without its reporter.

AP asks who alleges and will not have "allegedly" as a routine qualifier; NPR counts "reportedly" among the words that are
never enough; Wikipedia's manual of style hears a doubt in "so-called" that nobody answers for. The word protects nobody: a paper answers
for what it repeats, hedged or not.

## Ask
Who reported it? Who alleges it? To whom is it apparent?

## Leave it be
The sentence, or the one before it, names who says so, the next one names an outlet, or an outlet did earlier in the paragraph or in
the one before; what a figure on a stage does "ostensibly"; a charge, a court
or the police stand in the paragraph; a headline, which the story backs; the title of a play. What a face or a crowd shows:
"apparently tired"; what somebody "apparently thinks"; a hint that the next sentence or a letter in the same one bears out; "so-called"
before a name or a term of art. A second hedge ("accused of allegedly") is C404's to ask about.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, CueClass, Frame, SourceKind, Word
from attrlint.article.weight import hedges
from attrlint.rule import Finding, Level, Profile, rule, words

#: What a hint has to stand before to assert something: "has apparently sold".
ASSERTS = frozenset({"VERB", "AUX"})
SAYING = frozenset({"say", "report", "announce", "tell"})
#: Words of a sentence's end in which such a verb stands, and words before it in which the comma stands.
ENDING = 5
CREDIT = 8
#: What a sentence or a clause of its own may begin behind.
OPENERS = frozenset({":", ";", "—", "–", "--", "-", "(", ".", "”", "“"})
#: Sentences back in which an outlet is looked for whose report goes on.
BACK = 12
QUESTIONS = {
    "allegedly": "who alleges it",
    "reportedly": "who reported it",
    "apparently": "to whom is that apparent",
    "so-called": "who calls it so",
    "seemingly": "to whom does it seem so",
    "presumably": "who presumes it",
    "ostensibly": "who gives that for the reason",
}


class Options(NamedTuple):
    """Which words are asked about, and what clears them.

    hedges: adverbs that pass on a report without its reporter
    hints: adverbs that merit only a note
    rumoured: participles that do so before a noun
    hedged: accusations that say already what is not proved; C404 asks about the hedge behind them
    doubted: nouns behind "so-called" that it casts doubt on; any other is taken for a term
    staged: words of stage, page and screen, where a figure does something ostensibly
    minds: verbs of what goes on in a head, of which a hint asserts nothing
    papers: nouns for what bears a hint out in its own sentence
    mastheads: last words of the names of papers and stations
    legal_sources: words that clear a paragraph, besides those of the model's list `sources.law.words`
    """

    hedges: frozenset[str] = words(__file__, "hedge")
    hints: frozenset[str] = words(__file__, "hint")
    rumoured: frozenset[str] = words(__file__, "rumoured")
    hedged: frozenset[str] = words(__file__, "hedged")
    doubted: frozenset[str] = words(__file__, "doubted")
    staged: frozenset[str] = words(__file__, "staged")
    minds: frozenset[str] = words(__file__, "minds")
    papers: frozenset[str] = words(__file__, "papers")
    mastheads: frozenset[str] = words(__file__, "mastheads")
    legal_sources: frozenset[str] = frozenset()


@rule(
    "C402",
    level=Level.WARNING,
    profile=Profile.WIRE,
    options=Options,
    bad=[
        "The singer [[reportedly]] left the band.",
        "He [[allegedly]] took cash from the till.",
        "The [[rumoured]] sale of the ground fell through.",
        "The fund [[apparently]] paid for a boat.",
    ],
    good=[
        "The singer has left the band, the Evening Post reported.",
        "Prosecutors say he took cash from the till. He allegedly did so on nine Fridays.",
        "Marsh was charged on Tuesday with theft. He allegedly moved the money in 14 transfers.",
        "The so-called golden rule limits what a ministry may borrow.",
        "“I am supposedly retired,” said Walt Pruitt.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.hedges | options.hints | options.rumoured | {"so-called"}):
        for word in article.narration(form):
            if not _passes_on(article, word, form, options):
                continue
            block = article.sentences[word.sentence].block
            hint = form in options.hints and form not in options.hedges
            if hint and _borne_out(article, word, options):
                continue
            if (form == "so-called" or not article.in_court(block, options.legal_sources)) and not _sourced(article, word, options):
                softened = form not in options.hedges | options.rumoured
                yield Finding(
                    article.span_of(word),
                    f"“{form}”: {QUESTIONS.get(form, 'who says so')}?",
                    softened=softened,
                    arguable=softened or article.first_person,
                    claim=article.span_of(word) if form in options.rumoured else None,  # C401 asks of "is rumoured to", too
                )


def _passes_on(article: Article, word: Word, form: str, options: Options) -> bool:
    """Whether the word passes on what somebody must have said."""
    sentence, at = article.sentences[word.sentence], word.at
    following = sentence.tags[at + 1] if at + 1 < len(sentence.tags) else ""
    before = sentence.tags[at - 1] if at else ""
    if at and sentence.words[at][:1].isupper() and sentence.words[at - 1] not in OPENERS:
        return False  # a headline that has capitals throughout, or the title of a play: Allegedly Yours
    if form == "so-called":
        return following == "NOUN" and sentence.lemmas[at + 1] in options.doubted and sentence.words[at + 1].islower()
    if form in options.rumoured:
        if following == "PART" and before == "AUX":
            return True  # is rumoured to have sold it
        return following in {"NOUN", "ADJ"} and before not in {"AUX", "PRON", "NOUN", "PROPN"}
    if form in options.hints and form not in options.hedges:
        own = at == 0 and sentence.words[1:2] == [","]  # Apparently, the letter was lost
        return own or (following in ASSERTS and before in {"AUX", "NOUN", "PROPN", "PRON"})
    if form == "ostensibly" and not options.staged.isdisjoint(sentence.lemmas):
        return False
    if hedges.again(sentence, at, options.hedged) is not None:
        return False
    return not (before == "DET" and following == "ADJ")  # "the supposedly imminent flood" is irony


def _borne_out(article: Article, word: Word, options: Options) -> bool:
    """Whether a hint is about somebody's mind, or a paper in its sentence or the speaker of the next one bears it out."""
    sentence, at = article.sentences[word.sentence], word.at
    if any(lemma in options.minds for lemma in sentence.lemmas[at + 1 : at + 3]) or not options.papers.isdisjoint(sentence.lemmas):
        return True
    after = word.sentence + 1
    if after >= len(article.sentences) or article.sentences[after].block != sentence.block:
        return False
    return any(one.source is not None and one.source.kind is SourceKind.PERSON for one in article.attributions_in(after))


def _sourced(article: Article, word: Word, options: Options) -> bool:
    """Whether this sentence or the one before it, in the same paragraph, credits somebody."""
    sentence = article.sentences[word.sentence]
    hedged = sentence.starts[min(word.at + 1, len(sentence.starts) - 1)]
    for number in (word.sentence, word.sentence - 1):
        if number >= 0 and article.sentences[number].block == sentence.block:
            for attribution in article.attributions_in(number):
                if attribution.cue.cls is CueClass.MANNER or (number == word.sentence and attribution.cue.verb.start == hedged):
                    continue  # the singer sang; she reportedly said so
                if number == word.sentence and _of_what_is_hedged(attribution, word):
                    continue
                if attribution.source is not None and attribution.source.kind is not SourceKind.VAGUE:
                    return True
    outlet = any(_outlet_beside(article, word, word.sentence + step, options.mastheads) for step in (1, -1))
    return outlet or _ends_in_credit(article, word) or _outlet_before(article, word)


def _of_what_is_hedged(attribution: Attribution, word: Word) -> bool:
    """Whether it is no report of what is hedged: "worry about the rumoured merger"; "Allegedly, he agreed to sell"."""
    cue = attribution.cue
    if cue.cls is CueClass.STANCE or (cue.cls is CueClass.MENTAL and cue.frame in {Frame.PREPOSITION, Frame.NOUN, Frame.TO}):
        return True
    return word.at == 0 and cue.frame not in {Frame.TAIL, Frame.ACCORDING, Frame.QUOTE}


def _outlet_beside(article: Article, word: Word, number: int, mastheads: frozenset[str]) -> bool:
    """Whether the sentence behind it in the paragraph names an outlet, whose report it is: "The Evening Post named two bidders".

    The one before has to say that the outlet reported: "The Ledger first reported the sale".
    """
    if not 0 <= number < len(article.sentences) or article.sentences[number].block != article.sentences[word.sentence].block:
        return False
    words = article.sentences[number].words
    if number < word.sentence and "report" not in article.sentences[number].lemmas:
        return False
    return any(form[:1].isupper() and form.lower() in mastheads and words[at - 1] != "." for at, form in enumerate(words) if at)


def _outlet_before(article: Article, word: Word) -> bool:
    """Whether the last to be credited, in the paragraph so far or else in the one before, is an outlet, or reported: the report goes on."""
    home = article.sentences[word.sentence].block
    for number in range(word.sentence - 1, max(-1, word.sentence - BACK), -1):
        if article.sentences[number].block < home - 1:
            return False
        credited = [(one.source.kind, one.cue.lemma) for one in article.attributions_in(number) if one.source is not None]
        if credited:
            return credited[-1][0] is SourceKind.OUTLET or credited[-1][1] == "report"
    return False


def _ends_in_credit(article: Article, word: Word) -> bool:
    """Whether the sentence ends in a verb of saying that the grammar gave no report: "reportedly for £9m, the Courier said"."""
    sentence = article.sentences[word.sentence]
    last = len(sentence.words)
    for at in range(max(word.at + 2, last - ENDING), last):
        if sentence.lemmas[at] in SAYING and sentence.tags[at] == "VERB" and "," in sentence.words[max(0, at - CREDIT) : at]:
            return True
    return False
