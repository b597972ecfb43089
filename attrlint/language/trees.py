"""What the arcs of a sentence say of its verbs: their subjects and their complements."""

from attrlint.language.engine import Arcs, Tree


def children(tree: Tree, head: int) -> list[int]:
    """The words that depend on `head`, in order."""
    return [at for at, above in enumerate(tree.heads) if above == head]


def arcs(tree: Tree, verb: int) -> Arcs:
    """The heads of the verb's subject and complement; what a verb of speech in parenthesis hangs from is its complement."""
    subject = complement = None
    for at in children(tree, verb):
        relation = tree.relations[at]
        if subject is None and relation.startswith("nsubj"):
            subject = at
        elif complement is None and relation in {"ccomp", "parataxis"}:
            complement = at
    if complement is None and tree.relations[verb] == "parataxis" and tree.heads[verb] >= 0:
        complement = tree.heads[verb]
    return Arcs(subject, complement)
