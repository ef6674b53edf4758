"""The words that reading needs: in go TOML documents of `data/`, out come typed records, a module a file.

Start with `glossary`; each has one function of its own name, which tells to findings what is wrong with the file.
"""
