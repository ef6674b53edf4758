"""The data and the program of the search, as classic scripts.

In go reports; out come scripts that call `readerSearch`.  Start at `texts`.
"""
