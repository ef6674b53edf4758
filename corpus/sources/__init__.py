"""Published files, byte for byte, and what becomes of them: corrections, paragraphs, witnesses side by side.

In go a profile and its source files; out come blocks (ranges of a source), paragraphs and the changes made on the way.
Start at `source`, then `paragraphs`.
"""
