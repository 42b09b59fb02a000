"""Who reports: the agency and the region, and the other agencies that a document names."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .dokumen import Butir, DokumenKlaim, Entri, Kepala, Keterangan, Paragraf, Posisi, Tabel
from .kata import normal

_KATA = r"(?:[A-Z][\w/&-]*|dan|serta|,|di|bagi|dengan|untuk|atas|Pengelola)"
POLA_INSTANSI = re.compile(
    r"\b(?P<jenis>Dinas|Badan|Sekretariat|Inspektorat|Satuan Polisi|Rumah Sakit|Kecamatan|"
    r"Kelurahan|Bagian|UPTD?)\b(?P<nama>(?:\s+" + _KATA + r"){0,12}?)\s+"
    r"(?P<wilayah>(?:Kota|Kabupaten|Kab\.|Provinsi|Prov\.)\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,2})"
)
POLA_TANPA_WILAYAH = re.compile(
    r"\b(?P<jenis>Dinas|Badan|Sekretariat|Inspektorat)\b(?P<nama>(?:\s+" + _KATA + r"){1,9})"
)
BUKAN_WILAYAH = re.compile(r"\s+(?:Tahun|Nomor|Dan|Dalam|Pada|Untuk|Tentang|Yang|Tipe)\b.*")


@dataclass(frozen=True, slots=True)
class Instansi:
    """The agency as it is named most ("Dinas X", "Kota Y"), normalised beside it."""

    nama: str = ""
    wilayah: str = ""

    @property
    def lengkap(self) -> str:
        return f"{self.nama} {self.wilayah}".strip()

    @property
    def kunci(self) -> str:
        return normal(self.nama)


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One place where an agency with its region is named. `konteks` are the words before it."""

    nama: str
    wilayah: str
    konteks: str
    posisi: Posisi
    kutipan: str
    ekor: str = ""


def teks_dokumen(dokumen: DokumenKlaim) -> Iterator[tuple[str, Paragraf | Butir | Kepala]]:
    """The running text of a document, element by element."""
    for isi in dokumen.unsur:
        if isinstance(isi, Paragraf | Butir | Kepala | Keterangan | Entri):
            yield isi.teks, isi


def judulkan(teks: str) -> str:
    """Text in capitals as title case, so that one pattern reads both."""
    if not teks.isupper():
        return teks
    return " ".join(
        k.lower() if k in ("DAN", "DI", "SERTA", "YANG") else k.capitalize() for k in teks.split()
    )


def cari_sebutan(dokumen: DokumenKlaim) -> list[Sebutan]:
    """Every mention of an agency with its region."""
    hasil = []
    for mentah, isi in teks_dokumen(dokumen):
        teks = re.sub(r"\s*\(\w+\)(?= (?:Kota|Kabupaten|Provinsi)\b)", "", judulkan(mentah))
        for cocok in POLA_INSTANSI.finditer(teks):
            nama = f"{cocok['jenis']}{cocok['nama']}".strip(" ,")
            wilayah = BUKAN_WILAYAH.sub("", f" {cocok['wilayah']}").strip()
            posisi = isi.posisi_di(cocok.start()) if hasattr(isi, "posisi_di") else isi.posisi
            awal = max(0, cocok.start() - 70)
            hasil.append(
                Sebutan(
                    " ".join(nama.split()),
                    wilayah,
                    teks[awal : cocok.start()],
                    posisi,
                    teks[max(0, cocok.start() - 50) : cocok.end() + 30],
                    teks[cocok.end() : cocok.end() + 60],
                )
            )
    return hasil


def cari_instansi(dokumen: DokumenKlaim) -> Instansi:
    """The agency that the document names most often."""
    nama: Counter[str] = Counter()
    wilayah: Counter[str] = Counter()
    bentuk: dict[str, str] = {}
    for satu in cari_sebutan(dokumen):
        kunci = normal(satu.nama)
        nama[kunci] += 1
        bentuk.setdefault(kunci, satu.nama)
        wilayah[" ".join(satu.wilayah.split()[:2])] += 1
    if not nama:
        return _tanpa_wilayah(dokumen)
    if len(nama) > 1:
        # Names without their region count too: "Kecamatan Sukamaju" all over the report.
        datar = " ".join(normal(teks) for teks, _ in teks_dokumen(dokumen))
        for kunci in nama:
            nama[kunci] += datar.count(kunci)
    return Instansi(bentuk[nama.most_common(1)[0][0]], wilayah.most_common(1)[0][0])


def _tanpa_wilayah(dokumen: DokumenKlaim) -> Instansi:
    nama: Counter[str] = Counter()
    for mentah, _ in teks_dokumen(dokumen):
        for cocok in POLA_TANPA_WILAYAH.finditer(judulkan(mentah)):
            nama[" ".join(f"{cocok['jenis']}{cocok['nama']}".strip(" ,").split())] += 1
    return Instansi(nama.most_common(1)[0][0]) if nama else Instansi()


__all__ = ["Instansi", "Sebutan", "Tabel", "cari_instansi", "cari_sebutan", "teks_dokumen"]
