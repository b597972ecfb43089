"""The closed classes of English words that the grammar asks for."""

from attrlint.article.wordlists import lists

WORDS = {key.removeprefix("words."): frozenset(entries) for key, entries in lists("grammar", {}).items()}
TIME, OCCASION, RELATIVE = WORDS["time"], WORDS["occasion"], WORDS["relative"]
SUBJECT_PRONOUNS, LINKS, BREAKS = WORDS["subject_pronouns"], WORDS["links"], WORDS["breaks"]

NAMING = frozenset({"NOUN", "PROPN", "NUM", "SYM"})
INSIDE = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ", "X"})  # what a noun phrase is made of, left of its head
COMMA = frozenset({",", "—", "―", "–", "--", "-"})
STOP = frozenset({".", "?", "!", ";", ":", "…", "..."})
CLOSERS = "“”\"‘’'«»)] \x92\x94"
MARKS = frozenset("“”\"‘’'«»") | {"''", "``"}
DETERMINERS = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’", "\x92s"})
PLACED = frozenset({"familiar", "privy", "close", "briefed", "knowledgeable"})
CROWDS = frozenset({"some", "many", "all", "both", "others", "most", "few", "several", "more", "another", "half", "neither"})
# What opens words that go against a report.
BUT = frozenset({"but", "though", "although"})
NOT = frozenset({"not", "n't", "n’t", "never"})
# What opens an afterthought or a scene, and so no report of its own.
AFTERTHOUGHT = frozenset("as when while after before according because during since until following referring despite".split())
# What a clause that depends on another begins with.
SUBORDINATORS = frozenset(
    """that which who whom whose how what when where why if whether while after before since because as until than though although
    once unless whenever""".split()
)
# Verbs of asking, whose participle opens a clause of its own.
ASKED = frozenset({"ask", "question", "press"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})
# A relative pronoun that can be the subject of its clause.
RELATIVE_SUBJECTS = frozenset({"who", "which", "that"})
# What opens a question, asked or reported.
QUESTION = frozenset({"how", "what", "why", "whether", "where", "when", "who", "which", "if"})
# Short titles begin a name: what stands before one is no part of it.
TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. sen. rep. gov. gen. lt. col. sgt. prof.".split())
# Irregular participles that are no past tense as well.
PARTICIPLES = frozenset(
    """known seen given taken written shown driven done gone begun drawn grown thrown chosen broken spoken stolen worn torn born
    eaten fallen hidden ridden risen shaken sworn woken proven""".split()
)
MODALS = frozenset("will would can could may might should must ’ll 'll ’d 'd wo ca to able going trying".split())
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands".split())
SUPPOSING = frozenset(
    {"if", "whether", "unless", "suppose", "supposing", "should", "provided", "assuming"}
)  # what is only supposed follows
