"""How a new rule begins: small, whole and working."""

RULE = '''"""What this asks of a story, in a line.

Why it matters to a reader, and which style guide says so.

## Ask
What a sub would ask the writer?

## Leave it be
What looks like it and is right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from attrlint.article.model import Article
from attrlint.rule import Finding, Level, Profile, rule


class Options(NamedTuple):
    """The words that raise the question."""

    words: frozenset[str] = frozenset({"very"})


@rule(
    "CODE",
    level=Level.NOTE,
    profile=Profile.WIRE,
    options=Options,
    bad=["The hall was [[very]] full on Monday, the clerk said."],
    good=["The hall was full on Monday, the clerk said.", "“The hall was very full,” said Ana Ruiz."],
)
def check(article: Article, options: Options) -> Iterator[Finding]:
    for form in sorted(options.words):
        for word in article.narration(form):
            span = article.span_of(word)
            yield Finding(span, f"“{article.words(span)}”: how much is that?")
'''

CASES = """## bad: in the story's own voice

The council met on Monday in the old grain hall.

The hall was [[very]] full, the clerk said. Two doors were shut at seven.

## good: in somebody's words

“The hall was very full,” said Ana Ruiz, who keeps the doors.
"""


PHRASES = '''code = "CODE"
level = "note"  # error, warning, note
scope = "narration"  # narration, quotation, all, cue, source, headline, standfirst, caption, or a list of them
message = "“{words}”: how much is that?"
page = """
What this asks of a story, in a line.

Why it matters to a reader.

## Ask
What would a sub ask the writer?

## Leave it be
What looks like it and is right.
"""
phrases = """
very
"""
forms = false  # true: all forms of each word, as slams, slammed and slamming of slam
except = ["very often"]
bad = ["The hall was [[very]] full on Monday, the clerk said."]
good = [
  "The hall was very often full, the clerk said.",
  "“The hall was very full,” said Ana Ruiz.",
]
'''


def phrases(code: str) -> str:
    """The file of a new rule without Python."""
    return PHRASES.replace("CODE", code)


def python(code: str) -> str:
    """The file of a new rule with that code: it runs, and its examples hold."""
    return RULE.replace("CODE", code)


def long_cases() -> str:
    """The long cases that go with it."""
    return CASES
