"""Capaian from text as people type it: read both values strictly, then compute.

What is ambiguous is not computed; the parser's reason becomes the reason of the capaian.
"""

from decimal import Decimal

from .angka import HasilAngka, parse_angka
from .arah import ARAH_RENTANG, check_arah
from .bentuk import format_angka
from .capaian import Capaian, compute_capaian
from .kebijakan import BAKU, Kebijakan
from .kosakata import is_kosong, sama_satuan
from .rentang import HasilRentang, parse_rentang

type Isian = str | Decimal | int | bool | None


def compute_capaian_teks(
    target: Isian,
    realisasi: Isian,
    arah: str,
    kebijakan: Kebijakan = BAKU,
    *,
    skala_predikat: str = "",
    capaian_manual: Isian = None,
    alasan_manual: str = "",
) -> Capaian:
    """Compute the capaian of values as typed: "40 %", "80-90", "<= 2,8", "WTP", "ada", "n/a".

    Decimals and ints are taken as they are. Never raises for any text; raises ValueError for an
    unknown arah or predicate scale.
    """
    check_arah(arah)
    if arah in ("predikat", "biner"):
        return compute_capaian(
            _teks(target), _teks(realisasi), arah, kebijakan, skala_predikat=skala_predikat
        )
    if arah == "manual":
        isian = _baca(capaian_manual)
        if not isian.ok and not isian.kosong:
            return _gagal(f"Capaian manual: {isian.alasan}", arah, kebijakan)
        return compute_capaian(
            _teks(target),
            _teks(realisasi),
            arah,
            kebijakan,
            capaian_manual=isian.nilai,
            alasan_manual=alasan_manual,
        )
    return _hitung_bilangan(target, realisasi, arah, kebijakan)


def _hitung_bilangan(target: Isian, realisasi: Isian, arah: str, kebijakan: Kebijakan) -> Capaian:
    hasil = _baca_target(target, arah)
    nyata = _baca(realisasi)
    if isinstance(hasil, HasilAngka) and hasil.kosong:
        return compute_capaian(None, nyata.nilai, arah, kebijakan)
    if not hasil.ok:
        return _gagal(f"Target: {hasil.alasan}", arah, kebijakan)
    if nyata.kosong:
        kosong = compute_capaian(hasil.nilai, None, arah, kebijakan)
        return kosong.dengan_catatan(nyata.alasan) if _teks(realisasi) else kosong
    if not nyata.ok:
        return _gagal(f"Realisasi: {nyata.alasan}", arah, kebijakan)
    if nyata.operator:
        return _gagal(
            f"Realisasi “{realisasi}” belum pasti: tulis satu angka tanpa “kurang dari” "
            "atau “lebih dari”.",
            arah,
            kebijakan,
        )
    if not sama_satuan(hasil.satuan, nyata.satuan):
        return _gagal(
            f"Satuan target ({hasil.satuan}) berbeda dari satuan realisasi ({nyata.satuan}).",
            arah,
            kebijakan,
        )
    capaian = compute_capaian(hasil.nilai, nyata.nilai, arah, kebijakan)
    return capaian.dengan_catatan(*_catatan_baca(hasil, nyata, arah))


def _baca_target(target: Isian, arah: str) -> HasilAngka | HasilRentang:
    if arah in ARAH_RENTANG and isinstance(target, str) and not is_kosong(target):
        return parse_rentang(target)
    return _baca(target)


def _baca(nilai: Isian) -> HasilAngka:
    if isinstance(nilai, bool):
        return HasilAngka(None, alasan="Isian ya/tidak bukan angka.")
    if isinstance(nilai, Decimal | int):
        return HasilAngka(Decimal(nilai), alasan=f"Dibaca {format_angka(nilai)}.", ok=True)
    return parse_angka(nilai)


def _catatan_baca(target: HasilAngka | HasilRentang, realisasi: HasilAngka, arah: str) -> list[str]:
    catatan = []
    if isinstance(target, HasilAngka):
        if target.operator:
            catatan.append(
                f"target: {target.alasan[0].lower()}{target.alasan[1:-1]}; "
                f"dihitung dengan {format_angka(target.nilai)}"
            )
            naik = target.operator.startswith(">")
            if arah == ("turun" if naik else "naik"):
                catatan.append(
                    f"tanda “{target.operator}” pada target tidak sejalan dengan arah “{arah}”; "
                    "mohon periksa arah indikator"
                )
        if target.konfirmasi:
            catatan.append(f"target: {target.alasan}")
    if realisasi.konfirmasi:
        catatan.append(f"realisasi: {realisasi.alasan}")
    return catatan


def _gagal(alasan: str, arah: str, kebijakan: Kebijakan) -> Capaian:
    return Capaian(
        None, None, False, None, "tidak_dapat_dihitung", alasan, arah=arah, kebijakan=kebijakan.nama
    )


def _teks(nilai: Isian) -> str | None:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return nilai if nilai is None else str(nilai)
