"""What leaves the site as data: the downloads for others, and the ledger for reviewers.

In go reports and pairs; out come lines of JSON and of tab-separated values.  Start at `downloads`.
"""
