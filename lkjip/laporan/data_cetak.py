"""The data that travels inside a print: the potret as canonical JSON, and a workbook for people.

Equal facts give equal bytes: the workbook has a fixed date, also inside its zip.
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from lkjip.rumus.bentuk import bulatkan
from lkjip.rumus.ikhtisar import Ikhtisar, hitung_ikhtisar
from lkjip.rumus.ikhtisar_anggaran import IkhtisarBaris
from lkjip.rumus.kanonik import kanonik, sidik
from lkjip.rumus.kebijakan import get_kebijakan
from lkjip.rumus.potret import Potret

from .kertas.arsip import Lampiran

MIME_JSON = "application/json"
MIME_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
URAIAN_JSON = "Data laporan dalam bentuk JSON kanonik; SHA-256-nya tercatat di portal penerbit."
URAIAN_XLSX = "Kinerja dan anggaran tahun laporan dalam bentuk lembar kerja."
KINERJA = (
    *("Sasaran", "Kode", "Indikator", "Satuan", "Arah", "IKU", "Target", "Realisasi"),
    *("Capaian (%)", "Capaian mentah (%)", "Keterangan"),
)
ANGGARAN = (
    *("Jenis", "Urusan", "Kode", "Uraian", "Pagu murni (Rp)", "Pagu terakhir (Rp)"),
    *("Realisasi (Rp)", "Sisa (Rp)", "Serapan (%)", "Fisik (%)"),
)
type Isi = Decimal | str | int | None


def build_lampiran(
    potret: Potret, nama: str, tanggal: date, json: bytes | None = None
) -> tuple[Lampiran, Lampiran]:
    """Both files, named `nama` with its ending. `json` replaces the potret by what holds it.

    `tanggal` is the date that the files bear.
    """
    return (
        Lampiran(f"{nama}.json", json or kanonik(potret), MIME_JSON, URAIAN_JSON, tanggal),
        Lampiran(f"{nama}.xlsx", build_buku(potret, tanggal), MIME_XLSX, URAIAN_XLSX, tanggal),
    )


def build_buku(potret: Potret, tanggal: date) -> bytes:
    """The workbook: indicators, budget rows, and where they come from."""
    ikhtisar = hitung_ikhtisar(potret)
    buku = Workbook()
    buku.properties.creator = f"{potret.opd.nama} {potret.pemda.nama}"
    buku.properties.title = f"Data LKjIP {potret.opd.nama} {potret.tahun}"
    buku.properties.created = datetime(tanggal.year, tanggal.month, tanggal.day)  # noqa: DTZ001
    lembar = buku.active
    lembar.title = "Kinerja"
    _fill(lembar, KINERJA, _kinerja(ikhtisar))
    _fill(buku.create_sheet("Anggaran"), ANGGARAN, _anggaran(ikhtisar))
    _fill(buku.create_sheet("Keterangan"), ("Hal", "Isi"), _keterangan(potret))
    keluar = BytesIO()
    buku.save(keluar)
    return _still(keluar.getvalue(), tanggal)


def _kinerja(ikhtisar: Ikhtisar) -> Iterator[Sequence[Isi]]:
    kelompok = [("Tujuan " + t.fakta.nomor, t.indikator) for t in ikhtisar.tujuan]
    kelompok += [(s.fakta.nomor, s.indikator) for s in ikhtisar.sasaran]
    for induk, daftar in kelompok:
        for satu in daftar:
            fakta, kini, capaian = satu.fakta, satu.tahun_ini, satu.capaian
            yield (
                *(induk, fakta.kode, fakta.nama, fakta.satuan, fakta.arah),
                *("Ya" if fakta.iku else "Tidak", _nilai(kini.target), _nilai(kini.realisasi)),
                *(_persen(capaian.persen), _persen(capaian.persen_mentah), capaian.alasan),
            )


def _anggaran(ikhtisar: Ikhtisar) -> Iterator[Sequence[Isi]]:
    for program in (*ikhtisar.anggaran.program, ikhtisar.anggaran.total):
        yield from _baris(program, turun=program.jenis == "program")


def _baris(satu: IkhtisarBaris, *, turun: bool) -> Iterator[Sequence[Isi]]:
    serapan = satu.serapan
    yield (
        *(satu.jenis.replace("_", " "), satu.urusan, satu.kode, satu.nama),
        *(satu.pagu_murni.nilai, serapan.pagu, serapan.realisasi, serapan.sisa),
        *(_persen(serapan.persen), _persen(satu.fisik)),
    )
    if turun:
        for anak in satu.anak:
            yield from _baris(anak, turun=True)


def _keterangan(potret: Potret) -> Iterator[Sequence[Isi]]:
    kebijakan = get_kebijakan(potret.kebijakan)
    yield "Perangkat daerah", potret.opd.nama
    yield "Pemerintah daerah", potret.pemda.nama
    yield "Tahun", potret.tahun
    yield "Kebijakan perhitungan", kebijakan.nama
    for kalimat in kebijakan.penjelasan():
        yield "", kalimat
    yield "Sidik data (SHA-256)", sidik(potret)


def _fill(lembar: Worksheet, judul: Sequence[str], baris: Iterable[Sequence[Isi]]) -> None:
    """Heads and rows. Text stays text, also when it begins with "="."""
    lembar.append(list(judul))
    for sel in lembar[1]:
        sel.font, sel.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for nomor, isi in enumerate(baris, start=2):
        for kolom, nilai in enumerate(isi, start=1):
            _put(lembar.cell(nomor, kolom), nilai)
    for nomor, kata in enumerate(judul, start=1):
        panjang = max(len(str(sel.value or "")) for sel in lembar[get_column_letter(nomor)])
        lembar.column_dimensions[get_column_letter(nomor)].width = min(max(len(kata), panjang), 60)
    lembar.freeze_panes = "A2"


def _put(sel: Cell, nilai: Isi) -> None:
    sel.value = nilai
    if isinstance(nilai, str):
        sel.data_type = "s"
    elif isinstance(nilai, Decimal):
        sel.number_format = "#,##0.00" if nilai % 1 else "#,##0"


def _nilai(nilai: object) -> Isi:
    return nilai if nilai is None or isinstance(nilai, Decimal) else str(nilai)


def _persen(nilai: Decimal | None) -> Decimal | None:
    return None if nilai is None else bulatkan(nilai, 2)


def _still(isi: bytes, tanggal: date) -> bytes:
    """The workbook without the time at which it was written."""
    keluar = BytesIO()
    waktu = (max(tanggal.year, 1980), tanggal.month, tanggal.day, 0, 0, 0)
    with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for satu in lama.infolist():
            bita = lama.read(satu)
            if satu.filename == "docProps/core.xml":
                bita = _set_modified(bita, tanggal)
            baru.writestr(zipfile.ZipInfo(satu.filename, waktu), bita, zipfile.ZIP_DEFLATED)
    return keluar.getvalue()


def _set_modified(bita: bytes, tanggal: date) -> bytes:
    # openpyxl stamps the time of saving over whatever was set.
    awal, tanda, sisa = bita.partition(b"<dcterms:modified")
    if not tanda:
        return bita
    buka, _, sisa = sisa.partition(b">")
    _, tutup, akhir = sisa.partition(b"</dcterms:modified>")
    return b"".join(
        [awal, tanda, buka, b">", f"{tanggal:%Y-%m-%d}T00:00:00Z".encode(), tutup, akhir]
    )
