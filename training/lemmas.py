"""How endings change from printed form to lemma, learnt from a treebank's pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from attrlint.language.embedded.lists import INFLECTED, IRREGULAR, SPEECH
from training.conllu import Gold

_PLAIN = str.maketrans("’\x92", "''")
_LONGEST_ENDING = 5
#: The parts of speech whose lemma is more than the form in lower case.
TAGS = ("VERB", "AUX", "NOUN")

Edit = tuple[int, str]


def write(golds: Iterable[Gold], path: Path) -> None:
    """Writes lemmas.txt: for each tag the forms that no ending explains, then the endings (letters cut, letters added)."""
    seen: dict[str, dict[str, Counter[str]]] = {tag: defaultdict(Counter) for tag in TAGS}
    for gold in golds:
        for form, lemma, tag in zip(gold.forms, gold.lemmas, gold.tags, strict=True):
            if tag in seen and lemma != "_" and " " not in form + lemma:
                seen[tag][form.lower().translate(_PLAIN)][lemma.lower()] += 1
    for lemma in SPEECH:
        for form in _regular(lemma):
            # Once, so that what the treebank says of a form goes first: told, not telled.
            seen["VERB"][form].setdefault(lemma, 1)
    lines: list[str] = []
    for tag in TAGS:
        pairs = {form: lemmas.most_common(1)[0][0] for form, lemmas in sorted(seen[tag].items()) if form[0] not in "-[#"}
        endings = _endings(pairs)
        if tag == "VERB":
            # By hand, for a treebank has few of them and slips in those; they teach no ending.
            pairs |= {form: lemma for lemma, *inflected in (*IRREGULAR, *INFLECTED) for form in inflected}
        known = {form: lemma for form, lemma in pairs.items() if _apply(form, endings) != lemma}
        lines.append(f"[{tag}]")
        lines += [f"{form} {lemma}" for form, lemma in sorted(known.items())]
        lines += [f"-{ending} {cut} {added}".rstrip() for ending, (cut, added) in sorted(endings.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _regular(lemma: str) -> tuple[str, str, str, str]:
    """The forms of a regular verb: jokes, joked, joking."""
    if lemma in {"admit", "quip"}:
        return lemma, f"{lemma}s", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
    if lemma[-1] == "y" and lemma[-2] not in "aeou":
        return lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = "es" if lemma.endswith(("s", "sh", "ch", "x")) else "s"
    stem = lemma[:-1] if lemma[-1] == "e" and not lemma.endswith("ee") else lemma
    return lemma, lemma + third, f"{stem}ed" if not lemma.endswith("ee") else f"{lemma}d", f"{stem}ing"


def _edit(form: str, lemma: str) -> Edit:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def _endings(pairs: dict[str, str]) -> dict[str, Edit]:
    """The commonest edit of each ending, where it is not the one of the next shorter ending that is kept."""
    edits: dict[str, Counter[Edit]] = defaultdict(Counter)
    for form, lemma in pairs.items():
        edit = _edit(form, lemma)
        for length in range(min(_LONGEST_ENDING, len(form) - 1) + 1):
            edits[form[len(form) - length :]][edit] += 1
    kept: dict[str, Edit] = {}
    for ending in sorted(edits, key=lambda ending: (len(ending), ending)):
        edit, count = edits[ending].most_common(1)[0]
        shorter = next((kept[ending[at:]] for at in range(1, len(ending) + 1) if ending[at:] in kept), (0, ""))
        if edit != shorter and edit[0] <= len(ending) and count > 1 + len(edit[1]) // 2 and count > 2 * edits[ending][shorter]:
            kept[ending] = edit
    return kept


def _apply(form: str, endings: dict[str, Edit]) -> str:
    for length in range(min(_LONGEST_ENDING, len(form) - 1), -1, -1):
        if edit := endings.get(form[len(form) - length :]):
            return form[: len(form) - edit[0]] + edit[1]
    return form
