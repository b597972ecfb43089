"""How the sources of stories read as data: the contract of `attrlint sources --format json`."""

from attrlint.report.record import Data
from attrlint.report.sources_story import Naming, Story, Voice
from attrlint.report.sources_text import CAVEAT
from attrlint.report.sources_total import Balance, Total


def story(found: Story) -> Data:
    """A story with its sources; lines are 1-based, shares go from 0 to 1."""
    return {
        "path": found.path,
        "words": found.words,
        "quoted_words": found.quoted,
        "named": len(found.named(Naming.NAMED)),
        "described": len(found.named(Naming.DESCRIBED)),
        "unnamed": len(found.named(Naming.UNNAMED)),
        "orphans": found.orphans,
        "unclear": found.unclear,
        "outlets": [voice.name for voice in found.outlets],
        "sources": [_voice(voice) for voice in found.voices],
        "relays": [relay._asdict() for relay in found.relays],
        "answers": [answer._asdict() for answer in found.answers],
    }


def total(found: Total) -> Data:
    """What the stories come to."""
    return {
        "stories": found.stories,
        "words": found.words,
        "quoted_words": found.quoted,
        "named": found.named,
        "described": found.described,
        "unnamed": found.unnamed,
        "unnamed_share": round(found.unnamed_share, 4),
        "stories_with_unnamed": found.stories_with_unnamed,
        "withheld": found.withheld,
        "reasons": found.reasons,
        "stock_reasons": found.stock,
        "orphans": found.orphans,
        "unclear": found.unclear,
        "unnamed_nouns": [noun._asdict() for noun in found.nouns],
        "outlets": [{"name": name, "stories": stories} for name, stories in found.outlets],
        "verbs_by_source": [_balance(one) for one in found.balances],
        "note": CAVEAT,
    }


def _voice(voice: Voice) -> Data:
    anonymity = voice.anonymity
    return {
        "name": voice.name,
        "kind": voice.kind,
        "naming": voice.naming,
        "line": voice.line,
        "quotations": voice.quotations,
        "words": voice.words,
        "share": round(voice.share, 4),
        "reports": voice.reports,
        "verbs": [{"verb": verb.words, "class": verb.cls, "count": verb.times} for verb in voice.verbs],
        "anonymity": None if anonymity is None else anonymity._asdict(),
        "told_by": list(voice.told_by),
    }


def _balance(one: Balance) -> Data:
    return {"name": one.name, "kind": one.kind, "stories": one.stories, "verbs": one.verbs, "classes": dict(one.classes)}
