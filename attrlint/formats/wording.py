"""What a block is by its own words, whatever stands around it; None where the words alone do not say."""

import re
from collections.abc import Sequence

from attrlint.formats import labels, patterns
from attrlint.source.prose import Role

#: Longer blocks are captions, posts and corrections at most; longer ones yet, by their labels only.
LINE = 160
PARAGRAPH = 400
#: Lines of a tag that was pasted with a post.
TAGGED = 8

CREDIT_WORDS = frozenset("by and in at for from with the of to additional reporting editing writing".split()) | labels.PARTICLES

#: How a block must open to be asked for a post, thanks or a correction; most open otherwise.
OPENINGS = (*labels.POSTS, *labels.CREDITS, *labels.AMENDED)


def own_role(words: str) -> Role | None:
    """The role that `words`, a block without white space at its ends, have by themselves."""
    if patterns.is_item(words):
        return Role.LIST
    bare = words.strip("*_ ") if words[0] in "*_" or words[-1] in "*_" else words
    if len(bare) <= 80 and not any(map(str.isalnum, bare)):
        return _signs(bare)
    head = bare[:LINE].lower().replace("\xa0", " ")
    role = _labelled(bare, head) if ":" in head[:40] else None
    if role is None and (head.startswith(OPENINGS) or bare[0] == "(" or "(@" in bare[-120:]):
        role = _posted(bare, head) or _thanked(bare, head) or _corrected(head)
    if role is None and len(bare) <= PARAGRAPH:
        role = _pictured(bare, head)
        if role is None and len(bare) <= LINE:
            role = _whole(bare, head) or _dated(bare, head) or _addressed(bare, head) or _signed(bare)
    return role


def tag_lines(blocks: Sequence[str], at: int) -> int:
    """Over how many blocks below that of a post its tag goes on: `<tweet date="` above, `">words` below."""
    if blocks[at][0] != "<" or ">" in blocks[at]:
        return 0
    return next((lines for lines, words in enumerate(blocks[at + 1 : at + TAGGED], 1) if ">" in words), 0)


def _signs(bare: str) -> Role | None:
    """A block without a letter or a figure: a mark of the end, a rule, or quotation marks, which are copy."""
    if any(mark in bare for mark in "“”‘’\"'«»"):
        return None
    return Role.METADATA if bare in ("###", "##", "#") else Role.FURNITURE


def _labelled(bare: str, head: str) -> Role | None:
    label, colon, _ = head[:40].partition(":")
    role = labels.LABELS.get(label.strip("*_ ")) if colon else None
    if role is None or role in labels.LONG_LABELS:
        return role
    return role if len(bare) <= 200 and (not patterns.stops(bare) or label in labels.NOTES) else None


def _posted(bare: str, head: str) -> Role | None:
    """A post on a network: it ends with its author's name, handle and date."""
    if head.startswith(labels.POSTS) or ("(@" in bare[-120:] and re.search(patterns.SOCIAL_TAIL, bare[-LINE:])):
        return Role.EMBED
    return None


def _thanked(bare: str, head: str) -> Role | None:
    """Thanks to colleagues: an opening such as `Reporting by`, and after it names, places and more thanks only."""
    in_brackets = bare[0] == "(" and bare.endswith((")", ")."))
    if len(bare) > PARAGRAPH or not head[in_brackets:].startswith(labels.CREDITS):
        return None
    named = all(not word[0].isalpha() or word[0].isupper() or word.strip(",;.") in CREDIT_WORDS for word in bare.split())
    return Role.CREDIT if in_brackets or named else None


def _corrected(head: str) -> Role | None:
    return Role.CORRECTION if head.startswith(labels.AMENDED) else None


def _pictured(bare: str, head: str) -> Role | None:
    """Captions: a place in a gallery with a date or an agency, an agency's opening, a credit in brackets or at the end."""
    if counter := patterns.gallery_counter(bare):
        return Role.CAPTION if re.match(patterns.DAY, bare[counter.end() :]) or patterns.is_credited(bare) else None
    if head.startswith(("file -", "file –", "file —")) or (
        bare.endswith((")", "]", ").", "].")) and re.search(patterns.PHOTO_TAIL, bare[-120:])
    ):
        return Role.CAPTION
    if patterns.is_credited(bare):
        return Role.CAPTION if bare.count(" ") > 4 else Role.CREDIT
    return None


def _whole(bare: str, head: str) -> Role | None:
    """Blocks that are a set phrase of a web page or a wire and nothing more; with a stop, three words at most."""
    role = labels.WHOLE.get(head.strip("-—–[]()*_ .…:|"))
    return role if role and (not patterns.stops(bare) or bare.count(" ") < 3) else None


def _dated(bare: str, head: str) -> Role | None:
    """A day, an hour, or when copy was published or changed."""
    if not any(map(str.isdigit, bare)):
        return None
    if (bare[0].isdigit() and re.fullmatch(patterns.HOUR_LINE, bare)) or re.fullmatch(patterns.DATED_LINE, bare.rstrip(".")):
        return Role.METADATA
    if head.startswith(labels.STAMPS) and not patterns.stops(bare) and re.match(patterns.STAMPED_LINE, bare):
        return Role.METADATA
    return None


def _addressed(bare: str, head: str) -> Role | None:
    """Words to the reader and not of the story: calls to sign up, counters of pictures, ways to other stories."""
    if head.startswith(labels.LEADS) and "said" not in head:
        return Role.RELATED
    if ("@" in bare or head.startswith("follow ")) and re.match(patterns.HANDLE_LINE, bare):
        return Role.FURNITURE
    stopped = patterns.stops(bare)
    called = head.startswith(labels.CALLS) and not patterns.is_quoted(bare)
    if called and (not stopped or any(word in head for word in labels.CALLED_TO)):
        return Role.FURNITURE
    if not stopped and (head.endswith("in pictures") or (bare[0].isdigit() and re.match(patterns.SHOW_ALL, head))):
        return Role.FURNITURE
    return None


def _signed(bare: str) -> Role | None:
    return Role.BYLINE if bare[:3].lower() == "by " and patterns.is_byline(bare) else None
