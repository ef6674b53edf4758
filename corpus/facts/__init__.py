"""What figures say: facts with value, unit, time and kind, and what came of targets.

In go reports and what readers recorded of their figures; out come `Fact`s and `Series`, every figure accounted for.
Start with `compiled`.
"""
