"""How it was found who says some words, step by step, in an editor's words."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from attrlint.article.terms import Attribution, Basis, Confidence, Cue, Source
from attrlint.report.sayings import Copy, Saying
from attrlint.report.screen import cut, quoted

#: Columns of the copy's words in a step.
ROOM = 44


class Step(NamedTuple):
    """One step: what was looked for, and what stands there."""

    label: str
    text: str


def steps(saying: Saying, copy: Copy) -> Iterator[Step]:
    """The steps from the words to the speaker; where there is none, what was looked for and not found."""
    attribution = saying.attribution
    if attribution is None:
        yield from _nobody(saying)
        return
    cue = attribution.cue
    if saying.carried:
        above = _above(saying.quotations[0].distance)
        yield Step("carried", f"no cue of its own; it leans on {_at(cue, copy)}{above}")
    else:
        side = "before" if cue.span.start < saying.spans[0].start else "behind"
        yield Step("cue", f"{_at(cue, copy)}, {side} the {'words' if saying.reported else 'quotation'}{_denied(cue)}")
    if attribution.source is None:
        yield Step("source", f"none: nobody is named before or behind {_words(cue, copy)}")
    else:
        yield from _source(attribution.source, copy)
    yield from _tellers(attribution, copy)


def open_question(source: Source, copy: Copy) -> str:
    """What is not known of a source whose speaker the story leaves open."""
    candidates = source.found.candidates
    if not candidates:
        words = quoted(copy.words(source.span), ROOM)
        return f"not known: looked for somebody named before whom {words} can stand for, and found nobody"
    count = {2: "two", 3: "three"}.get(len(candidates), str(len(candidates)))
    return f"could be {', '.join(candidates[:-1])} or {candidates[-1]}: {count} of equal standing"


def _nobody(saying: Saying) -> Iterator[Step]:
    if not saying.needs_a_speaker:
        yield Step("kind", f"{saying.kind}: nobody is said to have said it, and nobody was looked for")
        return
    yield Step("cue", "none: no reporting verb or colon in its sentence takes it")
    yield Step("carried", "no: it goes on from nobody in its paragraph or the one above")


def _source(source: Source, copy: Copy) -> Iterator[Step]:
    words = quoted(copy.words(source.span), ROOM)
    yield Step("source", f"{words}, line {copy.line(source.span)}")
    found = source.found
    if found.confidence is Confidence.OPEN:
        yield Step("speaker", open_question(source, copy))
        return
    where = f", in line {copy.line(found.place)}" if found.place is not None else ""
    unsure = " (likely)" if found.confidence is Confidence.LIKELY else ""
    own = found.basis in {Basis.NAMED, Basis.DESCRIBED} and not source.pronoun
    name = source.name if own else f"{cut(copy.words(source.head), ROOM)} = {source.name}"
    yield Step("speaker", f"{name}, {source.kind}: {_reason(found.basis)}{where}{unsure}")


def _reason(basis: Basis) -> str:
    match basis:
        case Basis.NAMED:
            return "named in these words"
        case Basis.DESCRIBED:
            return "described in these words"
        case Basis.SURNAME:
            return "named in full"
        case Basis.SHORT_FORM:
            return "the full name"
        case Basis.ROLE:
            return "the only one in that role"
        case Basis.ANTECEDENT:
            return "the noun before it"
        case Basis.LAST_SPEAKER:
            return "the last speaker"
        case Basis.SUBJECT:
            return "the subject before it"
        case Basis.NEAREST:
            return "the nearest name before it"
        case Basis.NOTHING:
            return "nothing tells who that is"
        case _:
            assert_never(basis)


def _denied(cue: Cue) -> str:
    if cue.negated:
        return "; the story says that this was not said"
    return "; the story does not say that this was said" if cue.unreal else ""


def _above(distance: int) -> str:
    match distance:
        case 0:
            return ""
        case 1:
            return ", in the paragraph above"
        case _:
            return f", {distance} paragraphs above"


def _tellers(attribution: Attribution, copy: Copy) -> Iterator[Step]:
    """Those at second hand: X said that Y said."""
    outer = copy.teller(attribution)
    if outer is not None:
        yield Step("told by", f"{outer.source.name if outer.source else 'nobody named'}, {_at(outer.cue, copy)}")


def _at(cue: Cue, copy: Copy) -> str:
    return f"{_words(cue, copy)}, line {copy.line(cue.span)}"


def _words(cue: Cue, copy: Copy) -> str:
    return quoted(copy.words(cue.span), ROOM)
