"""The picture of an indicator: figures on an axis of years, drawn at build time.

In go the facts that may be compared (`corpus.facts.comparable`), each group in a lane with a scale of its own; out
comes SVG.  Start with `drawing.picture`.
"""
