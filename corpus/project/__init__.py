"""What the whole program stands on: findings, tables of TOML, the manifest, the one place where files are written.

In go paths and texts; out come values and findings.  Imports nothing else of the package.  Start at `findings`.
"""
