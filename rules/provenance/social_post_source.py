"""A post from an account of which the story tells nothing.

An account is not a person until somebody has asked. Reuters wants the reader told how much is known of an account, and
whether whoever runs it was reached; a name beside a handle is only what the account calls itself.

## Ask
Who is it? Say what is known of the account, and whether it was reached.

## Leave it be
A post by somebody whom the story names or introduces elsewhere, or by a body; a user of whom the words tell more: "who
said she was a nurse". Crowds such as "social media users" and "Twitter users" are S201's, and a person's name without an
introduction is Q105's.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.article.terms import Attribution, Source, SourceKind
from attrlint.rule import Finding, Level, Profile, rule, words
from attrlint.source.prose import STORY, Block, Role
from attrlint.source.span import Span

#: How a post is signed.
HANDLE = re.compile(r"\(@(\w{1,40})\)")
#: The longest name before it.
NAME = 60
BEFORE_NAME = re.compile(r"[—–\-.?!”\"’>:\n] +(?=\S[^—–>]*$)")
#: What tells more of a user, behind the noun.
TOLD = frozenset("who named identifying describing claiming from in with aged based that".split())
ONE = frozenset({"one", "another", "a", "an"})
#: What tells only under which name an account goes, behind its noun.
UNDER = frozenset("called named titled under using going known".split())
SIGNED = (["with", "the"], ["with", "a"])
HANDLES = frozenset({"handle", "name", "username"})
#: One, or so few that an editor could ask each: not "many people", which is a crowd.
FEW = ONE | frozenset("someone somebody two three four five six several".split())
#: Code points beside a verb or its subject in which a network is looked for.
NEAR = 20
#: What leads from whoever writes to where.
UPON = frozenset("on of in under below beneath".split())
DEFINITE = frozenset("the this that these those his her their its my our".split())
WORD = re.compile(r"[\w@/’'-]+")


class Options(NamedTuple):
    """Which sources are accounts.

    networks: names of networks
    posters: nouns for whoever posts
    always: those of them who are of a network whatever their verb
    posts: nouns for what is posted
    comments: nouns for what anybody may write below it, whosever page it is
    crowds: users of a network of whom S201 asks
    sites: nouns for where users write: on the paper’s website, in the club’s forum
    pages: nouns for what an account is called, which are of a network where one is named or their words say so
    loose: words before a post, an account or a page, which say that nobody answers for it
    posting: verbs by which a user is one of a network
    anybody: words for whoever it was that posts on a network
    """

    networks: frozenset[str] = words(__file__, "networks")
    posters: frozenset[str] = words(__file__, "posters")
    always: frozenset[str] = words(__file__, "always")
    posts: frozenset[str] = words(__file__, "posts")
    comments: frozenset[str] = words(__file__, "comments")
    crowds: frozenset[str] = words(__file__, "crowds")
    sites: frozenset[str] = words(__file__, "sites")
    pages: frozenset[str] = words(__file__, "pages")
    loose: frozenset[str] = words(__file__, "loose")
    posting: frozenset[str] = words(__file__, "posting")
    anybody: frozenset[str] = words(__file__, "anybody")


@rule(
    "P703",
    level=Level.NOTE,
    profile=Profile.DESK,
    options=Options,
    roles=STORY | {Role.EMBED},
    bad=[
        "The shop shut at noon on Monday.\n\nNobody told us, the shelves are bare — [[Kim Dao (@quayside_kim)]] May 3, 2021",
        "[[One user]] wrote that the shelf was bare.",
        "[[@quayside_kim]] tweeted that the shelf was bare.",
        "[[A post on Facebook]] said the shelf was bare.",
    ],
    good=[
        "Reporter Kim Dao wrote on X that the shelf was bare.",
        "The shop shut at noon, said Kim Dao, who works there.\n\nThe shelves are bare — Kim Dao (@quayside_kim) May 3, 2021",
        "A user of the library said it was shut.",
        "A Facebook user who said she was a nurse wrote that the shelf was bare.",
    ],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for number, block in enumerate(article.blocks):
        if block.role is Role.EMBED:
            yield from _signed(article, number, block)
    handles: set[str] = set()
    for attribution in article.attributions:
        source = attribution.source
        if source is None or source.pronoun or article.blocks[article.block_at(source.span.start)].role not in STORY:
            continue
        if source.kind is SourceKind.ACCOUNT:
            if source.name not in handles and not _introduced(article, source.name):
                yield Finding(source.span, f"who is {source.name}? say what is known of the account")
            handles.add(source.name)
        elif _posts(article, attribution, source, options):
            message = f"who is behind {_quoted(article, source)}? say what is known of the account"
            yield Finding(source.span, message, claim=source.span)  # S201's question about the same words


def _signed(article: Article, number: int, block: Block) -> Iterator[Finding]:
    """The name and handle under a post, where the story itself does not have the name."""
    signed = list(HANDLE.finditer(article.text, block.span.start, block.span.end))
    if not signed:
        return
    handle = signed[-1]
    first = max(block.span.start, handle.start() - NAME)
    before = article.text[first : handle.start()]
    start = first + max((found.end() for found in BEFORE_NAME.finditer(before)), default=0)
    span = Span(start, handle.end())
    name = article.text[start : handle.start()].strip()
    bodies = {body.name for place, body in article.bodies_in(number) if span.touches(place)}
    if name.startswith("The ") or bodies or not name or _in_story(article, name.split()[-1]) or _in_story(article, handle[1]):
        return
    yield Finding(span, f"who is {name}? the story does not say; tell what is known of the account")


def _in_story(article: Article, word: str) -> bool:
    """Whether the story's own paragraphs have the word."""
    return any(article.blocks[article.sentences[place.sentence].block].role in STORY for place in article.narration(word.lower()))


def _introduced(article: Article, handle: str) -> bool:
    """Whether a handle stands in brackets behind a name somewhere in the story."""
    return f"({handle})" in article.text


def _posts(article: Article, attribution: Attribution, source: Source, options: Options) -> bool:
    """Whether the source is an account or a post of which the words tell nothing more than the network."""
    head, noun = article.words(source.head).lower(), article.lemma_at(source.head)
    said = WORD.findall(article.words(source.span))
    if noun in options.pages | options.posters | options.comments | options.anybody:
        said = _there(_unsigned(said, head), head, options)
    low = [word.lower() for word in said]
    if noun in options.posts and low[0] in ONE and any(word.startswith("@") and not _introduced(article, word) for word in said):
        return True  # a tweet from @quayside_kim
    if len(low) > 1 and low[-2] == "user" and not said[-1][:1].isupper():
        return True  # user quayside_kim
    network = any(word in options.networks for word in said)
    if network and head in options.anybody and low[0] in FEW and " ".join(low).startswith((f"{head} on ", f"{low[0]} {head} on ")):
        return True  # someone on Reddit, one man on the Facebook page
    if head not in low or low[0] in DEFINITE or not TOLD.isdisjoint(low[low.index(head) + 1 :]):
        return False
    if any(word[:1].isupper() and word not in options.networks for word in said[1:]) or any("’" in word or "'" in word for word in said):
        return False  # whose it is
    loose = not options.loose.isdisjoint(low[: low.index(head)])
    if noun in options.posts | options.comments:
        if attribution.cue.lemma == "show":
            return False  # what a film shows, the reader can see
        return network or loose or (noun == "tweet" and low.index(head) == 1)
    posting = attribution.cue.lemma in options.posting
    if noun in options.pages and low[0] in ONE and (network or loose or posting):
        return True
    unnamed = source.kind in {SourceKind.ANONYMOUS, SourceKind.VAGUE} and not source.identified
    somebody = unnamed or source.kind is SourceKind.OTHER  # another
    if head in options.anybody and somebody and low[-1] == head and low[0] in FEW:
        return attribution.cue.lemma in {"tweet", "retweet"} or _beside_network(article, attribution, source, options)
    if noun not in options.posters:
        tweeted = attribution.cue.lemma in {"tweet", "retweet"} or (posting and _beside_network(article, attribution, source, options))
        return unnamed and low[0] in ONE and tweeted
    crowd = " ".join(low[max(0, low.index(head) - 1) : low.index(head) + 1])
    if (source.kind is SourceKind.VAGUE and unnamed) or crowd in options.crowds:
        return False  # a crowd, which S201 asks about
    if network or noun in options.always:
        return True
    return head == noun and "of" not in low and (posting or _on_network(article, attribution, options))


def _unsigned(said: list[str], head: str) -> list[str]:
    """The words without the name that an account gives itself: "an account | called SkyNerd", "a page | with the handle @x"."""
    low = [word.lower() for word in said]
    first = low.index(head) + 1 if head in low else len(low)
    for at in range(first, len(low)):
        if (low[at] in UNDER and not (head == "user" and said[at + 1 : at + 2] and said[at + 1][:1].isupper() and low[at] == "named")) or (
            low[at : at + 2] in SIGNED and not HANDLES.isdisjoint(low[at + 2 : at + 4])
        ):
            return said[:at]
    return said


def _there(said: list[str], head: str, options: Options) -> list[str]:
    """The words without whose page it is on which somebody posts: "a commenter | on the firm’s | Facebook page"."""
    low = [word.lower() for word in said]
    on = low.index(head) + 1 if head in low else len(low)
    if UPON.isdisjoint(low[on : on + 1]):
        return said
    network = next((at for at in range(on + 1, len(said)) if said[at] in options.networks), None)
    if network is not None:
        return [*said[: on + 1], *said[network:]]
    return said[:on] if low[-1] in options.sites else said


def _on_network(article: Article, attribution: Attribution, options: Options) -> bool:
    """Whether "on X" stands in the sentence."""
    said = article.sentences[attribution.sentence].words
    return any(one.lower() == "on" and two in options.networks for one, two in pairwise(said))


def _beside_network(article: Article, attribution: Attribution, source: Source, options: Options) -> bool:
    """Whether the network stands right behind the verb, or opens the clause: "wrote on X", "On X, a man wrote"."""
    behind = article.text[attribution.cue.span.end : attribution.cue.span.end + NEAR].split()
    before = article.text[max(0, source.span.start - NEAR) : source.span.start].split()
    if behind[:1] == ["on"] and len(behind) > 1:
        return behind[1].strip(",.:;") in options.networks
    return before[-2:-1] in (["On"], ["on"]) and before[-1].rstrip(",") in options.networks


def _quoted(article: Article, source: Source) -> str:
    said = article.words(source.span)
    return f"“{said[:1].lower()}{said[1:]}”" if said.startswith(("A ", "An ", "One ", "Another ")) else f"“{said}”"
