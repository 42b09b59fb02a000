"""How long 100.000 transactions take to be read and checked, and how much memory.

    python bench/impor.py [rows]

Writes a SIPD-RI Laporan Realisasi of 45 columns, then reads it by `anggaran.impor` (recognise,
interpret, sum up) and by openpyxl's read-only mode (cells only), each in a process of its own.
The seconds are CPU time, so that a busy machine does not count; ratios of one run compare. The
database is not part of it.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django  # noqa: E402

django.setup()

from openpyxl import load_workbook  # noqa: E402

from anggaran.impor.baca import buka_bacaan  # noqa: E402
from anggaran.impor.jenis import huruf_kolom  # noqa: E402
from anggaran.impor.konteks import Konteks  # noqa: E402
from anggaran.impor.proses import tafsirkan  # noqa: E402
from anggaran.keadaan import Keadaan, Simpul  # noqa: E402
from tests.anggaran.buku_datar import KEGIATAN, PROGRAM, SIPD_REALISASI, transaksi  # noqa: E402

SUB = [f"{KEGIATAN}.{i:04d}" for i in range(1, 41)]


def tulis(tujuan: Path, banyak: int) -> None:
    """The workbook, part by part, straight into the zip."""
    NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip:
        arsip.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override '
            'PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.spreadsheetml.worksheet+xml"/></Types>',
        )
        paket = "http://schemas.openxmlformats.org/package/2006/relationships"
        arsip.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{paket}"><Relationship Id="rId1" Type="{REL}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        arsip.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{NS}" xmlns:r="{REL}"><sheets><sheet name="Data Realisasi Dokumen" '
            'sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        arsip.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{paket}"><Relationship Id="rId1" Type="{REL}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        with arsip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as lembar:
            lembar.write(f'<worksheet xmlns="{NS}"><sheetData>'.encode())
            lembar.write(_baris(1, list(SIPD_REALISASI)))
            for i in range(banyak):
                bulan = ("Januari", "Mei", "Juli", "November")[i % 4]
                isi = transaksi(
                    nilai=1000 + i, tanggal=f"{i % 28 + 1} {bulan} 2020", sub=SUB[i % len(SUB)]
                )
                isi = [v if v is not None else f"{k} {i}" for k, v in zip(SIPD_REALISASI, isi)]  # noqa: B905
                lembar.write(_baris(i + 2, isi))
            lembar.write(b"</sheetData></worksheet>")


def _baris(nomor: int, isi: list) -> bytes:
    sel = []
    for k, nilai in enumerate(isi):
        tempat = f"{huruf_kolom(k)}{nomor}"
        if isinstance(nilai, int):
            sel.append(f'<c r="{tempat}"><v>{nilai}</v></c>')
        else:
            sel.append(f'<c r="{tempat}" t="inlineStr"><is><t>{nilai}</t></is></c>')
    return f'<row r="{nomor}">{"".join(sel)}</row>'.encode()


def baca_portal(berkas: str) -> int:
    """Rows read and checked."""
    kegiatan = Simpul(KEGIATAN, anak={s: Simpul(s) for s in SUB})
    program = Simpul(PROGRAM, urusan="2.16", anak={KEGIATAN: kegiatan})
    konteks = Konteks(
        "Dinas A",
        2020,
        Keadaan({("2.16", PROGRAM): program}),
        {"2.16": "Kominfo"},
        ("2.16",),
        [],
        {},
    )
    with open(berkas, "rb") as isi, buka_bacaan(isi, "bench.xlsx") as bacaan:
        hasil = tafsirkan(bacaan, konteks, lambda **_: None)
    assert not hasil.masalah.semua, hasil.masalah.semua[:3]
    return hasil.ringkasan["transaksi"]


def baca_openpyxl(berkas: str) -> int:
    """Rows whose cells were read, nothing more."""
    buku = load_workbook(berkas, read_only=True)
    return sum(1 for _ in buku.active.iter_rows(values_only=True)) - 1


def main() -> None:
    if len(sys.argv) == 3:
        awal = time.process_time()
        baris = {"portal": baca_portal, "openpyxl": baca_openpyxl}[sys.argv[1]](sys.argv[2])
        lama = time.process_time() - awal
        puncak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{baris} {lama:.2f} {puncak}")
        return
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "realisasi.xlsx"
        tulis(berkas, banyak)
        print(f"{banyak} baris, 45 kolom, {berkas.stat().st_size // 1024 // 1024} MB")
        hasil = {}
        for cara in ("openpyxl", "portal"):
            keluar = subprocess.run(
                [sys.executable, __file__, cara, str(berkas)],
                check=True, capture_output=True, text=True,
            ).stdout.split()  # fmt: skip
            hasil[cara] = float(keluar[1])
            print(f"{cara:9} {keluar[0]:>7} baris {keluar[1]:>7} s  puncak {keluar[2]} MiB")
        print(f"nisbah portal/openpyxl: {hasil['portal'] / hasil['openpyxl']:.2f}")


if __name__ == "__main__":
    main()
