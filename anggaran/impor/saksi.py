"""Which figure is wrong where a table contradicts itself.

Pagu, realisasi, sisa and percentage of a row, and the total above it, are witnesses of each other.
Where three agree against one, that one is named with the figure the others give; what merely
follows from it is not reported a second time.
"""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.angka import format_angka, format_persen
from lkjip.rumus.bentuk import bulatkan
from lkjip.rumus.serapan import compute_jumlah, compute_serapan

from .jenis import BarisTafsir, Keparahan, Masalah, NilaiSel

KOLOM_PAGU = ("pagu", "pagu_murni", "pagu_pergeseran", "pagu_perubahan")
SEBUTAN = {
    "pagu": "Anggaran",
    "pagu_murni": "Pagu murni",
    "pagu_pergeseran": "Pagu pergeseran",
    "pagu_perubahan": "Pagu perubahan",
    "realisasi": "Realisasi",
    "sisa": "Sisa",
    "persen": "Persentase",
    "rencana_kas": "Rencana kas",
}

type Usul = dict[tuple[int, str], Decimal]
"""(id of a row, column) → the figure its witnesses give."""


def periksa_saksi(program: Iterable[BarisTafsir], total: Iterable[BarisTafsir]) -> list[Masalah]:
    """Every contradiction, each at the cell that is wrong."""
    juru = _Juru()
    atas = list(program)
    for satu in atas:
        juru.periksa(satu)
    for satu in total:
        juru.periksa_induk(satu, atas)
    return juru.masalah


def kolom_pagu(baris: BarisTafsir) -> str:
    """The pagu that realisasi is measured against: the latest stage in the table."""
    ada = [
        k for k in ("pagu", "pagu_perubahan", "pagu_pergeseran", "pagu_murni") if k in baris.nilai
    ]
    return ada[0] if ada else "pagu"


class _Juru:
    def __init__(self) -> None:
        self.masalah: list[Masalah] = []
        self.usul: Usul = {}

    def periksa(self, baris: BarisTafsir) -> None:
        if not baris.anak:
            self._periksa_daun(baris, None)
            return
        for anak in baris.anak:
            if anak.anak:
                self.periksa(anak)
            else:
                self._periksa_daun(anak, baris)
        self.periksa_induk(baris, baris.anak)

    def periksa_induk(self, baris: BarisTafsir, anak: list[BarisTafsir]) -> None:
        """A row that only states: its sums, then what it derives from them."""
        for kolom in (*KOLOM_PAGU, "realisasi", "rencana_kas"):
            self._periksa_jumlah(baris, anak, kolom)
        kp = kolom_pagu(baris)
        pagu, realisasi = self._baik(baris, kp), self._baik(baris, "realisasi")
        # As stated, too: a remainder that follows from a wrong sum is not a second mistake.
        tertulis = (baris.angka(kp), baris.angka("realisasi"))
        self._periksa_turunan(baris, {(pagu, realisasi), tertulis}, (pagu, realisasi))

    def _periksa_daun(self, baris: BarisTafsir, induk: BarisTafsir | None) -> None:
        kp = kolom_pagu(baris)
        pagu, realisasi = baris.angka(kp), baris.angka("realisasi")
        if pagu is not None and realisasi is not None and realisasi > pagu:
            self._lapor(
                baris,
                "realisasi",
                "realisasi_melebihi_pagu",
                f"Realisasi {baris.kode} sebesar {format_angka(realisasi)} melebihi pagunya "
                f"{format_angka(pagu)} ({baris.nilai[kp].sel}). Periksa keduanya pada dokumen "
                "sumber.",
            )
            return
        serapan = compute_serapan(pagu, realisasi)
        sisa, persen = baris.angka("sisa"), baris.angka("persen")
        sisa_baik = sisa is None or serapan.sisa is None or sisa == serapan.sisa
        persen_baik = self._sama_persen(persen, serapan.persen)
        if not persen_baik and (benar := self._realisasi_menurut_saksi(baris, induk)):
            self._lapor_realisasi(baris, benar, persen, induk)
            return
        if not sisa_baik:
            self._lapor_turunan(baris, "sisa", serapan.sisa, kp)
        if not persen_baik:
            self._lapor_turunan(baris, "persen", serapan.persen, kp)

    def _realisasi_menurut_saksi(
        self, baris: BarisTafsir, induk: BarisTafsir | None
    ) -> Decimal | None:
        """The realisasi that percentage and programme total, or percentage and sisa, agree on."""
        pagu, tertulis = baris.angka(kolom_pagu(baris)), baris.angka("realisasi")
        calon = []
        if induk is not None and induk.angka("realisasi") is not None:
            lain = [a.angka("realisasi") for a in induk.anak if a is not baris]
            if None not in lain:
                calon.append(induk.angka("realisasi") - sum(lain, Decimal(0)))
        if pagu is not None and baris.angka("sisa") is not None:
            calon.append(pagu - baris.angka("sisa"))
        for nilai in calon:
            if nilai != tertulis and self._sama_persen(
                baris.angka("persen"), compute_serapan(pagu, nilai).persen
            ):
                return nilai
        return None

    def _lapor_realisasi(
        self,
        baris: BarisTafsir,
        benar: Decimal,
        persen: Decimal,
        induk: BarisTafsir | None,
    ) -> None:
        self.usul[id(baris), "realisasi"] = benar
        pagu = baris.angka(kolom_pagu(baris))
        saksi = [f"persentase {format_persen(persen)} ({baris.nilai['persen'].sel})"]
        if induk is not None and induk.angka("realisasi") is not None:
            sel = induk.nilai["realisasi"].sel
            saksi.append(f"jumlah program {format_angka(induk.angka('realisasi'))} ({sel})")
        sisa = compute_serapan(pagu, benar).sisa
        ikut = ""
        if baris.angka("sisa") not in (None, sisa):
            ikut = f" Sisanya ({baris.nilai['sisa'].sel}) lalu menjadi {format_angka(sisa)}."
        self._lapor(
            baris,
            "realisasi",
            "realisasi_bertentangan",
            f"Realisasi {baris.kode} tertulis {format_angka(baris.angka('realisasi'))}, tetapi "
            f"{' dan '.join(saksi)} sama-sama menunjuk {format_angka(benar)}.{ikut}",
            benar,
        )

    def _periksa_jumlah(self, baris: BarisTafsir, anak: list[BarisTafsir], kolom: str) -> None:
        tertulis = baris.angka(kolom)
        isi = [self._baik(a, kolom) for a in anak]
        if tertulis is None or not isi or None in isi:
            return
        jumlah = compute_jumlah(isi).nilai
        if tertulis == jumlah:
            return
        self.usul[id(baris), kolom] = jumlah
        saksi = ""
        persen = baris.angka("persen")
        if kolom == kolom_pagu(baris) and self._sama_persen(
            persen, compute_serapan(jumlah, self._baik(baris, "realisasi")).persen, ketat=True
        ):
            sel = baris.nilai["persen"].sel
            saksi = f" Persentase {format_persen(persen)} ({sel}) cocok dengan hasil jumlah itu."
        self._lapor(
            baris,
            kolom,
            "jumlah_tidak_cocok",
            f"{SEBUTAN[kolom]} {self._sebut(baris)} tertulis {format_angka(tertulis)}, sedangkan "
            f"jumlah {len(isi)} baris di bawahnya {format_angka(jumlah)}; beda "
            f"{format_angka(tertulis - jumlah)}.{saksi} Angka tertulis disimpan sebagai "
            "pembanding; yang dipakai menghitung selalu jumlahnya.",
            jumlah,
        )

    def _periksa_turunan(
        self,
        baris: BarisTafsir,
        pasangan: set[tuple[Decimal | None, Decimal | None]],
        baik: tuple[Decimal | None, Decimal | None],
    ) -> None:
        calon = [compute_serapan(*satu) for satu in pasangan]
        benar = compute_serapan(*baik)
        sisa, persen = baris.angka("sisa"), baris.angka("persen")
        if sisa is not None and benar.sisa is not None and sisa not in {c.sisa for c in calon}:
            self._lapor_turunan(baris, "sisa", benar.sisa, kolom_pagu(baris))
        if not any(self._sama_persen(persen, c.persen) for c in calon):
            self._lapor_turunan(baris, "persen", benar.persen, kolom_pagu(baris))

    def _lapor_turunan(
        self, baris: BarisTafsir, kolom: str, benar: Decimal | None, kp: str
    ) -> None:
        format_ = format_persen if kolom == "persen" else format_angka
        asal = f"{baris.nilai[kp].sel} dan {baris.nilai['realisasi'].sel}"
        self._lapor(
            baris,
            kolom,
            f"{kolom}_tidak_cocok",
            f"{SEBUTAN[kolom]} {self._sebut(baris)} tertulis {format_(baris.angka(kolom))}, "
            f"sedangkan menurut {asal} seharusnya {format_(benar)}.",
            None if benar is None else bulatkan(benar, 2),
        )

    def _baik(self, baris: BarisTafsir, kolom: str) -> Decimal | None:
        """A figure as its witnesses have it."""
        return self.usul.get((id(baris), kolom), baris.angka(kolom))

    def _sama_persen(
        self, tertulis: Decimal | None, terhitung: Decimal | None, ketat: bool = False
    ) -> bool:
        """Compared as coarsely as it is written: "84,9 %" agrees with 84,93 %."""
        if tertulis is None or terhitung is None:
            return not ketat
        desimal = min(2, max(0, -tertulis.normalize().as_tuple().exponent))
        return any(
            bulatkan(terhitung, d) == bulatkan(tertulis, d) for d in {2, desimal if desimal else 2}
        )

    def _sebut(self, baris: BarisTafsir) -> str:
        if baris.jenis == "jumlah":
            return f"baris “{baris.nama}”"
        return f"{baris.jenis.replace('_', ' ')} {baris.kode}"

    def _lapor(
        self,
        baris: BarisTafsir,
        kolom: str,
        kode: str,
        pesan: str,
        usulan: Decimal | None = None,
    ) -> None:
        sel: NilaiSel = baris.nilai[kolom]
        self.masalah.append(
            Masalah(
                kode,
                Keparahan.PERINGATAN,
                baris.lembar,
                sel.sel,
                pesan,
                sel.teks,
                ""
                if usulan is None
                else format_persen(usulan)
                if kolom == "persen"
                else format_angka(usulan),
            )
        )
