"""One request of the engine without the web: plain data in, plain data out.

`answer_line` never raises: whatever is wrong with a line comes back as {"galat": "…"}.
"""

import json
from decimal import Decimal

from .agregasi import compute_tahunan
from .angka import HasilAngka, parse_angka
from .bentuk import format_teks_mesin
from .capaian import Capaian
from .efisiensi import compute_efisiensi
from .kebijakan import kebijakan_dari_dict
from .kosakata import kutip
from .masukan import compute_capaian_teks
from .rekap import compute_rerata
from .serapan import compute_serapan

KUNCI_CAPAIAN = frozenset(
    {"target", "realisasi", "arah", "kebijakan", "skala_predikat", "capaian", "alasan_capaian"}
)
BANTUAN = (
    "Baris harus memuat “target”, “realisasi”, dan “arah”; atau salah satu dari “angka”, "
    "“rerata”, “serapan”, “agregasi”, “efisiensi”."
)


class MasukanSalah(ValueError):
    """The line cannot be understood; the message is for the user, in Indonesian."""


def answer_line(baris: str) -> dict:
    """Answer one line of JSON text with a dict of JSON values. Never raises."""
    try:
        isi = _read_json(baris)
        return answer_request(isi)
    except ValueError as galat:
        return {"galat": str(galat)}


def answer_request(isi: object) -> dict:
    """Answer one decoded request. Raises ValueError with an Indonesian message when it is wrong."""
    if not isinstance(isi, dict):
        raise MasukanSalah(f"Setiap baris harus berupa objek JSON, bukan {_jenis(isi)}. {BANTUAN}")
    for kunci, jawab in JAWAB.items():
        if kunci in isi:
            return jawab(isi)
    if not isi.keys() & {"target", "realisasi", "arah"}:
        raise MasukanSalah(BANTUAN)
    try:
        return _answer_capaian(isi)
    except ValueError as galat:
        return {**_susun_capaian(None), "alasan": str(galat), "galat": str(galat)}


def _answer_capaian(isi: dict) -> dict:
    arah = isi.get("arah")
    if arah is None:
        raise MasukanSalah(
            "“arah” wajib diisi: arah indikator tidak boleh ditebak dari namanya atau nilainya."
        )
    kebijakan = kebijakan_dari_dict(isi.get("kebijakan"))
    capaian = compute_capaian_teks(
        _isian(isi, "target"),
        _isian(isi, "realisasi"),
        arah,
        kebijakan,
        skala_predikat=_teks(isi, "skala_predikat"),
        capaian_manual=_isian(isi, "capaian"),
        alasan_manual=_teks(isi, "alasan_capaian"),
    )
    asing = sorted(kutip(kunci) for kunci in isi if kunci not in KUNCI_CAPAIAN)
    if asing:
        capaian = capaian.dengan_catatan(f"kunci tidak dikenal diabaikan: {', '.join(asing)}")
    return _susun_capaian(capaian)


def _susun_capaian(capaian: Capaian | None) -> dict:
    if capaian is None:
        capaian = Capaian(None, None, False, None, "tidak_dapat_dihitung", "")
    # The engine tells "not measured this year" apart; this interface knows three states only.
    status = capaian.status if capaian.status != "tidak_diukur" else "tidak_dapat_dihitung"
    return {
        "persen": format_teks_mesin(capaian.persen, 2),
        "persen_mentah": format_teks_mesin(capaian.persen_mentah, 2),
        "dibatasi": capaian.dibatasi,
        "kategori": capaian.kategori,
        "status": status,
        "alasan": capaian.alasan,
        "rumus": capaian.rumus,
        "hitungan": capaian.hitungan,
        "catatan": list(capaian.catatan),
    }


def _answer_angka(isi: dict) -> dict:
    hasil = _baca(_isian(isi, "angka"))
    return {
        "nilai": format_teks_mesin(hasil.nilai),
        "satuan": hasil.satuan,
        "operator": hasil.operator,
        "ok": hasil.ok,
        "kosong": hasil.kosong,
        "konfirmasi": hasil.konfirmasi,
        "alasan": hasil.alasan,
        "usulan": hasil.usulan,
    }


def _answer_rerata(isi: dict) -> dict:
    nilai, sebab = _baca_daftar(isi["rerata"], "rerata")
    hasil = compute_rerata(nilai)
    return {
        "persen": format_teks_mesin(hasil.persen, 2),
        "dihitung": hasil.dihitung,
        "dilewati": hasil.dilewati,
        "alasan": " ".join([hasil.alasan, *sebab]),
    }


def _answer_serapan(isi: dict) -> dict:
    data = _objek(isi["serapan"], "serapan")
    pagu, realisasi = _wajib_baca(data, "pagu"), _wajib_baca(data, "realisasi")
    sebab = _sebab(("Pagu", pagu), ("Realisasi", realisasi))
    hasil = compute_serapan(pagu.nilai, realisasi.nilai)
    return {
        "persen": format_teks_mesin(hasil.persen, 2),
        "sisa": format_teks_mesin(hasil.sisa, 2),
        "alasan": sebab or hasil.alasan,
        "catatan": list(hasil.catatan),
    }


def _answer_agregasi(isi: dict) -> dict:
    data = _objek(isi["agregasi"], "agregasi")
    nilai, sebab = _baca_daftar(data.get("periode"), "periode")
    hasil = compute_tahunan(nilai, data.get("jenis"))
    return {
        "nilai": format_teks_mesin(hasil.nilai),
        "terisi": hasil.terisi,
        "periode": hasil.periode,
        "alasan": " ".join([hasil.alasan, *sebab]),
        "catatan": list(hasil.catatan),
    }


def _answer_efisiensi(isi: dict) -> dict:
    data = _objek(isi["efisiensi"], "efisiensi")
    capaian, serapan = _wajib_baca(data, "capaian"), _wajib_baca(data, "serapan")
    metode = data.get("metode", "selisih")
    hasil = compute_efisiensi(metode, capaian.nilai, serapan.nilai, uraian=_teks(data, "uraian"))
    return {
        "nilai": format_teks_mesin(hasil.nilai, 2),
        "kesimpulan": hasil.kesimpulan,
        "rumus": hasil.rumus,
        "hitungan": hasil.hitungan,
        "alasan": _sebab(("Capaian", capaian), ("Serapan", serapan)) or hasil.alasan,
        "catatan": list(hasil.catatan),
    }


JAWAB = {
    "angka": _answer_angka,
    "rerata": _answer_rerata,
    "serapan": _answer_serapan,
    "agregasi": _answer_agregasi,
    "efisiensi": _answer_efisiensi,
}


def _read_json(baris: str) -> object:
    if not baris.strip():
        raise MasukanSalah(f"Baris kosong. {BANTUAN}")
    try:
        return json.loads(baris, parse_float=Decimal, parse_int=Decimal, parse_constant=_tolak)
    except RecursionError:
        raise MasukanSalah("JSON bersarang terlalu dalam.") from None
    except json.JSONDecodeError as galat:
        raise MasukanSalah(f"Baris bukan JSON yang sah (huruf ke-{galat.pos + 1}).") from None
    except ArithmeticError:  # a number such as 1e99999999999999999999
        raise MasukanSalah("Baris memuat angka di luar jangkauan yang dapat dihitung.") from None


def _tolak(kata: str) -> None:
    raise MasukanSalah(f"“{kata}” bukan angka yang dapat dihitung.")


def _isian(isi: dict, kunci: str) -> str | Decimal | bool | None:
    nilai = isi.get(kunci)
    if nilai is None or isinstance(nilai, str | Decimal | bool):
        return nilai
    raise MasukanSalah(f"“{kunci}” harus berupa teks atau angka, bukan {_jenis(nilai)}.")


def _teks(isi: dict, kunci: str) -> str:
    nilai = isi.get(kunci)
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        return nilai
    raise MasukanSalah(f"“{kunci}” harus berupa teks, bukan {_jenis(nilai)}.")


def _objek(nilai: object, kunci: str) -> dict:
    if isinstance(nilai, dict):
        return nilai
    raise MasukanSalah(f"“{kunci}” harus berupa objek JSON, bukan {_jenis(nilai)}.")


def _wajib_baca(data: dict, kunci: str) -> HasilAngka:
    return _baca(_isian(data, kunci))


def _baca(nilai: str | Decimal | bool | None) -> HasilAngka:
    if isinstance(nilai, bool):
        return HasilAngka(None, alasan="Isian ya/tidak bukan angka.")
    if isinstance(nilai, Decimal):
        if format_teks_mesin(nilai) is None:
            return HasilAngka(None, alasan="Angka di luar jangkauan yang dapat dihitung.")
        return HasilAngka(nilai, alasan="Dibaca sebagai angka JSON.", ok=True)
    return parse_angka(nilai)


def _baca_daftar(daftar: object, kunci: str) -> tuple[list[Decimal | None], list[str]]:
    if not isinstance(daftar, list):
        raise MasukanSalah(f"“{kunci}” harus berupa larik JSON, bukan {_jenis(daftar)}.")
    nilai, sebab = [], []
    for nomor, butir in enumerate(daftar, start=1):
        if butir is not None and not isinstance(butir, str | Decimal | bool):
            hasil = HasilAngka(None, alasan=f"Butir berupa {_jenis(butir)}, bukan angka.")
        else:
            hasil = _baca(butir)
        nilai.append(hasil.nilai)
        if not hasil.ok and len(sebab) < 5:
            sebab.append(f"Butir {nomor}: {hasil.alasan}")
    return nilai, sebab


def _sebab(*pasangan: tuple[str, HasilAngka]) -> str:
    return " ".join(
        f"{sebutan}: {hasil.alasan}"
        for sebutan, hasil in pasangan
        if not hasil.ok and not hasil.kosong
    )


def _jenis(nilai: object) -> str:
    if nilai is None:
        return "null"
    if isinstance(nilai, bool):
        return "ya/tidak"
    for jenis, sebutan in ((dict, "objek"), (list, "larik"), (str, "teks"), (Decimal, "angka")):
        if isinstance(nilai, jenis):
            return sebutan
    return "isian lain"
