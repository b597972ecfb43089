"""The shapes that words take in copy: stops, names, bylines, datelines, counters, credits.

The patterns are strings that `re` compiles when a block first asks for one: compiled here they would cost every run 6 ms,
and most stories need two or three of them.
"""

import re

from attrlint.formats import labels

CLOSERS = "”’\"')]»*_ \t\r\n"
NAME_MARKS = str.maketrans("", "", "’'-")
STOPS = (".", "!", "?", "…")

#: Longer blocks are not headings, links or page furniture.
SHORT = 110
SHORT_WORDS = 15
#: Longer quotations are no display type that a name below would credit.
QUOTATION = 400

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}},? \d{{4}})"
HOUR = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|[AP]M)?(?: ?\(?[A-Z]{2,4}\)?)?"

DATED_LINE = (
    rf"(?:(?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|[Ff]iled)(?: on| at)?:? )?"
    rf"(?:[A-Z][a-z]+day,? )?{DAY}(?:[T,;|–-]? ?(?:at )?{HOUR})?"
)
HOUR_LINE = r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|[AP]M):?"
STAMPED_LINE = r"(?i)(?:first |last )?(?:published|updated|posted|modified)\b[^“\"]*\d"
GLUED_DATE = r"(?i)(?:date|published|updated|posted):? *\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?=\s)"
DATELINE = (
    r"[*_]{0,2}(?:"
    r"(?:[A-ZÀ-Þ0-9][\w.,’'/-]*[*_]{0,2}\s+){1,7}\([A-Z][\w .&’'-]{1,40}\)[*_]{0,2}\s*(?:—|–|--?)"  # LONDON, March 3 (Agency) —
    r"|\([A-Z][\w .&’'-]{1,40}\)\s*(?:—|–|--?)"  # (Agency) —
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.’'/-]{3,}(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'/-]+){0,3}(?:, [A-Z][A-Za-z0-9., ]{1,30})?[*_]{0,2}\s+(?:—|–|--?)"  # LONDON —
    r")[*_]{0,2}(?=\s+[\"“‘'(]?[A-Z0-9À-Þ])"
)
SOCIAL_TAIL = rf"(?:—|–|--?|&mdash;) ?[^@\n]{{1,60}}\(@\w{{1,30}}\),? (?:{DAY})$"
GALLERY = r"(\d{1,3}) ?/ ?(\d{1,3})\s+"
PHOTO_TAIL = r"[(\[](?:[A-Z][\w ]{0,30} ?Photo|Photo|Picture|Image|Photograph)\b[^()\[\]]{0,80}[)\]]\.?$"
BULLET = r"(?:[-*•·▪◦‣]|\d{1,2}[.)])\s+\S"
SHOW_ALL = r"\d+ show all\b"
HANDLE_LINE = r"[Ff]ollow [^.]{2,60} on (?:Twitter|X|Facebook|Instagram)\b|(?:Twitter|X|Instagram|Email|EMAIL):? \S*@\S+$"


def stops(words: str) -> bool:
    """Whether `words` end a sentence: with a stop, whatever closing marks and brackets follow it."""
    return words.rstrip(CLOSERS).endswith(STOPS)


def is_short(words: str) -> bool:
    """Whether `words` are few enough for a heading or a link."""
    return len(words) <= SHORT and words.count(" ") < SHORT_WORDS


def is_quoted(words: str) -> bool:
    """Whether `words` begin or end with double marks, or stand between single ones, as spoken words do and headings seldom."""
    bare = words.strip("*_ ").rstrip(".,")
    if bare.startswith(("“", '"', "«", "''", "``")) or bare.endswith(("”", '"', "»", "''")):
        return True
    return bare.startswith(("‘", "'")) and bare.endswith(("’", "'"))


def is_quotation(words: str) -> bool:
    """Whether a short paragraph begins and ends with double marks."""
    bare = words.strip("*_ ")
    return bare.startswith(("“", '"')) and bare.endswith(("”", '"')) and len(bare) <= QUOTATION


def is_item(words: str) -> bool:
    """Whether `words` open with the bullet or the number of a list item."""
    return (words[0] in "-*•·▪◦‣" or words[0].isdigit()) and re.match(BULLET, words) is not None


def is_name(words: str) -> bool:
    """Whether `words` are a personal name and nothing more: two to five words with capitals, small words between."""
    parts = words.strip("*_ ").split()
    return 2 <= len(parts) <= 5 and parts[0][0].isupper() and parts[-1][0].isupper() and all(_is_name_part(part) for part in parts)


def _is_name_part(part: str) -> bool:
    letters = part.translate(NAME_MARKS).rstrip(".")
    return letters.isalpha() and (part[0].isupper() or part.lower() in labels.PARTICLES)


def is_byline(words: str) -> bool:
    """Whether `words` are `By` and names, or a name with a job of the newsroom after it, or `Name in Place`."""
    bare = words.strip("*_ ")
    if len(bare) > SHORT or stops(bare) or is_quoted(bare):
        return False
    by = bare[:3].lower() == "by "
    names, _, job = bare[3 if by else 0 :].partition(",")
    # "By Jane Roe in Wexmouth", "By Jane Roe and Ana Ruiz", "By Jane Roe for the Echo"
    parts = re.split(r" (?:and|in|at|for|with|of|&) (?:the )?", names.strip())
    if by:
        first, *rest = parts
        return is_name(first) and all(part[:1].isupper() for part in rest)
    return is_name(parts[0]) and not labels.JOBS.isdisjoint(job.lower().split())


def gallery_counter(words: str) -> re.Match[str] | None:
    """The `3/12 ` that counts a picture at the start of `words`; its second group is the total."""
    found = re.match(GALLERY, words) if words[0].isdigit() else None
    return found if found and 0 < int(found[1]) <= int(found[2]) else None


def dateline(words: str) -> int:
    """How many code points at the start of `words` are a dateline, its dash included; 0 where there is none."""
    head = words[:160]
    if not (head[0].isupper() or head[0] in "(*_") or not any(dash in head for dash in ("—", "–", " -", ")-")):
        return 0
    found = re.match(DATELINE, head)
    return found.end() if found else 0


def glued_date(words: str) -> int:
    """How many code points at the start of `words` are a labelled date that a scraper left before the first sentence."""
    found = re.match(GLUED_DATE, words) if words[:9].lower().startswith(("date", "published", "updated", "posted")) else None
    return found.end() if found else 0


def is_credited(words: str) -> bool:
    """Whether `words` end, without a stop, with the name of a picture agency."""
    if not words.endswith(labels.AGENCIES):
        return False
    agency = next(name for name in sorted(labels.AGENCIES, key=len, reverse=True) if words.endswith(name))
    before = words[: -len(agency)]
    if before.endswith("/"):
        return True
    *_, last = ("", *before[-40:].split())
    return before[-1:] in (" ", "(", "\n") and last.lower().strip(",") not in labels.NOT_CREDITS and not last.isupper()
