"""PDF files made by hand, so that it is known where each word stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Set(NamedTuple):
    """Words at a place of a page, in points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(pages: Sequence[Sequence[Set]], *, title: str = "") -> bytes:
    """A PDF of letter size with words set in Helvetica."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    fonts = [
        add(b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % name)
        for name in (b"Helvetica", b"Helvetica-Bold")
    ]
    parent = 2 * len(pages) + 3
    kids = []
    for words in pages:
        shown = "".join(
            f"/F{int(w.bold)} {w.size} Tf 1 0 0 1 {w.x} {w.y} Tm ({_escaped(w.text)}) Tj\n" for w in words
        )
        stream = f"BT\n{shown}ET".encode("cp1252")
        content = add(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
                b" /Resources << /Font << /F0 %d 0 R /F1 %d 0 R >> >> >>" % (parent, content, *fonts)
            )
        )
    add(b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids)))
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    told = b"/Title (%b)" % _escaped(title).encode("cp1252") if title else b""
    info = add(b"<< %b /Author (Marta Quill) /CreationDate (D:20240503140500+01'00') >>" % told)
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (count, table, count, root, info, len(out))
    )


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
