"""A report's paragraphs become passages of segments under headings: aligned, cut, outlined, numbered.

In go paragraphs of one report; out come passages with addresses and the tree of headings.  Start at `outline`.
"""
