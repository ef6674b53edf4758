"""An interpreter that has loaded the libraries, nothing of the project, and runs commands of Python's in children of
its own.

A command runs as `python script` or `python -m module` runs it in its folder, with that folder's code and data; it only
does not load the libraries anew.  In go lines of JSON, out come exit statuses.  Run as a script: `tests/commands.py`
does.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import runpy
import sys
import traceback

LIBRARIES = ("babel.messages.pofile", "jinja2", "material", "mkdocs.commands.build", "mkdocs.commands.serve", "opencc",
             "pygments", "pymdownx", "pypinyin", "snowballstemmer", "yaml")


def main() -> None:
    """Answer requests until there are no more."""
    for name in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    gc.freeze()
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            os._exit(_run(**asked))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _run(folder: str, command: list[str], out: str, errors: str) -> int:
    """A command in the child: its output goes into files; gives its exit status."""
    os.chdir(folder)
    sys.path.insert(0, folder)
    for stream, path in ((sys.stdout, out), (sys.stderr, errors)):
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, stream.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    status = 0
    try:
        if command[0] == "-m":
            sys.argv = command[1:]
            runpy.run_module(command[1], run_name="__main__", alter_sys=True)
        else:
            sys.argv = command
            runpy.run_path(command[0], run_name="__main__")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status


if __name__ == "__main__":
    main()
