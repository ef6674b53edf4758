"""The list of the downloads: each file, and what stands in it, in both languages."""

from __future__ import annotations

from corpus.site.context import Site

FILES = ("segments.jsonl", "facts.jsonl", "series.jsonl", "indicators.csv", "indicators.csv-metadata.json",
         "links.jsonl", "structure.json", "moved.jsonl")
PLACE = "downloads"


def listed(site: Site, base: str) -> str:
    """The list under its heading; `base` is the way to the root of the site."""
    items = "".join(f'<li><a href="{base}downloads/{file}" download><code class="file">{file}</code></a> '
                    f'{site.both("download", file, "<br>")}</li>' for file in FILES)
    return (f'{site.markup.title(2, site.label("download", "title"), PLACE)}\n\n'
            f'<p>{site.both("download", "intro", "<br>")}</p>\n\n<ul class="downloads">{items}</ul>\n\n'
            f'<p>{site.both("download", "rights", "<br>")}</p>')
