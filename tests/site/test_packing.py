"""Texts of the search packed into signs."""

from __future__ import annotations

from corpus.site.search.packing import SIGNS, SINGLE, Alphabet


def test_packed_texts_come_back() -> None:
    alphabet = Alphabet()
    many = "".join(map(chr, range(0x4e00, 0x4e00 + 4000)))
    texts = [["全面振兴、全方位振兴" * 20, "", "3.0T \"超导\\磁共振\" ~{100%}~"], [f"𠮷野家，新字符：{many}"]]
    packed = [alphabet.pack(own) for own in texts]
    pieces = list(alphabet.ranks)
    for own, signs in zip(texts, packed, strict=True):
        out, at = [], 0
        while at < len(signs):
            rank = SIGNS.find(signs[at])
            if rank >= SINGLE:
                rank, at = SINGLE + (rank - SINGLE) * len(SIGNS) + SIGNS.index(signs[at + 1]), at + 1
                out.append(pieces[rank])
            else:
                out.append(signs[at] if rank < 0 else pieces[rank])
            at += 1
        assert "".join(out) == "\n".join(own)
