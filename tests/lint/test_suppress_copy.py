"""Comments as people write them in copy, and what is asked then."""

import pytest

from attrlint.lint.desk import Desk, Draft, Order

DESK = Desk(Order(select=("V301", "V307", "S201", "A")))
C = "The council claimed on Monday that the gates were sound."
BLOCK = f"<!-- wp:paragraph -->\n<p>{C}</p>\n<!-- /wp:paragraph -->"
CASES = [
    ("loose html blank lines", "a.html", f"{C}\n\n<!-- attrlint: off V301 -->\n\n{C}\n\n{C}", ["V301:1"]),
    ("loose html inline", "a.html", f"{C}\n\n{C} <!-- attrlint: off V301 -->\n\n{C}", ["V301:1", "V301:5"]),
    (
        "gutenberg",
        "a.html",
        f"{BLOCK}\n<!-- attrlint: off-next V301 -->\n{BLOCK}\n{BLOCK}",
        ["V301:2", "V301:9"],
    ),
    ("md in list item", "a.md", f"- {C} <!-- attrlint: off V301 -->\n- {C}\n", ["V301:2"]),
    ("md in block quote", "a.md", f"> {C} <!-- attrlint: off V301 -->\n\n{C}\n", ["V301:3"]),
    ("md heading", "a.md", f"# Pier <!-- attrlint: off V301 -->\n\n{C}\n", ["A001:1", "V301:3"]),
    ("md comment right above para", "a.md", f"<!-- attrlint: off-next V301 -->\n{C}\n\n{C}\n", ["V301:4"]),
    ("md comment right below para", "a.md", f"{C}\n<!-- attrlint: off V301 -->\n\n{C}\n", ["V301:1"]),
    ("md code fence shows the comment", "a.md", f"```\n<!-- attrlint: off V301 -->\n```\n\n{C}\n", ["V301:5"]),
    ("md inline code", "a.md", f"Write `<!-- attrlint: off V301 -->` here, she said.\n\n{C}\n", ["V301:3"]),
    (
        "off-next skips front matter and shortcode",
        "a.md",
        f'---\ntitle: x\n---\n<!-- attrlint: off-next V301 -->\n\n{{{{< figure src="a.png" >}}}}\n\n{C}\n',
        [],
    ),
    ("off-next caption first", "a.md", f"<!-- attrlint: off-next V301 -->\n\n![A pier](a.png)\n\n{C}\n", ["A001:1", "V301:5"]),
    ("txt several", "a.txt", f"[attrlint: off V301 -- a]\n[attrlint: off S201 -- b]\n\n{C}\n\nCritics say the gates were old.\n", []),
    ("txt first line no blank", "a.txt", f"[attrlint: off-file V301]\n{C}\n", []),
    ("txt last line", "a.txt", f"{C}\n[attrlint: off-file V301]", []),
    (
        "txt off then on then off",
        "a.txt",
        f"[attrlint: off V301]\n\n{C}\n\n[attrlint: on V301]\n\n{C}\n\n[attrlint: off V301]\n\n{C}\n",
        ["V301:7"],
    ),
    ("on ends all", "a.txt", f"[attrlint: off V301]\n[attrlint: off V301]\n\n{C}\n\n[attrlint: on]\n\n{C}\n", ["A001:2", "V301:8"]),
    ("name", "a.txt", f"[attrlint: off doubt-verb]\n\n{C}\n", []),
    ("lower code", "a.txt", f"[attrlint: off v301]\n\n{C}\n", []),
    ("family", "a.txt", f"[attrlint: off V]\n\n{C}\n", []),
    ("rule not on", "a.txt", f"[attrlint: off Q101]\n\n{C}\n", ["V301:3"]),
    ("a word in prose", "a.txt", f"The desk uses attrlint: off V301 is what it writes, she said.\n\n{C}\n", ["V301:3"]),
    ("toml top", "a.md", f'+++\ntitle = "x"\nattrlint.off = ["V301"]\n+++\n\n{C}\n', []),
    ("json head", "a.md", f'{{\n"title": "x",\n"attrlint": {{"off": "V301"}}\n}}\n\n{C}\n', []),
    ("yaml quoted", "a.md", f"---\nattrlint: 'off V301 -- fine'\n---\n\n{C}\n", []),
    ("yaml commented out", "a.md", f"---\n# attrlint: off V301\ntitle: x\n---\n\n{C}\n", ["V301:6"]),
    (
        "yaml only off as list below",
        "a.md",
        f"---\ntitle: x\nattrlint:\n  off:\n  - V301\n  - S201\n---\n\n{C}\n\nCritics say the gates were old.\n",
        [],
    ),
    ("yaml unknown", "a.md", f"---\nattrlint: {{of: [V301]}}\n---\n\n{C}\n", ["A002:2", "V301:5"]),
    ("conditional comment", "a.html", f"<!--[if IE]><p>x</p><![endif]--><p>{C}</p>", ["V301:1"]),
    ("unclosed comment", "a.html", f"<p>{C}</p><!-- attrlint: off V301", ["V301:1", "A001:1"]),
    (
        "in a figcaption",
        "a.html",
        f"<figure><img><figcaption>{C}<!-- attrlint: off V301 --></figcaption></figure><p>{C}</p>",
        ["A001:1", "V301:1"],
    ),
    (
        "in a blockquote between p",
        "a.html",
        f"<blockquote><p>{C}</p><!-- attrlint: off V301 --><p>{C}</p></blockquote><p>{C}</p>",
        ["V301:1"],
    ),
    ("xhtml colon", "a.html", f"<p>{C}</p><!-- attrlint: off V301: the court --><p>{C}</p>", ["V301:1"]),
    ("aml inside body", "a.aml", f"hed: Pier\n[+body]\n{C}\n[attrlint: off-next V301]\n{C}\n{C}\n[]\n", ["V301:3", "V301:6"]),
]


@pytest.mark.parametrize(("path", "text", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_asked(path: str, text: str, wanted: list[str]) -> None:
    assert [f"{one.code}:{one.start.line}" for one in DESK.check(Draft(path, text.encode())).diagnostics] == wanted
