"""The data that hangs on addresses, brought up to a changed text: what moved is carried along by its words.

In goes a project's folder; out come its registers of addresses, judgements, notes, acceptances, threads, alignments and
translation files, as they should stand, and a list of what a reader must look at.  Start at `renew`.
"""
