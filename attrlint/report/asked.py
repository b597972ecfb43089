"""What is said of a finding where a form has room for one text."""

from attrlint.lint.diagnostic import Diagnostic


def asked(diagnostic: Diagnostic) -> str:
    """The question and, a line each, the house's words on the rule."""
    return "\n".join(words for words in (diagnostic.message, diagnostic.note, diagnostic.link) if words)


def address(link: str) -> str:
    """`link` where it is an address; a shelf mark or a path of the house is none, and programs want one."""
    return link if link.startswith(("https://", "http://")) else ""
