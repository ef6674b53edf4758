"""What is recorded of reports, by hand or by `make renew`: in go the files that are named for a report, out come typed
records.

Start with `profiles` (what a report is); `references` has the form in which all others name a passage or a sentence.
"""
