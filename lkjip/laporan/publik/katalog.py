"""The open-data catalogue: DCAT in JSON-LD, one dataset per published report."""

from collections.abc import Iterable
from typing import Any

from ..models import Terbitan

KONTEKS = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
JENIS_MEDIA = "https://www.iana.org/assignments/media-types/"


def build_katalog(daftar: Iterable[Terbitan], penerbit: str, alamat, laman: str) -> dict[str, Any]:
    """The catalogue of all reports. `alamat(terbitan, nama)` gives absolute addresses."""
    return {
        "@context": KONTEKS,
        "@id": laman,
        "@type": "dcat:Catalog",
        "dct:title": "Laporan Kinerja Instansi Pemerintah",
        "dct:description": f"Laporan kinerja perangkat daerah {penerbit} yang sudah terbit.",
        "dct:language": "id",
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": penerbit},
        "dcat:dataset": [_dataset(satu, alamat) for satu in daftar],
    }


def _dataset(satu: Terbitan, alamat) -> dict[str, Any]:
    opd = satu.opd
    judul = f"LKjIP {opd.nama} {opd.pemda.nama} Tahun {satu.tahun}"
    return {
        "@id": alamat(satu, "publik_laporan"),
        "@type": "dcat:Dataset",
        "dct:identifier": satu.kode,
        "dct:title": judul,
        "dct:description": (
            f"Capaian kinerja dan realisasi anggaran {opd.nama} tahun {satu.tahun}, revisi "
            f"{satu.revisi}."
        ),
        "dct:issued": _waktu(satu.terbit_pada.isoformat(), "xsd:dateTime"),
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _waktu(f"{satu.tahun}-01-01", "xsd:date"),
            "dcat:endDate": _waktu(f"{satu.tahun}-12-31", "xsd:date"),
        },
        "dct:spatial": opd.pemda.nama,
        "dct:language": "id",
        "dct:publisher": {
            "@type": "foaf:Organization",
            "foaf:name": f"{opd.nama} {opd.pemda.nama}",
        },
        "dcat:keyword": ["SAKIP", "LKjIP", "kinerja", "anggaran", opd.singkatan],
        "dcat:version": str(satu.revisi),
        "dcat:landingPage": alamat(satu, "publik_laporan"),
        "dcat:distribution": [
            _bentuk(alamat(satu, "publik_unduh"), "PDF", "application/pdf", satu.sidik),
            _bentuk(alamat(satu, "publik_data"), "Data JSON", "application/json", satu.sidik_isi),
        ],
    }


def _bentuk(url: str, judul: str, media: str, sidik: str) -> dict[str, Any]:
    return {
        "@type": "dcat:Distribution",
        "dct:title": judul,
        "dcat:downloadURL": url,
        "dcat:mediaType": JENIS_MEDIA + media,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": "spdx:checksumAlgorithm_sha256",
            "spdx:checksumValue": sidik,
        },
    }


def _waktu(nilai: str, jenis: str) -> dict[str, str]:
    return {"@value": nilai, "@type": jenis}
