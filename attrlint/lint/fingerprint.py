"""What stays the same of a finding when the lines above it move."""

from collections import Counter

from attrlint.article.model import Article
from attrlint.source.span import Span

try:  # hashlib brings OpenSSL with it, 4 ms of every start
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


class Fingerprints:
    """The fingerprints of one article's findings; asked for in the order of the findings."""

    __slots__ = ("_article", "_seen", "_sentences")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._seen: Counter[str] = Counter()
        self._sentences: dict[Span, bytes] = {}

    def of(self, code: str, span: Span) -> str:
        """Sixteen hex digits from the code, the words at `span` and their sentence; a counter tells repeats apart."""
        words = _plain(self._article.words(span))
        return self._told_apart(_digest(b"\0".join((code.encode(), words.encode("utf-8", "surrogatepass"), self._sentence(span)))).hex())

    def of_remark(self, code: str, words: str) -> str:
        """The same for what is asked of a comment, which has no sentence around it."""
        return self._told_apart(_digest(f"{code}\0{_plain(words)}".encode("utf-8", "surrogatepass")).hex())

    def _told_apart(self, digest: str) -> str:
        self._seen[digest] += 1
        return repeated(digest, self._seen[digest])

    def _sentence(self, span: Span) -> bytes:
        """The digest of the sentence at `span`, or of its block where no sentence stands; made once for each."""
        around = self._around(span)
        if around not in self._sentences:
            self._sentences[around] = _digest(_plain(self._article.words(around)).encode("utf-8", "surrogatepass"))
        return self._sentences[around]

    def _around(self, span: Span) -> Span:
        article = self._article
        if article.sentences:
            sentence = article.sentences[article.sentence_at(span.start)].span
            if sentence.start <= span.start < sentence.end:
                return sentence
        return article.blocks[article.block_at(span.start)].span if article.blocks else Span(0, 0)


def repeated(digest: str, nth: int) -> str:
    """The fingerprint of the `nth` finding (from 1) whose code, words and sentence are the same."""
    return digest if nth == 1 else _digest(f"{digest}/{nth}".encode()).hex()


def _plain(words: str) -> str:
    """Words without what a new line width or another keyboard changes: case stays, white space and curls do not."""
    return " ".join(words.split()).translate(_STRAIGHT)


def digest(words: str) -> str:
    """Sixteen hex digits of `words`."""
    return _digest(words.encode("utf-8", "surrogatepass")).hex()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=8).digest()


_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
