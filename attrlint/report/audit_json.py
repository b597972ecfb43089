"""An audit as data."""

from collections.abc import Iterator

from attrlint import __version__
from attrlint.report.audit import Audit, Audited
from attrlint.report.record import Data, finding, line

#: Words and wordings that are named of a rule.
NAMED = 10


def document(audit: Audit) -> Iterator[str]:
    """One document; samples as in `check --output-format jsonl`, with the copy around them."""
    yield line(
        {
            "version": __version__,
            "files": audit.files,
            "words": audit.words,
            "faulty": audit.faulty,
            "profiles": {profile.value: hits for profile, hits in audit.profiles().items()},
            "rules": [_rule(audit, rule) for rule in audit.rules],
        }
    )
    yield "\n"


def _rule(audit: Audit, rule: Audited) -> Data:
    loaded = rule.chosen.loaded
    return {
        "code": loaded.rule.code,
        "name": loaded.name,
        "family": loaded.family,
        "profile": loaded.rule.profile.value,
        "level": rule.chosen.level.value,
        "findings": rule.hits,
        "per_1000_words": round(audit.rate(rule.hits), 4),
        "files": rule.files,
        "list_words": [
            {"list": entry.option, "word": entry.word, "findings": hits}
            for entry, hits in sorted(rule.entries.items(), key=lambda item: (-item[1], item[0]))[:NAMED]
        ],
        "wordings": [
            {"words": words, "findings": hits}
            for words, hits in sorted(rule.wordings.items(), key=lambda item: (-item[1], item[0]))[:NAMED]
        ],
        "samples": [{**finding(one), "before": one.before, "after": one.after} for one in rule.samples],
    }
