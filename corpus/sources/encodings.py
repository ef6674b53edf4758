"""The encoding of a source: what its bytes are, told by charset-normalizer where they are no UTF-8."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.language.normalization import HAN

NAMES = {
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "utf_16": "UTF-16",
    "utf_16_le": "UTF-16",
    "utf_16_be": "UTF-16",
    "utf_32": "UTF-32",
    "cp1252": "Windows-1252",
}
"""The encodings that Chinese and English texts are met in, by Python's codec (of GBK and Big5 the one that reads their
later forms too), and what people call them."""


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """Bytes as a text: the codec that read them, and what it is called."""

    text: str
    codec: str

    @property
    def encoding(self) -> str:
        """The name of the encoding."""
        return NAMES[self.codec]


def guessed(data: bytes) -> Decoded | None:
    """Bytes that are no UTF-8 as the text they most likely are; nothing where they are none."""
    import charset_normalizer  # slow to load, and needed for foreign encodings alone

    best = charset_normalizer.from_bytes(data, cp_isolation=list(NAMES)).best()
    return Decoded(text=str(best).removeprefix("\ufeff"), codec=best.encoding) if best else None


def damaged(data: bytes, fault: UnicodeDecodeError) -> bool:
    """Whether bytes are UTF-8 with Chinese in it up to a fault: a slip in a text, not another encoding."""
    return re.search(f"[{HAN}]", data[: fault.start].decode("utf-8")) is not None


def advice(data: bytes, fault: UnicodeDecodeError) -> str:
    """What is wrong with bytes that are no UTF-8 from `fault` on, and what to do."""
    if damaged(data, fault):
        return "the source is UTF-8 up to here, and then it is not; find the published bytes, or mend this line"
    found = guessed(data)
    if found is None:
        return "the source is not UTF-8, nor an encoding that is known here; find the published text"
    return (
        f"this looks like {found.encoding}: save it as UTF-8 and record that hash in the profile "
        "(python build_corpus.py --add does so)"
    )
