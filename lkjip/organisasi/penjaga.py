"""Append-only tables, guarded by the database itself.

`NilaiRealisasi`, `Peralihan` and `Jejak` are histories: a row once written is never changed or
deleted, not by the portal, not by a shell, not by a stray query. Triggers refuse it on SQLite and
PostgreSQL alike.

Migrations call `pasang`. SQLite rebuilds a table when a field is altered and loses its triggers
then: such a migration calls `pasang` again at its end (a test notices when it did not).
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABEL_TERJAGA = (
    "organisasi_jejak",
    "kinerja_nilairealisasi",
    "kinerja_peralihan",
    "laporan_unduhanterbitan",
    "laporan_dokumenpk",
    "laporan_tandatanganpk",
    "laporan_tanggapankomentar",
)
PESAN = "Riwayat hanya boleh ditambah, tidak diubah atau dihapus"

_FUNGSI_PG = f"""
CREATE OR REPLACE FUNCTION jaga_riwayat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{PESAN} (%)', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def nama_pemicu(tabel: str) -> list[str]:
    """The triggers of one table."""
    return [f"{tabel}_jaga_update", f"{tabel}_jaga_delete"]


def pasang(koneksi: BaseDatabaseWrapper, tabel: str) -> None:
    """Put the guard on `tabel`; does nothing new when it is there already."""
    lepas(koneksi, tabel)
    with koneksi.cursor() as kursor:
        if koneksi.vendor == "postgresql":
            kursor.execute(_FUNGSI_PG)
            kursor.execute(
                f"CREATE TRIGGER {tabel}_jaga_update BEFORE UPDATE OR DELETE ON {tabel} "
                "FOR EACH ROW EXECUTE FUNCTION jaga_riwayat()"
            )
            kursor.execute(
                f"CREATE TRIGGER {tabel}_jaga_delete BEFORE TRUNCATE ON {tabel} "
                "FOR EACH STATEMENT EXECUTE FUNCTION jaga_riwayat()"
            )
            return
        for nama, peristiwa in zip(nama_pemicu(tabel), ("UPDATE", "DELETE"), strict=True):
            kursor.execute(
                f"CREATE TRIGGER {nama} BEFORE {peristiwa} ON {tabel} "
                f"BEGIN SELECT RAISE(ABORT, '{PESAN} ({tabel})'); END"
            )


def lepas(koneksi: BaseDatabaseWrapper, tabel: str) -> None:
    """Take the guard off (a migration that must rebuild the table, or the end of a test)."""
    ekor = f" ON {tabel}" if koneksi.vendor == "postgresql" else ""
    with koneksi.cursor() as kursor:
        for nama in nama_pemicu(tabel):
            kursor.execute(f"DROP TRIGGER IF EXISTS {nama}{ekor}")


def pasang_lewat_migrasi(*tabel: str):
    """A `RunPython` callable that guards the tables."""

    def jalankan(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for nama in tabel:
            pasang(schema_editor.connection, nama)

    return jalankan


def lepas_lewat_migrasi(*tabel: str):
    """Its reverse."""

    def jalankan(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
        for nama in tabel:
            lepas(schema_editor.connection, nama)

    return jalankan
