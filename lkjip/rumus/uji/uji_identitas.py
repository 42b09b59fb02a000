"""S08, S09, S10: names of another agency, years of another report, numbers of regulations."""

import re
from collections import Counter
from collections.abc import Iterator

from .bahan import Bahan
from .dokumen import Butir, Keterangan, Paragraf, Tabel
from .instansi import Sebutan, cari_sebutan, judulkan, teks_dokumen
from .kata import beda_kata, mirip, normal
from .katalog import buat
from .temuan import Keyakinan, Temuan

MILIK_SENDIRI = re.compile(
    r"(?:LKj?IP|LAKIP|LKj|pelaporan kinerja|laporan(?: akuntabilitas)? kinerja"
    r"(?:\s*\(?\w+\)?)?(?: instansi pemerintah)?(?: \(\w+\))?|renstra|rencana strategis|"
    r"perjanjian kinerja|indikator kinerja utama|\bIKU\b|\bDPA\b|\bLRA\b|capaian kinerja|"
    r"pencapaian kinerja|kinerja|tugas (?:pokok )?dan fungsi|struktur organisasi|"
    r"jumlah pegawai(?: di| pada)?|visi dan misi|belanja|realisasi anggaran)\s+"
    r"(?:\(\w+\)\s+)?(?:pada\s+|di\s+)?$",
    re.IGNORECASE,
)
BERSAMA = re.compile(
    r"\b(?:studi|kunjungan|kerja\s?sama|dibanding\w*|banding)\b|"
    r"\b(?:bersama|dengan|antara|seperti|oleh|kepada|dari|ke|dan|di)\s*$",
    re.IGNORECASE,
)
PERBUATAN_SENDIRI = re.compile(
    r"\s*,?\s*(?:(?:pada\s+)?tahun(?:\s+anggaran)?\s+20\d\d\s+)?(?:telah\s+|berhasil\s+)?"
    r"(?:mencapai|capaian|menetapkan\s+\d|melaksanakan\s+\d|memperoleh\s+(?:pendapatan|anggaran)|"
    r"mengelola\s+anggaran|merealisasikan\s+anggaran|tercapai|menyusun\s+(?:lkj|lakip|laporan))",
    re.IGNORECASE,
)
POLA_PERATURAN = re.compile(
    r"(?P<jenis>Undang[- ]?Undang|Peraturan (?:Pemerintah|Presiden|Menteri[^.;,]{0,120}?|Daerah|"
    r"Wali ?kota|Bupati|Gubernur)[^.;,]{0,60}?|Keputusan (?:Wali ?kota|Bupati|Gubernur))"
    r"[^.;,]{0,30}?(?:Nomor|No\.?)\s*:?\s*(?P<nomor>[\w./-]+)\s+Tahun\s+(?P<tahun>\d{4})"
    r"(?:\s+tentang\s+(?P<tentang>[^.;]{10,160}))?",
    re.IGNORECASE,
)
POLA_TAHUN_JUDUL = re.compile(
    r"(?<![-–/\d])\b(?:Tahun|TA|T\.A\.)\s+(?:Anggaran\s+)?(20\d\d)\b(?!\s*[-–/]|\s+(?:dan|sampai|s/d|s\.d))",
    re.I,
)
POLA_LAPORAN = re.compile(
    r"(?:LKj?IP|LAKIP|Laporan (?:Akuntabilitas )?Kinerja(?: Instansi Pemerintah)?)"
    r"(?:\s*\(\w+\))?(?P<antara>[^.;:]{0,110}?)\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)


def uji_instansi(bahan: Bahan) -> Iterator[Temuan]:
    """Other agencies where only the reporting one can be meant, and misspelt own names."""
    sendiri = bahan.instansi
    if not sendiri.nama:
        return
    sebutan = cari_sebutan(bahan.dokumen)
    suara = Counter(normal(s.nama) for s in sebutan)
    datar = " ".join(normal(teks) for teks, _ in teks_dokumen(bahan.dokumen))
    if datar.count(sendiri.kunci) < 2:
        return
    pasti = suara[sendiri.kunci] >= max(1, 0.4 * len(sebutan))
    sudah: dict[tuple[str, str], list[Sebutan]] = {}
    for satu in sebutan:
        if _asing(satu, bahan) or (pasti and _pelaku_asing(satu, bahan, suara)):
            sudah.setdefault((normal(satu.nama), satu.wilayah), []).append(satu)
    for isi in sudah.values():
        satu = isi[0]
        yield buat(
            "S08",
            tuple(s.posisi.lokasi(s.kutipan) for s in isi),
            tertulis=f"{satu.nama} {satu.wilayah}",
            terhitung=sendiri.lengkap,
            pesan=f"Tertulis “{satu.nama} {satu.wilayah}”, sedangkan laporan ini tentang "
            f"{sendiri.lengkap}.",
            saran=f"Ganti menjadi {sendiri.lengkap}.",
            keyakinan=Keyakinan.SEDANG,
        )


def _asing(satu: Sebutan, bahan: Bahan) -> bool:
    sendiri = bahan.instansi
    nama = normal(satu.nama)
    if nama == sendiri.kunci:
        # The own name with another region.
        wilayah, kita = normal(satu.wilayah), normal(sendiri.wilayah)
        milik = MILIK_SENDIRI.search(satu.konteks) or not BERSAMA.search(satu.konteks)
        return not wilayah.startswith(kita) and bool(milik)
    if nama.startswith(sendiri.kunci) or sendiri.kunci.startswith(nama):
        return False
    if not normal(satu.wilayah).startswith(normal(sendiri.wilayah)):
        return bool(MILIK_SENDIRI.search(satu.konteks))
    if nama.split()[0] == sendiri.kunci.split()[0] and mirip(nama, sendiri.kunci) >= 0.85:
        return bool(any(beda_kata(nama, sendiri.kunci)) or _beda_ejaan(nama, sendiri.kunci))
    return bool(MILIK_SENDIRI.search(satu.konteks))


def _pelaku_asing(satu: Sebutan, bahan: Bahan, suara: Counter[str]) -> bool:
    """Another agency, named once, that does what only the reporting one does in its report."""
    nama, kunci = normal(satu.nama), bahan.instansi.kunci
    if suara[nama] > 1 or nama.startswith(kunci) or kunci.startswith(nama):
        return False
    awal = re.search(r"(?:^|[.;:]\s+|\b(?:pada|di|kinerja|indikator)\s+)$", satu.konteks, re.I)
    return awal is not None and bool(PERBUATAN_SENDIRI.match(satu.ekor))


def _beda_ejaan(satu: str, dua: str) -> bool:
    """Informasi for Informatika: one word in another spelling that is another word."""
    a, b = satu.split(), dua.split()
    return len(a) == len(b) and any(
        x != y and not x.startswith(y[:8]) for x, y in zip(a, b, strict=True) if len(x) > 4
    )


def uji_tahun(bahan: Bahan) -> Iterator[Temuan]:
    """Captions and sentences that give this report the year of another one."""
    tahun = bahan.tahun
    if tahun is None:
        return
    tabel = {id(t.judul): t for t in bahan.dokumen.semua(Tabel) if t.judul is not None}
    sejudul = Counter(int(t) for k in bahan.keterangan for t in POLA_TAHUN_JUDUL.findall(k.judul))
    for k in bahan.keterangan:
        ada = {int(t) for t in POLA_TAHUN_JUDUL.findall(k.judul)}
        lain = re.findall(r"20\d\d", k.judul)
        if len(ada) != 1 or len(lain) != 1 or tahun in ada or sejudul[tahun] < 2:
            continue
        salah = ada.pop()
        if salah != tahun - 1 or sejudul[salah] > 1 or _memuat_tahun(tabel.get(id(k)), salah):
            continue
        yield _tahun_salah(k, salah, tahun)
    for isi in bahan.dokumen.unsur:
        if isinstance(isi, Paragraf | Butir):
            yield from _tahun_kalimat(isi, tahun)


def _memuat_tahun(tabel: Tabel | None, tahun: int) -> bool:
    return tabel is not None and any(str(tahun) in b.teks for b in tabel.baris[:3])


def _tahun_salah(k: Keterangan, salah: int, tahun: int) -> Temuan:
    return buat(
        "S09",
        k.lokasi,
        tertulis=str(salah),
        terhitung=str(tahun),
        pesan=f"Judul {k.sebutan} menyebut tahun {salah}, sedangkan laporan dan tabel lainnya "
        f"tentang tahun {tahun}.",
        saran=f"Ganti menjadi tahun {tahun}, atau jelaskan bahwa datanya memang tahun {salah}.",
        keyakinan=Keyakinan.SEDANG,
    )


def _tahun_kalimat(isi: Paragraf | Butir, tahun: int) -> Iterator[Temuan]:
    for cocok in POLA_LAPORAN.finditer(isi.teks):
        nama = re.sub(r"\buntuk\s*$", "", judulkan(cocok["antara"]))
        if int(cocok["tahun"]) == tahun or re.search(
            r"\bNomor\b|\bNo\.|\bpada\b|\bmenurut\b|\bPeraturan\b|\bterhadap\b|20\d\d|dibanding|"
            r"\bevaluasi\b|\bsebelumnya\b|\blalu\b|\bselama\b|\buntuk\b|\boleh\b|\bdengan\b",
            nama,
            re.IGNORECASE,
        ):
            continue
        if re.search(r"evaluasi|hasil|tindak lanjut|sebelum|membanding", isi.teks[
            max(0, cocok.start() - 60) : cocok.start()], re.I):  # fmt: skip
            continue
        yield buat(
            "S09",
            isi.posisi_di(cocok.start()).lokasi(cocok[0]),
            tertulis=cocok["tahun"],
            terhitung=str(tahun),
            pesan=f"Kalimat menyebut laporan tahun {cocok['tahun']}, sedangkan dokumen ini laporan "
            f"tahun {tahun}.",
            saran=f"Ganti menjadi tahun {tahun}.",
            keyakinan=Keyakinan.SEDANG,
        )


def uji_peraturan(bahan: Bahan) -> Iterator[Temuan]:
    """One regulation with two numbers: the same words behind "tentang"; or the attachment of the
    organisation chart beside the regulation on the organisation."""
    sebut: list[tuple[re.Match[str], Paragraf | Butir]] = []
    for isi in bahan.dokumen.unsur:
        if isinstance(isi, Paragraf | Butir):
            sebut += [(c, isi) for c in POLA_PERATURAN.finditer(judulkan(isi.teks))]
    bernama: list[tuple[re.Match[str], Paragraf | Butir]] = []
    for cocok, isi in sebut:
        if not cocok["tentang"]:
            continue
        for lain, asal in bernama:
            sejenis = _jenis(cocok) == _jenis(lain) and _beda_nomor(cocok, lain)
            if sejenis and mirip(cocok["tentang"][:110], lain["tentang"][:110]) >= 0.9:
                yield _peraturan(cocok, isi, lain, asal, Keyakinan.SEDANG)
                break
        else:
            bernama.append((cocok, isi))
    yield from _lampiran_bagan(sebut)


def _jenis(cocok: re.Match[str]) -> str:
    return " ".join(normal(cocok["jenis"]).split()[:2])


def _beda_nomor(satu: re.Match[str], dua: re.Match[str]) -> bool:
    return (satu["nomor"], satu["tahun"]) != (dua["nomor"], dua["tahun"])


def _lampiran_bagan(sebut: list[tuple[re.Match[str], Paragraf | Butir]]) -> Iterator[Temuan]:
    lampiran = [(c, i) for c, i in sebut if re.match(r"\s*lampiran\b", i.teks, re.I)]
    dasar = [
        (c, i)
        for c, i in sebut
        if c["tentang"] and re.search(r"susunan organisasi", c["tentang"], re.I)
    ]
    for cocok, isi in lampiran:
        sama = [(c, i) for c, i in dasar if _jenis(c) == _jenis(cocok)]
        if sama and all(_beda_nomor(cocok, c) for c, _ in sama):
            yield _peraturan(cocok, isi, *sama[-1], Keyakinan.RENDAH)


def _peraturan(
    satu: re.Match[str],
    isi: Paragraf | Butir,
    dua: re.Match[str],
    asal: Paragraf | Butir,
    keyakinan: Keyakinan,
) -> Temuan:
    a, b = (f"Nomor {c['nomor']} Tahun {c['tahun']}" for c in (satu, dua))
    return buat(
        "S10",
        (
            isi.posisi_di(satu.start()).lokasi(satu[0]),
            asal.posisi_di(dua.start()).lokasi(dua[0]),
        ),
        tertulis=a,
        terhitung=b,
        pesan=f"{dua['jenis'].strip()} tentang hal yang sama disebut {a} di satu tempat dan {b} di "
        "tempat lain.",
        saran="Periksa nomor peraturannya dan pakai satu nomor.",
        keyakinan=keyakinan,
    )
