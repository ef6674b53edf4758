"""What is known of Chinese and English themselves: scripts, spacing and width, sentences, marks of headings, names,
stems.

In go strings and a language; out come strings and places in them.  Knows no report.  Start at `normalization`.
"""
