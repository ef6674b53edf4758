"""Pieces of a page as markup: tool bar, rows, folds, marks, names.

In go values; out come strings of HTML.  Text of a source passes through `markup.text` and nothing else.
Start at `rows`.
"""
