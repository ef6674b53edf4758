"""A text that was never seen becomes a report of the library: `python build_corpus.py --add FILE`.

In go the project's folder and the files as they were published; out come `data/sources/<id>/`, a profile with a
comment on each guess, a first register of addresses, the pages, and a short report with doubts.  Where anything is
wrong nothing stays written.  Start at `add`.
"""
