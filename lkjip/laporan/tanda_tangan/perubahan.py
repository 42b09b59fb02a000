"""What may follow a signature: revocation data, timestamps and further signatures. Nothing else.

pyHanko's own policy proves for every changed object by which paths it can be reached; for the
tagged report of some 80 pages, with 15.000 structure elements, that takes half a minute. Here only
the objects that a later revision *overrides* are compared with what they were, key by key. An
object that did not exist before changes nothing unless one of those links to it, or the signed part
refers to it although it was not there yet (`rujukan.py`).
"""

from collections.abc import Iterable
from typing import Any

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import (
    DiffPolicy,
    DiffResult,
    ModificationLevel,
    SuspiciousModification,
)
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm

from .rujukan import Nomor, used_before, used_elsewhere

KATALOG = {"/DSS", "/AcroForm", "/Extensions", "/Metadata", "/Version"}
"""Entries of the catalog that may change; the first two are looked into."""
VERSI = {"/1.7", "/2.0"}
FORMULIR = {"/Fields", "/SigFlags", "/DR", "/DA"}
BIDANG_KINI = {"/V", "/AP", "/M"}
"""What signing adds to an empty signature field."""
BIDANG_BARU = BIDANG_KINI | {
    *("/Type", "/Subtype", "/FT", "/T", "/TU", "/TM", "/F", "/Ff", "/Rect", "/P", "/DA", "/MK"),
    *("/Lock", "/SV", "/NM", "/Border", "/BS", "/H", "/Q", "/AS"),
}
"""What a new signature field may consist of: no action, no parent, no children."""
RUPA = {"/N", "/R", "/D"}
TAK_BERPUTAR = 8 | 16
"""Flags NoZoom and NoRotate: such a widget can appear beside its rectangle."""
Level = ModificationLevel


class SetelahTandaTangan(DiffPolicy):
    """Difference policy for documents of the portal, and for any other PDF that is looked at."""

    def review_file(
        self,
        reader: PdfFileReader,
        base_revision: int | HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult | SuspiciousModification:
        """Every step from the signed revision to the last one; the first that does not pass is
        returned with its reason."""
        awal = base_revision if isinstance(base_revision, int) else base_revision.revision
        akhir = reader.xrefs.total_revisions
        if awal + 1 >= akhir:
            return DiffResult(Level.NONE, set())
        if reader.xrefs.hybrid_xrefs_present:
            return SuspiciousModification("Daftar objek ganda (hybrid) tidak diterima.")
        tingkat, bidang = Level.NONE, set()
        pemilik: dict[Nomor, Nomor | None] = {}
        tambahan: set[Nomor] = set()
        try:
            for nomor in range(awal + 1, akhir):
                lama, baru = (reader.get_historical_resolver(n) for n in (nomor - 1, nomor))
                langkah = _Langkah(lama, baru)
                hasil = langkah.nilai()
                tingkat = max(tingkat, hasil.modification_level)
                bidang |= hasil.changed_form_fields
                # What a revision after the signature made is no part of what was signed.
                pemilik |= {k: v for k, v in langkah.pemilik.items() if k not in tambahan}
                tambahan |= langkah.ditambah
            _wajib_terpisah(_bagian_awal(reader, awal), pemilik, tambahan)
        except SuspiciousModification as galat:
            return galat
        if doc_mdp is MDPPerm.NO_CHANGES and tingkat > Level.LTA_UPDATES:
            return SuspiciousModification("Penanda tangan tidak mengizinkan perubahan apa pun.")
        if field_mdp_spec is not None and any(map(field_mdp_spec.is_locked, bidang)):
            return SuspiciousModification("Bidang yang dikunci penanda tangan diisi kemudian.")
        return DiffResult(tingkat, bidang)

    def apply(
        self,
        old: HistoricalResolver,
        new: HistoricalResolver,
        field_mdp_spec: FieldMDPSpec | None = None,
        doc_mdp: MDPPerm | None = None,
    ) -> DiffResult:
        return _Langkah(old, new).nilai()


class _Langkah:
    """One revision compared with the one before it."""

    def __init__(self, lama: HistoricalResolver, baru: HistoricalResolver):
        self.lama, self.baru = lama, baru
        self.akar_lama, self.akar_baru = _kamus(lama, lama.root_ref), _kamus(baru, baru.root_ref)
        self.boleh: set[Nomor] = set()  # overridden objects that were compared
        self.pemilik: dict[Nomor, Nomor | None] = {}  # those replaced as a whole, by their owner
        self.ditambah: set[Nomor] = set()  # objects that did not exist before
        self.batas = baru.reader.xrefs.get_xref_container_info(lama.revision).size
        self.diganti = self._objek_diganti()

    def nilai(self) -> DiffResult:
        _wajib(self.lama.root_ref == self.baru.root_ref, "Katalog dokumen diganti.")
        self._katalog()
        tambahan = self._formulir()
        for kunci in sorted(self.diganti - self.boleh):
            self._halaman_atau_bidang(kunci, tambahan)
        tanda = [b for b in tambahan.values() if not _cap_waktu(b)]
        tingkat = Level.FORM_FILLING if tanda else Level.LTA_UPDATES
        return DiffResult(tingkat, {str(_isi(b, "/T", "")) for b in tanda})

    def _objek_diganti(self) -> set[Nomor]:
        """Numbers of the objects that existed before and are written anew."""
        xref = self.baru.reader.xrefs
        _wajib(not self.baru.refs_freed_in_revision(), "Ada objek yang dihapus.")
        diganti = set()
        for ref in self.baru.explicit_refs_in_revision():
            if xref.get_historical_ref(ref, self.lama.revision) is not None:
                diganti.add((ref.idnum, ref.generation))
            else:
                # A number below the old count may be one that the document already refers to.
                _wajib(ref.idnum >= self.batas, f"Objek {ref.idnum} disisipkan.")
                self.ditambah.add((ref.idnum, ref.generation))
        return diganti

    def _katalog(self) -> None:
        akar = (self.lama.root_ref.idnum, self.lama.root_ref.generation)
        self.boleh.add(akar)
        _wajib_sama(self.akar_lama, self.akar_baru, KATALOG, "Katalog dokumen")
        versi = _isi(self.akar_baru, "/Version")
        sama = versi == _isi(self.akar_lama, "/Version")
        _wajib(sama or versi in VERSI, "Versi PDF diturunkan.")
        for nama in ("/Extensions", "/Metadata", "/DSS"):
            self._boleh_diganti(self.akar_lama, self.akar_baru, nama, akar)
        self._boleh_diganti(self.lama.trailer_view, self.baru.trailer_view, "/Info", None)
        dss, kini = _isi(self.akar_lama, "/DSS", {}), _isi(self.akar_baru, "/DSS", {})
        # What it holds is checked on its own: certificates and lists are signed.
        for nama in ("/Certs", "/CRLs", "/OCSPs", "/VRI"):
            pemilik = _rujukan(self.akar_lama, "/DSS") or akar
            self._boleh_diganti(dss, kini, nama, pemilik)

    def _formulir(self) -> dict[Nomor, generic.DictionaryObject]:
        """Signature fields that this revision adds or fills, by object number."""
        lama = _isi(self.akar_lama, "/AcroForm", generic.DictionaryObject())
        baru = _isi(self.akar_baru, "/AcroForm", generic.DictionaryObject())
        akar = (self.lama.root_ref.idnum, self.lama.root_ref.generation)
        self._boleh_diganti(self.akar_lama, self.akar_baru, "/AcroForm", akar)
        self._boleh_diganti(lama, baru, "/Fields", _rujukan(self.akar_lama, "/AcroForm") or akar)
        _wajib_sama(lama, baru, {"/Fields", "/SigFlags"} if lama else FORMULIR, "Formulir")
        _wajib(set(baru) <= FORMULIR | set(lama), "Formulir ditambahi isi aktif.")
        sebelum, sesudah = (_rujukan_daftar(_isi(f, "/Fields", ())) for f in (lama, baru))
        _wajib(sesudah[: len(sebelum)] == sebelum, "Bidang formulir dihapus atau ditukar.")
        hasil = {}
        for ref in sesudah[len(sebelum) :]:
            _wajib(self._baru_dibuat(ref), "Bidang tanda tangan memakai objek yang sudah ada.")
            hasil[ref] = bidang = _kamus(self.baru, _ref(self.baru, ref))
            _wajib_bidang_tanda_tangan(bidang)
            _wajib(not set(bidang) - BIDANG_BARU, "Bidang tanda tangan memuat isi lain.")
            _wajib(self._tak_tampak(bidang), "Tanda tangan berikutnya tampak di atas halaman.")
        for ref in sebelum:
            if ref in self.diganti:
                hasil[ref] = self._bidang_diisi(ref)
        return hasil

    def _bidang_diisi(self, ref: Nomor) -> generic.DictionaryObject:
        lama, baru = (_kamus(r, _ref(r, ref)) for r in (self.lama, self.baru))
        _wajib_bidang_tanda_tangan(baru)
        _wajib(_isi(lama, "/V") is None, "Tanda tangan yang sudah ada diganti.")
        _wajib(_isi(baru, "/V") is not None, "Bidang tanda tangan diubah tanpa ditandatangani.")
        _wajib_sama(lama, baru, BIDANG_KINI, "Bidang tanda tangan")
        self.boleh.add(ref)
        return baru

    def _halaman_atau_bidang(
        self, kunci: Nomor, tambahan: dict[Nomor, generic.DictionaryObject]
    ) -> None:
        """An overridden object that is left: a page (or its list of annotations) to which only
        the widgets of new signature fields are added."""
        lama, baru = (r(_ref(r, kunci)) for r in (self.lama, self.baru))
        if _kamus_murni(lama) and _isi(lama, "/Type") == "/Page":
            _wajib(_kamus_murni(baru), "Sebuah halaman diganti.")
            _wajib_sama(lama, baru, {"/Annots"}, "Sebuah halaman")
            self._anotasi(_isi(lama, "/Annots", ()), _isi(baru, "/Annots", ()), tambahan)
        elif isinstance(lama, generic.ArrayObject) and kunci in self._daftar_anotasi(tambahan):
            self._anotasi(lama, baru, tambahan)
        else:
            raise SuspiciousModification(f"Objek {kunci[0]} diubah setelah ditandatangani.")

    def _daftar_anotasi(self, tambahan: dict[Nomor, generic.DictionaryObject]) -> set[Nomor]:
        """Annotation arrays of the pages that carry the new widgets."""
        hasil = set()
        for bidang in tambahan.values():
            halaman = _rujukan(bidang, "/P")
            if halaman is not None:
                asal = _kamus(self.lama, _ref(self.lama, halaman))
                if (daftar := _rujukan(asal, "/Annots")) is not None:
                    hasil.add(daftar)
        return hasil

    def _anotasi(self, lama: Any, baru: Any, tambahan: dict) -> None:
        _wajib(isinstance(baru, generic.ArrayObject), "Anotasi halaman diganti.")
        sebelum, sesudah = _rujukan_daftar(lama), _rujukan_daftar(baru)
        _wajib(sesudah[: len(sebelum)] == sebelum, "Anotasi halaman dihapus atau ditukar.")
        for ref in sesudah[len(sebelum) :]:
            _wajib(ref in tambahan, "Sebuah halaman ditambahi anotasi.")

    def _tak_tampak(self, bidang: generic.DictionaryObject) -> bool:
        """Whether a field shows nothing on its page: without extent, or beside the page."""
        x1, y1, x2, y2 = _kotak(_isi(bidang, "/Rect", (0, 0, 0, 0)))
        if x1 == x2 or y1 == y2:
            return True
        if int(_isi(bidang, "/F", 0)) & TAK_BERPUTAR:
            return False
        halaman = _isi(bidang, "/P")
        for _ in range(50):
            if not isinstance(halaman, generic.DictionaryObject) or "/MediaBox" in halaman:
                break
            halaman = _isi(halaman, "/Parent")
        kiri, bawah, kanan, atas = _kotak(_isi(halaman or {}, "/MediaBox", (0, 0, 1e6, 1e6)))
        return x2 <= kiri or x1 >= kanan or y2 <= bawah or y1 >= atas

    def _boleh_diganti(self, lama: Any, baru: Any, kunci: str, pemilik: Nomor | None) -> None:
        """The object behind an entry of `pemilik` (None: the trailer) may be written anew, unless
        the document uses it for something else as well. The entry may not be turned to some other
        object of the signed document: a later revision could then override that one."""
        sebelum, sesudah = _rujukan(lama, kunci), _rujukan(baru, kunci)
        pindah = sesudah is not None and sesudah != sebelum
        _wajib(not pindah or self._baru_dibuat(sesudah), f"{kunci} dialihkan ke objek lain.")
        if sebelum is not None:
            self.boleh.add(sebelum)
            if sebelum in self.diganti:
                self.pemilik[sebelum] = pemilik

    def _baru_dibuat(self, ref: Nomor) -> bool:
        return ref[0] >= self.batas


def _wajib_bidang_tanda_tangan(bidang: generic.DictionaryObject) -> None:
    _wajib(_isi(bidang, "/FT") == "/Sig", "Bidang yang bukan tanda tangan ditambahkan.")
    isi, rupa = _isi(bidang, "/V"), _isi(bidang, "/AP")
    if isi is not None:
        jenis = _isi(isi, "/Type", "/Sig") if _kamus_murni(isi) else ""
        _wajib(jenis in {"/Sig", "/DocTimeStamp"}, "Isi bidang tanda tangan bukan tanda tangan.")
    if rupa is not None:
        murni = _kamus_murni(rupa) and set(rupa) <= RUPA
        _wajib(murni, "Rupa bidang tanda tangan tidak wajar.")


def _cap_waktu(bidang: generic.DictionaryObject) -> bool:
    """Whether the field holds a document timestamp that shows nothing on the page."""
    isi = _isi(bidang, "/V")
    return isi is not None and _isi(isi, "/Type") == "/DocTimeStamp"


def _bagian_awal(pembaca: PdfFileReader, revisi: int) -> bytes:
    """The bytes of the file as it was at `revisi`, with its own end-of-file mark."""
    aliran = pembaca.stream
    aliran.seek(0)
    semua = aliran.read()
    mulai = pembaca.xrefs.get_xref_container_info(revisi).end_location
    akhir = semua.find(b"%%EOF", mulai)
    return semua if akhir < 0 else semua[: akhir + 5]


def _wajib_terpisah(
    asal: bytes, pemilik: dict[Nomor, Nomor | None], tambahan: Iterable[Nomor]
) -> None:
    """What was replaced or added later plays no part in the signed pages."""
    try:
        berperan = used_elsewhere(asal, pemilik) | used_before(asal, tambahan)
    except (pikepdf.PdfError, RuntimeError) as galat:
        raise SuspiciousModification("Bagian yang ditandatangani tidak terbaca.") from galat
    nomor = ", ".join(str(satu) for satu, _ in sorted(berperan))
    _wajib(not berperan, f"Objek {nomor} dipakai juga oleh isi yang ditandatangani.")


def _kotak(nilai: Any) -> tuple[float, float, float, float]:
    """A rectangle as left, bottom, right, top."""
    x1, y1, x2, y2 = (float(satu) for satu in nilai)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _kamus_murni(isi: Any) -> bool:
    """A dictionary that is no stream: of a stream, the data are not compared."""
    return isinstance(isi, generic.DictionaryObject) and not isinstance(isi, generic.StreamObject)


def _wajib(benar: bool, pesan: str) -> None:
    if not benar:
        raise SuspiciousModification(pesan)


def _wajib_sama(lama: Any, baru: Any, selain: Iterable[str], apa: str) -> None:
    """Both dictionaries say the same but for some keys; references must name the same object."""
    kunci = (set(lama) | set(baru)) - set(selain)
    beda = sorted(k for k in kunci if _mentah(lama, k) != _mentah(baru, k))
    _wajib(not beda, f"{apa} diubah ({', '.join(beda)}).")


def _isi(kamus: Any, kunci: str, bila_tiada: Any = None) -> Any:
    """The value of an entry, references followed."""
    try:
        return kamus[kunci]
    except KeyError:
        return bila_tiada


def _mentah(kamus: Any, kunci: str) -> Any:
    return kamus.raw_get(kunci) if kunci in kamus else None


def _kamus(pada: HistoricalResolver, ref: generic.Reference) -> generic.DictionaryObject:
    isi = pada(ref)
    _wajib(_kamus_murni(isi), f"Objek {ref.idnum} bukan kamus.")
    return isi


def _ref(pada: HistoricalResolver, kunci: Nomor) -> generic.Reference:
    return generic.Reference(idnum=kunci[0], generation=kunci[1], pdf=pada)


def _rujukan(kamus: Any, kunci: str) -> Nomor | None:
    """Number of the object that an entry refers to; None when it stands in place or is absent."""
    isi = kamus.raw_get(kunci) if kunci in kamus else None
    return (isi.idnum, isi.generation) if isinstance(isi, generic.IndirectObject) else None


def _rujukan_daftar(daftar: Any) -> list[Nomor]:
    """Object numbers of an array whose items must all be references."""
    hasil = []
    for n in range(len(daftar)):
        isi = daftar.raw_get(n) if isinstance(daftar, generic.ArrayObject) else daftar[n]
        _wajib(isinstance(isi, generic.IndirectObject), "Daftar memuat objek di tempat.")
        hasil.append((isi.idnum, isi.generation))
    return hasil
