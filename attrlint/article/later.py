"""What is read of a story only when a rule asks: each stage is imported and run once, and a list of quotations pays for none."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrlint.article.assertions import Accusation
from attrlint.article.people.nouns import Nouns
from attrlint.article.terms import Attribution, Claim, Evidence, Grant, Unnamed
from attrlint.article.weight.law import Law
from attrlint.article.wordlists import lists
from attrlint.language.engine import Sentence

if TYPE_CHECKING:  # these are imported only by a run that asks for them
    from attrlint.article.asserted.asserted import Asserted
    from attrlint.article.evidence.responses import Answers
    from attrlint.article.evidence.topics import Topics
    from attrlint.article.people.cast import Cast


class Later:
    """The stages behind the attributions. `homes` are the story's paragraphs of the sentences, `changed` the word lists of the house."""

    def __init__(
        self,
        *,
        text: str,
        sentences: Sequence[Sentence],
        homes: Sequence[int],
        attributions: tuple[Attribution, ...],
        cast: "Cast",
        nouns: Nouns,
        law: Law,
        changed: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.law = law
        self._text = text
        self._sentences = sentences
        self._homes = homes
        self._attributions = attributions
        self._cast = cast
        self._nouns = nouns
        self._changed = changed
        self._house = tuple(sorted(changed.items()))

    @cached_property
    def judged(self) -> tuple[tuple[Claim, ...], tuple[Evidence, ...]]:
        """What the attributions assert, and the evidence."""
        from attrlint.article.evidence.judge import judge, judges

        return judge(self._text, self._sentences, self._homes, self._attributions, judges(self._house))

    @cached_property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """Who speaks without a name."""
        from attrlint.article.unnamed.anonymity import anonymity

        return anonymity(self._house).unnamed(self._text, self._sentences, self._homes, self._attributions, self.grants)

    @cached_property
    def grants(self) -> tuple[Grant, ...]:
        """Where a name is withheld."""
        from attrlint.article.unnamed.anonymity import anonymity

        return tuple(anonymity(self._house).grants(self._sentences, self._homes, self._attributions))

    @cached_property
    def accusations(self) -> tuple[Accusation, ...]:
        """Who is said to have done wrong."""
        from attrlint.article.accusations.accusations import Accusations

        found = Accusations(self._text, self._sentences, self._attributions, self._cast, self._nouns, self.law, self._house)
        return tuple(found.find())

    @cached_property
    def answers(self) -> "Answers":
        """Who answers what is said of them."""
        from attrlint.article.evidence.responses import Answers

        return Answers(self._text, self._sentences, self._attributions, self.judged[1], self._changed)

    @cached_property
    def topics(self) -> "Topics":
        """Which words make two sentences of one matter."""
        from attrlint.article.evidence.topics import Topics

        return Topics(self._text, self._sentences, frozenset(lists("claims", self._changed)["link.empty"]))

    @cached_property
    def gainsaying(self) -> frozenset[str]:
        """The lemmas by which a story calls words wrong."""
        return frozenset(lists("claims", self._changed)["against.gainsaying"])

    @cached_property
    def asserted(self) -> "Asserted":
        """Figures, records, certainties and forecasts."""
        from attrlint.article.asserted import asserted as stage

        return stage.Asserted(self._sentences, self._attributions, stage.finders(self._house))
