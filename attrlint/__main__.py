"""`python -m attrlint` is `attrlint`."""

import sys

from attrlint.cli.main import run

sys.exit(run())
