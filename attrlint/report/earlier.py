"""How each form begins: what tells a report of an earlier run from copy."""

import re

#: The first characters of every form, an empty run's among them.
BEGINNING = rb"""(?x)
    (?:\x1b\[[\d;]*m)?(?:\xe2\x94\x80\xe2\x94\x80|[\d,]+[ ]files?:[ ]|no[ ]drafts[ ]found)  # text
    | \{"(?:path|version)":[ ]"                     # jsonl, json
    | \{"\$schema":[ ]"[^"]*/sarif-schema           # sarif
    | ::(?:error|warning|notice)[ ]file= | -[ ][^\n]+:[ ](?:error|warning|note)[ ][A-Z]\d | attrlint:[ ]  # github
    | \[\n\{"description":[ ]" | \[\]               # gitlab
    | \{"source":[ ]\{"name":[ ]"attrlint"\}        # rdjson
    | <\?xml[^>]+>\n<(?:checkstyle[ ]|testsuites[ ]name="attrlint")
    | path,line,column,                             # csv
    """


def is_report(path: str) -> bool:
    """Whether the file at `path` is a report, as far as its beginning tells; an empty file may be one."""
    try:
        with open(path, "rb") as file:
            start = file.read(512)
    except OSError:
        return False
    return not start or re.match(BEGINNING, start) is not None
