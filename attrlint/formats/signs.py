"""Which signs at the start of a Markdown line open which block."""

import re

#: Columns of white space that make code of a line.
INDENT = 4

FENCE = r" {0,3}(`{3,}(?=[^`]*$)|~{3,})"
HEADING = r" {0,3}(#{1,6})(?:[ \t]+|$)"
UNDERLINE = r" {0,3}(?:=+|-+)[ \t]*$"
QUOTED = r" {0,3}(?:>[ \t]?)+"
ITEM = r"[ \t]*(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+|$)"
IMAGE = r"\[?!\[([^\]]*)\]\([^)]*\)"
IMAGES = rf"(?:{IMAGE}(?:\]\([^)]*\))?[ \t]*)+$"
SHORTCODE = r" {0,3}(?:\{\{[<%]|\{%)"
POSTED = r" {0,3}(?:\{\{[<%]|\{%)-?\s*(?:tweet|twitter|x|instagram|youtube|vimeo|tiktok|facebook|bluesky|mastodon|embed)\b"
DEFINITION = r" {0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*\S"
NOTE = r" {0,3}\[\^[^\]\s]{1,60}\]:"
PULLED = r" {0,3}(?:\{\{[<%]|\{%)-?\s*(/|end)?pull-?quote\b"
CAPTIONED = r"\bcaption\s*=\s*[\"“]([^\"”]*)[\"”]"
MDX_COMMENT = r" {0,3}\{/\*(?:[^*]|\*(?!/))*\*/\}\s*$"
#: Before whose words they were, at the end of a block quote.
DASHES = ("—", "–", "―", "-- ", "- ")
INTERRUPTING = {
    "#": HEADING,
    "`": FENCE,
    "~": FENCE,
    ">": QUOTED,
    **dict.fromkeys("-*+•", r"[-*+•][ \t]+\S"),
    "{": r"(?:\{\{[<%]|\{%)[^\n]*(?:\}\}|%\})\s*$",
    "1": r"1[.)][ \t]+\S",  # any other number may be a year that a wrapped line begins with
}
TAG = r" {0,3}</?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)"
HTML = frozenset(
    "address article aside audio blockquote body button canvas caption center details dialog dd div dl dt fieldset figcaption "
    "figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe img legend li link main menu nav noframes "
    "noscript object ol optgroup option p param picture pre script section search source style summary svg table tbody td template "
    "textarea tfoot th thead title tr track ul video".split()
)
RAW = frozenset(("script", "style", "pre", "textarea"))


def is_rule(line: str) -> bool:
    """Whether `line` is three or more of `-`, `*` or `_` and nothing else."""
    signs = line.replace(" ", "").replace("\t", "")
    return len(signs) >= 3 and signs[0] in "-*_" and not signs.strip(signs[0])


def is_delimiters(line: str) -> bool:
    """Whether `line` parts the head of a table from its rows."""
    return "|" in line and "-" in line and not line.strip(" \t|:-")


def html_end(bare: str) -> str | None:
    """What ends the HTML that opens with `bare`, in lower case; a line end stands for a blank line, None for no HTML."""
    if bare.startswith("<!--"):
        return "-->"
    if bare.startswith("<?"):
        return "?>"
    found = re.match(TAG, bare)
    if found is None:
        return None
    name = found[1].lower()
    if name in RAW and not bare.startswith("</"):
        return f"</{name}>"
    return "\n" if name in HTML else None


def is_lone_tag(bare: str) -> bool:
    """Whether a line is one inline tag and nothing else; `<b>Words</b> and more` is a paragraph."""
    return bare.rstrip().endswith(">") and bare.count("<") == 1 and re.match(TAG, bare) is not None


def interrupts(line: str, *, in_list: bool) -> bool:
    """Whether `line` ends the paragraph or item above it without a blank line between."""
    if in_list and re.match(ITEM, line):
        return True
    if line.startswith(("    ", "\t")):
        return False
    bare = line.lstrip()
    sign = bare[:1]
    if sign == "<":
        return html_end(bare) is not None
    pattern = INTERRUPTING.get(sign)
    return (pattern is not None and re.match(pattern, bare) is not None) or (sign in "-*_" and is_rule(line))
