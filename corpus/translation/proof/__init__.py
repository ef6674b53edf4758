"""Whether the figures and names of two languages agree, sentence by sentence.

In go the two texts of a segment; out come differences, and findings for those that nobody accepted.  Start at `check`,
then `differences`.
"""
