"""Several stories of one file as one result: what tells their findings apart stays apart."""

from collections import Counter
from collections.abc import Sequence

from attrlint.lint.diagnostic import Checked, Diagnostic, Held
from attrlint.lint.fingerprint import repeated


def together(path: str, stories: Sequence[Checked]) -> Checked:
    """The findings on all stories of the file `path`, story by story; nothing where it has none."""
    seen: Counter[str] = Counter()
    diagnostics: list[Diagnostic] = []
    claims = 0
    for story in stories:
        for one in story.diagnostics:
            seen[one.fingerprint] += 1
            claim = None if one.claim is None else one.claim + claims
            diagnostics.append(one._replace(claim=claim, fingerprint=repeated(one.fingerprint, seen[one.fingerprint])))
        claims = max((one.claim or 0 for one in diagnostics), default=0)
    held = [story.held for story in stories if story.held is not None]
    return Checked(
        path,
        tuple(diagnostics),
        tuple(fault for story in stories for fault in story.faults),
        fails=any(story.fails for story in stories),
        said=tuple(said for story in stories for said in story.said),
        words=stories[0].words if stories else 0,
        suppressions=tuple(one for story in stories for one in story.suppressions),
        held=Held(*(sum(counts) for counts in zip(*held, strict=True))) if held else None,
    )
