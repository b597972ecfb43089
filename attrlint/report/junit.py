"""JUnit's XML, which every build server shows as tests: a suite for each file, a case for each finding."""

from collections import Counter
from collections.abc import Callable, Iterator

from attrlint.lint.diagnostic import Checked, Diagnostic
from attrlint.report.asked import asked
from attrlint.report.markup import HEAD, tag, text
from attrlint.report.screen import quoted, shown
from attrlint.report.tally import Tally

#: Columns of words of the copy, in a text that nobody cuts.
WORDS = 400


class JUnit:
    """A finding fails its case where it fails the run, by `fails`; others are cases that pass, with the question as their output.

    A file with nothing to ask is a case that passes; what went wrong on one is an error.
    """

    __slots__ = ("_fails", "_opened")

    def __init__(self, fails: Callable[[Diagnostic], bool]) -> None:
        self._fails = fails
        self._opened = False

    def file(self, checked: Checked) -> Iterator[str]:
        """The file's suite."""
        yield from self._head()
        failures = sum(map(self._fails, checked.diagnostics))
        faults = len(checked.faults)
        tests = len(checked.diagnostics) + faults or 1
        yield f"<{tag('testsuite', {'name': checked.path, 'tests': tests, 'failures': failures, 'errors': faults})}>\n"
        names = Counter[str]()
        for diagnostic in checked.diagnostics:
            name = _name(diagnostic)
            names[name] += 1  # servers take two cases of one name for one
            yield self._case(diagnostic, name if names[name] == 1 else f"{name} ({names[name]})")
        for number, fault in enumerate(checked.faults, 1):
            error = tag("error", {"type": "fault", "message": fault})
            yield f"<{tag('testcase', _named(checked.path, f'read to the end ({number})'))}><{error}/></testcase>\n"
        if not checked.diagnostics and not checked.faults:
            yield f"<{tag('testcase', _named(checked.path, 'nothing to ask'))}/>\n"
        yield "</testsuite>\n"

    def close(self, tally: Tally) -> Iterator[str]:  # noqa: ARG002  # the form's
        """The end of the document."""
        yield from self._head()
        yield "</testsuites>\n"

    def _head(self) -> Iterator[str]:
        if not self._opened:
            self._opened = True
            yield HEAD
            yield f"<{tag('testsuites', {'name': 'attrlint'})}>\n"

    def _case(self, diagnostic: Diagnostic, name: str) -> str:
        words = text("\n".join(_lines(diagnostic)))
        if self._fails(diagnostic):
            failure = tag("failure", {"type": str(diagnostic.level), "message": diagnostic.message})
            said = f"<{failure}>{words}</failure>"
        else:
            said = f"<system-out>{words}</system-out>"
        return f"<{tag('testcase', _named(diagnostic.path, name))}>{said}</testcase>\n"


def _name(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.code} {diagnostic.name} {diagnostic.start.line}:{diagnostic.start.column}"


def _named(path: str, name: str) -> dict[str, str | int]:
    return {"classname": path, "name": name}


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    """What a person reads of it."""
    at = f" at {diagnostic.address.pointer}" if diagnostic.address else ""
    yield f"{shown(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}: {diagnostic.level}{at}"
    if diagnostic.excerpt:
        yield quoted(diagnostic.excerpt, WORDS)
    yield asked(diagnostic)
    for place in diagnostic.related:
        yield f"line {place.start.line}:{place.start.column} {quoted(place.excerpt, WORDS)} {place.message}"
    if diagnostic.suggestions:
        yield f"try {' or '.join(quoted(words, WORDS) for words in diagnostic.suggestions)}"
