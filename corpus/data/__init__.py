"""The data files of a project as records: one module a file of `data/`, each with its shape and the lines to blame.

In go files below `data/`; out come records and findings about their form.  What must stand in a text is checked by the
stage that has the text.
"""
