"""Quantities as the two languages write them: words, digits, units, ranges, and how exact they claim to be.

In goes a text and its language; out come `quantity.Quantity` values with their places.  Start at `reading`.
"""
