"""How long one article takes from the command line, beside bare Python and proselint where it is installed."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.runs import ROOT, articles, check, sound, table

ROUNDS = 11

HOUSE = """\
profile = "desk"
ignore = ["T602"]

[levels]
V304 = "note"

[rules.Q101]
min_words = 5
"""


def main() -> None:
    """Times each command ROUNDS times, in turns, so that a busy machine slows all of them alike."""
    proselint = os.environ.get("PROSELINT") or shutil.which("proselint")
    with tempfile.TemporaryDirectory() as folder:
        # A folder of its own: no configuration is found from there.
        article = shutil.copy(articles()[0], folder)
        house = Path(folder, "house.toml")
        house.write_text(HOUSE, encoding="utf-8")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "attrlint check": check(article),
            "attrlint check --config": check("--config", str(house), article),
            "attrlint check --config newsroom": check("--config", str(ROOT / "examples" / "newsroom" / "attrlint.toml"), article),
        }
        if proselint and Path(proselint).is_file():
            commands["proselint check"] = [proselint, "check", article]
        else:
            print("proselint not found: name it as PROSELINT=/path/to/proselint to compare")
        walls: dict[str, list[float]] = {name: [] for name in commands}
        for command in commands.values():
            sound(command)  # the first run compiles and fills the disk's cache
        for _ in range(ROUNDS):
            for name, command in commands.items():
                walls[name].append(sound(command).wall)
    plain = median(walls["attrlint check"])
    rows = [
        (name, f"{median(taken) * 1000:.0f} ms", f"{min(taken) * 1000:.0f} ms", f"{median(taken) / plain:.2f}")
        for name, taken in walls.items()
    ]
    table(f"start-up: {articles()[0].name}, median of {ROUNDS}, in turns", ("command", "median", "best", "of attrlint's"), rows)


if __name__ == "__main__":
    main()
