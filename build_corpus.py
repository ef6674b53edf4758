"""Build the corpus: sources, profiles and corrections under data/ become the pages MkDocs renders.

    python build_corpus.py            write docs/, nav.yml and ledger/ where they changed
    python build_corpus.py --check    write nothing; fail if nav.yml or ledger/ are out of date
    python build_corpus.py --add FILE [FILE] [--id ID]
                                      add a report: one text, or its Chinese and its English
    python build_corpus.py --propose ID
                                      write the facts that the program finds in a report to data/facts/ID.toml, to be
                                      read
    python build_corpus.py --renew    bring data/translations/ up to the texts: new sentences empty, changed ones fuzzy

Exit status 1, with one line a finding, if anything is wrong; then nothing was changed.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from pathlib import Path

from corpus.project import manifest
from corpus.project.findings import CorpusError, Say


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Build the pages of the library from data/.")
    parser.add_argument(
        "--root", type=Path, default=Path(__file__).parent, help="the project folder (default: this one)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a committed file is out of date")
    parser.add_argument("--renew", action="store_true", help="renew the translation files; write no pages")
    parser.add_argument("--add", type=Path, nargs="+", metavar="FILE", help="add the report that one or two texts hold")
    parser.add_argument("--propose", default="", metavar="ID", help="write down proposed facts of a report; no pages")
    parser.add_argument("--id", default="", help="the id of the added report, where none can be made or it is taken")
    parser.add_argument("--quiet", action="store_true", help="say nothing while all is well")
    options = parser.parse_args()

    def say(line: str) -> None:
        if not options.quiet:
            print(line, flush=True)

    try:
        root = options.root.resolve()
        changed = (_add(root, options.add, options.id, say) if options.add
                   else _propose(root, options.propose) if options.propose
                   else _run(root, say, check=options.check, renewed=options.renew))
    except CorpusError as error:
        for finding in sorted(set(error.findings)):
            print(finding, file=sys.stderr)
        return 1
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        print(
            f"{Path(frame.filename).name}:{frame.lineno}: FAULT {type(error).__name__}: "
            f"{' '.join(str(error).split())}; "
            "this is a fault of the program, report it with your data",
            file=sys.stderr,
        )
        return 1
    say(f"{len(changed)} file(s) changed")
    return 0


def _add(root: Path, files: list[Path], id: str, say: Say) -> list[str]:
    """Add a report and print what was made of it; gives the paths that changed."""
    from corpus.adding.add import add

    addition = add(root, files, lambda line: None, id=id)
    for line in addition.told():
        say(line)
    return list(addition.changed)


def _propose(root: Path, id: str) -> list[str]:
    """Write what is proposed for a report."""
    from corpus.adding.proposed_facts import propose

    return propose(root, id)


def _run(root: Path, say: Say, *, check: bool, renewed: bool) -> list[str]:
    """Do what was asked for; gives the paths that changed."""
    if not (check or renewed or manifest.stale(root)):
        say("up to date: nothing to write")
        return []
    from corpus.build import build  # slow to load, and not needed where nothing has changed
    from corpus.renewal.renew import renew

    return renew(root, say) if renewed else build(root, say, check=check)


if __name__ == "__main__":
    sys.exit(main())
