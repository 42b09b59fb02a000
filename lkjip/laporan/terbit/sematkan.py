"""Embeds the data of a publication in its PDF, without touching a page."""

from datetime import date
from io import BytesIO

import pikepdf

URAIAN = "Data laporan dalam bentuk JSON kanonik; SHA-256-nya tercatat di portal penerbit."


def embed_data(pdf: bytes, nama: str, isi: bytes, tanggal: date) -> bytes:
    """`pdf` with `isi` as an associated file (PDF/A-3: /AFRelationship /Data).

    Equal input gives equal bytes: the file's date is the document's, the identifier is computed.
    """
    waktu = f"D:{tanggal:%Y%m%d}000000Z"
    hasil = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as dok:
        berkas = pikepdf.AttachedFileSpec(
            dok,
            isi,
            filename=nama,
            description=URAIAN,
            mime_type="application/json",
            creation_date=waktu,
            mod_date=waktu,
            relationship=pikepdf.Name.Data,
        )
        dok.attachments[nama] = berkas
        terkait = dok.Root.get("/AF", pikepdf.Array())
        terkait.append(berkas.obj)
        dok.Root.AF = terkait
        dok.save(hasil, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return hasil.getvalue()
