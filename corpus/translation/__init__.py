"""Texts of ours fill what was not published, and are held against the glossary.

In go passages and translations; out come passages with both languages, and counts.  Start at `filling`.
"""
