"""The data files of a project as records, read first and once: start with `inputs`.

`vocabularies` has a module a file of `data/`, `report_files` one a kind of file that is named for a report.

In go files below `data/`; out come records and findings about their form.  What must stand in a text is checked by the
stage that has the text.
"""
