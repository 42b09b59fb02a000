"""The database itself refuses to alter a publication, on SQLite and PostgreSQL alike.

- A published row is never changed, and no row is ever deleted.
- What is frozen at birth never changes; the print's columns not once it is printed; the
  signature's columns not once it is signed.
- States go forward only.

Migrations call `pasang`. SQLite rebuilds a table when a field is altered and loses its triggers:
such a migration calls `pasang` again at its end (a test notices when it did not).
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABEL = "laporan_terbitan"
PEMICU = (f"{TABEL}_jaga_ubah", f"{TABEL}_jaga_hapus")
PESAN = "Terbitan tidak boleh diubah atau dihapus"
SEJAK_LAHIR = (
    *("opd_id", "tahun", "revisi", "kode", "isi", "sidik_isi", "sidik_potret", "tanggal"),
    *("alasan_revisi", "disiapkan_oleh_id", "disiapkan_pada"),
)
SEJAK_DICETAK = ("berkas_cetak", "sidik_cetak", "ukuran_cetak", "halaman")
SEJAK_DITANDATANGANI = (
    *("berkas", "sidik", "ukuran", "cara", "penanda_tangan", "penerbit_sertifikat", "tingkat"),
    *("ditandatangani_pada", "ditandatangani_oleh_id"),
)
MAJU = (
    ("disiapkan", "siap"),
    ("disiapkan", "batal"),
    ("siap", "ditandatangani"),
    ("siap", "batal"),
    ("ditandatangani", "terbit"),
    ("ditandatangani", "batal"),
)


def _syarat(beda: str) -> str:
    """The condition under which an update is refused; `beda` compares OLD and NEW null-safely."""

    def berubah(kolom: tuple[str, ...]) -> str:
        return "(" + " OR ".join(beda.format(k=satu) for satu in kolom) + ")"

    maju = " OR ".join(f"(OLD.status = '{a}' AND NEW.status = '{b}')" for a, b in MAJU)
    return (
        "OLD.status IN ('terbit', 'batal')"
        f" OR {berubah(SEJAK_LAHIR)}"
        f" OR (OLD.sidik_cetak <> '' AND {berubah(SEJAK_DICETAK)})"
        f" OR (OLD.sidik <> '' AND {berubah(SEJAK_DITANDATANGANI)})"
        f" OR (OLD.status <> NEW.status AND NOT ({maju}))"
    )


def pasang(koneksi: BaseDatabaseWrapper) -> None:
    """Put the guard on; does nothing new when it is there already."""
    lepas(koneksi)
    with koneksi.cursor() as kursor:
        if koneksi.vendor == "postgresql":
            for perintah in _postgresql():
                kursor.execute(perintah)
        else:
            for perintah in _sqlite():
                kursor.execute(perintah)


def _sqlite() -> tuple[str, ...]:
    tolak = f"BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
    return (
        f"CREATE TRIGGER {PEMICU[0]} BEFORE UPDATE ON {TABEL} "
        f"WHEN {_syarat('OLD.{k} IS NOT NEW.{k}')} {tolak}",
        f"CREATE TRIGGER {PEMICU[1]} BEFORE DELETE ON {TABEL} {tolak}",
    )


def _postgresql() -> tuple[str, ...]:
    galat = f"RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation'"
    return (
        "CREATE OR REPLACE FUNCTION jaga_terbitan() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF {_syarat('OLD.{k} IS DISTINCT FROM NEW.{k}')} THEN {galat}; END IF; "
        "RETURN NEW; END $$",
        "CREATE OR REPLACE FUNCTION jaga_terbitan_ada() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN {galat}; END $$",
        f"CREATE TRIGGER {PEMICU[0]} BEFORE UPDATE ON {TABEL} "
        "FOR EACH ROW EXECUTE FUNCTION jaga_terbitan()",
        f"CREATE TRIGGER {PEMICU[1]} BEFORE DELETE ON {TABEL} "
        "FOR EACH ROW EXECUTE FUNCTION jaga_terbitan_ada()",
        f"CREATE TRIGGER {PEMICU[1]}_semua BEFORE TRUNCATE ON {TABEL} "
        "FOR EACH STATEMENT EXECUTE FUNCTION jaga_terbitan_ada()",
    )


def lepas(koneksi: BaseDatabaseWrapper) -> None:
    """Take the guard off (a migration that must rebuild the table, or the end of a test)."""
    ekor = f" ON {TABEL}" if koneksi.vendor == "postgresql" else ""
    with koneksi.cursor() as kursor:
        for nama in (*PEMICU, f"{PEMICU[1]}_semua"):
            kursor.execute(f"DROP TRIGGER IF EXISTS {nama}{ekor}")


def pasang_lewat_migrasi(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    pasang(schema_editor.connection)


def lepas_lewat_migrasi(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    lepas(schema_editor.connection)
