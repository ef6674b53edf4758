"""Whole pages, one module a kind, and the navigation.

In go summaries, reports or the graph; out come paths below docs/ with Markdown.  Start at `report_pages`.
"""
