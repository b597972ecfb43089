"""The terms of the field: quotation, cue, source, content, claim, evidence.

All spans are code points of the article's text, 0-based, end exclusive. The names are those of the research: cue, source
and content as in Pareti's attribution relations.
"""

from enum import StrEnum
from typing import NamedTuple

from attrlint.language.marks import Style
from attrlint.source.span import Span


class QuotationKind(StrEnum):
    """What the marks stand for."""

    SPEECH = "speech"  # somebody's words, a clause or more
    PHRASE = "phrase"  # a part of somebody's sentence
    SCARE = "scare"  # one to three words that nobody is said to have said
    TITLE = "title"  # a work's name, a nickname, a term
    TEXT = "text"  # what a sign, a headline or a letter says: the document speaks


class CueClass(StrEnum):
    """What the verb says of the words it reports."""

    NEUTRAL = "neutral"
    DOUBT = "doubt"
    GUILT = "guilt"
    FACTIVE = "factive"
    MENTAL = "mental"
    MANNER = "manner"
    ACCUSATION = "accusation"
    DENIAL = "denial"
    RELAY = "relay"
    STANCE = "stance"  # an act or attitude: endorsed, vowed, called for


class Frame(StrEnum):
    """How the cue and its content are joined."""

    THAT = "that"
    BARE = "bare"  # a clause without "that"
    QUOTE = "quote"  # a quotation is the verb's object, before or behind it
    TAIL = "tail"  # the clause stands before: "The road is shut, police said"
    COLON = "colon"
    NOUN = "noun"  # a noun phrase: "called it a disgrace"
    TO = "to"
    PREPOSITION = "preposition"
    ACCORDING = "according"
    PASSIVE = "passive"  # "is said to", "it is understood that"
    SEEM = "seem"


#: Frames in which somebody's words are given as a clause or between marks; and those with "according to".
SAYING = frozenset({Frame.THAT, Frame.BARE, Frame.TAIL, Frame.QUOTE, Frame.COLON})
SPEAKING = SAYING | {Frame.ACCORDING}


class SourceKind(StrEnum):
    """Who or what speaks."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"  # someone there is, whom the story does not name
    VAGUE = "vague"  # nobody in particular: critics, many, experts
    METONYM = "metonym"  # a place for its government
    DOCUMENT = "document"
    OUTLET = "outlet"
    ACCOUNT = "account"  # a social media account
    OTHER = "other"  # a thing, or a noun that no list knows as a speaker


class Directness(StrEnum):
    """How much of the content is in quotation marks: nearly all, some, none."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class EvidenceKind(StrEnum):
    """How a story backs, limits or answers a claim."""

    CAVEAT = "caveat"
    DOCUMENT = "document"
    WITNESS = "witness"
    RESPONSE = "response"  # the other side denies it
    SILENCE = "silence"  # the other side would not comment, or was not reached


class ClaimNature(StrEnum):
    """What the words that a report gives assert."""

    FACT = "fact"  # how something is or was: evidence can settle it
    OPINION = "opinion"  # a judgement, a belief, praise or blame
    FORECAST = "forecast"  # what will, may or should be
    WISH = "wish"
    PROMISE = "promise"  # what the speaker undertakes, offers or threatens to do
    ORDER = "order"  # what somebody else is to do
    QUESTION = "question"  # asked, or left open: "asked whether", "said why"
    TOPIC = "topic"  # names a thing and says nothing of it: "talked about the dam"
    UNSAID = "unsaid"  # nobody is said to have said it: "did not say", "would say", "declined to say"


class Tie(StrEnum):
    """What joins evidence to a claim."""

    SENTENCE = "sentence"  # it stands in the sentence of the claim
    BACK = "back"  # it refers back to what was said: "the claim", "she offered no proof"
    TOPIC = "topic"  # both speak of the same


class Basis(StrEnum):
    """What tells who a source is."""

    NAMED = "named"  # its own words name somebody
    DESCRIBED = "described"  # its words describe somebody whom the story does not name
    SURNAME = "surname"  # a part of a name that stands in full elsewhere
    SHORT_FORM = "short"  # the short form or the initials of a body
    ROLE = "role"  # "the mayor", whom the story names elsewhere
    ANTECEDENT = "antecedent"  # "who": the noun before it
    LAST_SPEAKER = "speaker"  # a pronoun for whoever spoke before
    SUBJECT = "subject"  # a pronoun for the subject of the clause or sentence before
    NEAREST = "nearest"  # a pronoun for whoever was named last
    NOTHING = "nothing"  # a pronoun that the story gives nobody for


class Confidence(StrEnum):
    """How safe it is that a source is who it is taken for."""

    SURE = "sure"
    LIKELY = "likely"
    OPEN = "open"  # nobody, or two and more of equal standing


class Finding(NamedTuple):
    """How it was found who a source is. `place` is the mention that told, None where the source's own words do.

    `candidates` are the names of two or more who may be meant and have equal standing; empty otherwise.
    """

    basis: Basis
    confidence: Confidence
    place: Span | None
    candidates: tuple[str, ...]


class Person(NamedTuple):
    """Somebody the story names; `mentions` are the places of the name in any form, in order.

    `described` are those of them where the story says what the person is: baker Jo Kent; Jo Kent, who runs the mill.
    """

    name: str  # the fullest form in the story
    surname: str
    mentions: tuple[Span, ...]
    described: tuple[Span, ...] = ()


class Body(NamedTuple):
    """An organisation the story names; `mentions` are the places of the name in any form, in order."""

    name: str  # the fullest form in the story
    outlet: bool  # whether it reports news
    mentions: tuple[Span, ...]


class Source(NamedTuple):
    """The words that say who speaks, as they stand."""

    span: Span
    head: Span  # the head noun or the last name
    kind: SourceKind
    name: str  # resolved: a person's fullest name where the pronoun or surname is known, else the words
    identified: bool  # named, or placed by words that tell it from others of its kind
    pronoun: bool
    found: Finding  # how `name` was found


class Cue(NamedTuple):
    """The words that report: a verb with its auxiliaries, "according to", a colon."""

    span: Span
    verb: Span  # the head verb alone
    lemma: str
    cls: CueClass
    frame: Frame
    negated: bool  # "did not say", "declined to"
    unreal: bool  # "would say", "able to claim": nobody is said to have said it


class Attribution(NamedTuple):
    """Somebody says something. `source` is None where the story names none: the absent speaker is a value."""

    source: Source | None
    cue: Cue
    content: tuple[Span, ...]
    kind: Directness
    sentence: int  # number in Article.sentences of the sentence with the cue
    carried: bool  # whether some of the content stands in a later sentence without a cue of its own
    inside: Span | None  # the cue of the attribution whose content holds this one: X said Y said


class Quotation(NamedTuple):
    """Words between marks. `span` holds the marks, `inner` what is between them."""

    span: Span
    inner: Span
    style: Style
    kind: QuotationKind
    words: int
    block: int
    depth: int  # 0 for the outermost
    closed: bool
    running: bool  # left open because the quotation goes on in the next paragraph
    attribution: Attribution | None
    carried: bool  # the attribution is taken over from an earlier sentence
    distance: int  # body paragraphs between the quotation and the cue it is taken from; 0: the same


class Evidence(NamedTuple):
    """Words that back, limit or answer a claim."""

    span: Span
    kind: EvidenceKind
    sentence: int
    withheld: bool  # a caveat that says no evidence was given, or none could be checked
    source: Source | None = None  # who answers, where the grammar reads the answer


class Link(NamedTuple):
    """Evidence that counts for a claim, and why: `words` are the places in its sentence that tie it to the claim."""

    evidence: Evidence
    tie: Tie
    words: tuple[Span, ...]


class Claim(NamedTuple):
    """What an attribution asserts, with the evidence linked to it."""

    attribution: Attribution
    content: Span  # what is asserted, in the sentence of the cue
    nature: ClaimNature
    denied: bool  # the speaker says that it is not so
    links: tuple[Link, ...]

    @property
    def checkable(self) -> bool:
        """Whether evidence could settle it."""
        return self.nature is ClaimNature.FACT

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence linked to it, in order of the story."""
        return tuple(link.evidence for link in self.links)


class Grant(NamedTuple):
    """The words by which a story withholds somebody's name, and the reason that it gives."""

    span: Span  # from the first to the last word of both
    sentence: int
    reason: Span | None
    stock: bool  # the reason is one that everybody gives: not authorised to speak, the sensitivity of the matter


class Unnamed(NamedTuple):
    """A source whom the story does not name: all that is told by it, and the grants of anonymity that count for it."""

    source: Source  # as it first speaks
    attributions: tuple[Attribution, ...]
    grants: tuple[Grant, ...]

    @property
    def reasons(self) -> tuple[Grant, ...]:
        """The grants that say why."""
        return tuple(grant for grant in self.grants if grant.reason is not None)


class Word(NamedTuple):
    """A word's place: the number of its sentence, and its number there."""

    sentence: int
    at: int
