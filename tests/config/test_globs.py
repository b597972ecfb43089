import pytest

from attrlint.config.globs import matcher


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("x.txt", "/house/x.txt", True),
        ("x.txt", "/house/drafts/x.txt", True),
        ("drafts", "/house/drafts/x.txt", True),
        ("drafts/", "/house/2019/drafts/x.txt", True),
        ("*.md", "/house/a/b.md", True),
        ("*.md", "/house/a/b.mdx", False),
        ("drafts/*", "/house/drafts/x.txt", True),
        ("/drafts/*", "/house/drafts/x.txt", True),
        ("./drafts/*.txt", "/house/drafts/x.txt", True),
        ("drafts/*.txt", "/house/drafts/a/x.txt", False),
        ("drafts/**/x.txt", "/house/drafts/x.txt", True),
        ("drafts/**/x.txt", "/house/drafts/a/b/x.txt", True),
        ("drafts/**", "/house/drafts/a/b/x.txt", True),
        ("drafts/*", "/house/2019/drafts/x.txt", False),
        ("**/drafts/*", "/house/2019/drafts/x.txt", True),
        ("x?.txt", "/house/x1.txt", True),
        ("a?b/c", "/house/a/b/c", False),
        ("x[0-9].txt", "/house/x1.txt", True),
        ("x[!0-9].txt", "/house/x1.txt", False),
        ("x[.txt", "/house/x[.txt", True),
        ("a+(b).txt", "/house/a+(b).txt", True),
        ("drafts/*", "/elsewhere/drafts/x.txt", False),
    ],
)
def test_which_files_a_pattern_means(pattern: str, path: str, *, meant: bool) -> None:
    assert matcher([pattern], "/house")(path) is meant


def test_any_of_several_and_none_of_none() -> None:
    assert matcher(["a.txt", "b.txt"], "/house")("/house/b.txt")
    assert not matcher([], "/house")("/house/b.txt")
