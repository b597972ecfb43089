"""The examples in the pages: a block after `<!-- file: NAME -->` is a file, one after `<!-- run: COMMAND -->` what that prints.

After `<!-- error: COMMAND -->` stands what a command complains of, after `<!-- made: NAME -->` a file that one wrote.

`python docs/examples.py` writes the printed blocks anew; `--check` only says which pages would change, and exits with 1.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"(<!-- (file|run|error|made): ([^\n]+) -->\n```\w*\n)(.*?)(```\n)", re.DOTALL)


def printed(command: str, folder: Path, *, complains: bool = False) -> str:
    """What an `attrlint …` command prints in `folder`, or complains of. Raises ValueError where it does the other."""
    program, *arguments = command.split()
    if program != "attrlint":
        raise ValueError(f"{command}: wanted an attrlint command")
    # No runner's page shall have it; and the checkout's own attrlint, whatever else is installed.
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from attrlint.cli.main import run; run()"
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_STEP_SUMMARY"}
    ended = subprocess.run([sys.executable, "-c", code, *arguments], cwd=folder, env=environment, capture_output=True, check=False)
    if bool(ended.stderr) is not complains:
        raise ValueError(f"{command}: {(ended.stderr or ended.stdout).decode()}")
    return (ended.stderr or ended.stdout).decode().replace("\r\n", "\n").strip("\n") + "\n"


def renewed(page: str) -> str:
    """A page's text with its printed blocks as they are today."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")  # files that no page can show: Word, RTF, one-line exports

        def block(match: re.Match[str]) -> str:
            head, kind, what, words, tail = match.groups()
            if kind == "file":
                file = Path(folder, what)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(words, encoding="utf-8")
                return match[0]
            if kind == "made":
                return head + Path(folder, what).read_text(encoding="utf-8").strip("\n") + "\n" + tail
            return f"{head}{printed(what, folder, complains=kind == 'error')}{tail}"

        return BLOCK.sub(block, page)


def main() -> int:
    """Writes the pages, or with `--check` compares them."""
    old = {page: page.read_text(encoding="utf-8") for page in PAGES}
    stale = {page: new for page, text in old.items() if (new := renewed(text)) != text}
    for page, text in stale.items():
        print(page.relative_to(ROOT))
        if "--check" not in sys.argv:
            page.write_text(text, encoding="utf-8")
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
