"""Everything that is written for readers: pages, navigation, downloads, the ledger, the data of the search.

In go reports, their graph and the words of the interface; out come paths with texts.  Only `corpus.build` imports it.
"""
