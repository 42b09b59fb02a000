"""A signed Perjanjian Kinerja is frozen by the database itself.

Triggers refuse to change or delete a signed agreement, and to add, change or delete its targets,
whoever asks: the portal, a shell, a stray query. The one way on is another agreement (perubahan).
SQLite rebuilds a table when a field is altered and loses its triggers then: such a migration
calls `pasang` again at its end (a test notices when it did not).
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

PK, TARGET = "kinerja_perjanjiankinerja", "kinerja_targetpk"
PESAN = "Perjanjian Kinerja yang sudah ditandatangani tidak dapat diubah"

# Which rows each event of SQLite's triggers looks at.
_INDUK = f"EXISTS (SELECT 1 FROM {PK} WHERE status = 'ditandatangani' AND id "  # noqa: S608
SYARAT = {
    (PK, "UPDATE"): "OLD.status = 'ditandatangani'",
    (PK, "DELETE"): "OLD.status = 'ditandatangani'",
    (TARGET, "INSERT"): f"{_INDUK} = NEW.pk_induk_id)",
    (TARGET, "UPDATE"): f"{_INDUK} IN (OLD.pk_induk_id, NEW.pk_induk_id))",
    (TARGET, "DELETE"): f"{_INDUK} = OLD.pk_induk_id)",
}

_FUNGSI_PG = f"""
CREATE OR REPLACE FUNCTION jaga_pk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION jaga_target_pk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE induk bigint[];
BEGIN
  IF TG_OP <> 'DELETE' THEN induk := array_append(induk, NEW.pk_induk_id); END IF;
  IF TG_OP <> 'INSERT' THEN induk := array_append(induk, OLD.pk_induk_id); END IF;
  IF EXISTS (SELECT 1 FROM {PK} WHERE status = 'ditandatangani' AND id = ANY(induk)) THEN
    RAISE EXCEPTION '{PESAN}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
"""  # noqa: S608


def nama_pemicu(tabel: str, peristiwa: str) -> str:
    """The name of one trigger."""
    return f"{tabel}_beku_{peristiwa.lower()}"


def pasang(koneksi: BaseDatabaseWrapper) -> None:
    """Put the guard on both tables; does nothing new when it is there already."""
    lepas(koneksi)
    with koneksi.cursor() as kursor:
        if koneksi.vendor == "postgresql":
            kursor.execute(_FUNGSI_PG)
            kursor.execute(
                f"CREATE TRIGGER {nama_pemicu(PK, 'UPDATE')} BEFORE UPDATE OR DELETE ON {PK} "
                "FOR EACH ROW WHEN (OLD.status = 'ditandatangani') EXECUTE FUNCTION jaga_pk()"
            )
            kursor.execute(
                f"CREATE TRIGGER {nama_pemicu(TARGET, 'UPDATE')} "
                f"BEFORE INSERT OR UPDATE OR DELETE ON {TARGET} "
                "FOR EACH ROW EXECUTE FUNCTION jaga_target_pk()"
            )
            return
        for (tabel, peristiwa), syarat in SYARAT.items():
            kursor.execute(
                f"CREATE TRIGGER {nama_pemicu(tabel, peristiwa)} BEFORE {peristiwa} ON {tabel} "
                f"WHEN {syarat} BEGIN SELECT RAISE(ABORT, '{PESAN}'); END"
            )


def lepas(koneksi: BaseDatabaseWrapper) -> None:
    """Take the guard off (a migration that must rebuild a table, or the end of a test)."""
    with koneksi.cursor() as kursor:
        for tabel, peristiwa in SYARAT:
            ekor = f" ON {tabel}" if koneksi.vendor == "postgresql" else ""
            kursor.execute(f"DROP TRIGGER IF EXISTS {nama_pemicu(tabel, peristiwa)}{ekor}")


def pasang_lewat_migrasi(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """For `RunPython`."""
    pasang(schema_editor.connection)


def lepas_lewat_migrasi(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Its reverse."""
    lepas(schema_editor.connection)
