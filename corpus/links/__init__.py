"""Themes and links over all reports: what a passage is about, and which passages of other reports belong with it.

In go reports and judgements; out comes one `graph.Web`.  Start at `graph`.
"""
