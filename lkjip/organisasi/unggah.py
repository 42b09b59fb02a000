"""The first upload handler: stops receiving a file once it is larger than anything we accept.

The bytes beyond the limit are read and dropped, never kept in memory or on disk, and the request
goes on, so that the page can answer with a sentence instead of a broken connection.
"""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile


class PembatasUnggahan(FileUploadHandler):
    """Drops files beyond `UNGGAHAN_UKURAN_TERBESAR` bytes; their names (by form field) are left on
    the request as `unggahan_terlalu_besar`."""

    def new_file(self, field_name: str, file_name: str, *args: Any, **kwargs: Any) -> None:
        self.kolom, self.nama, self.diterima = field_name, file_name, 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.diterima += len(raw_data)
        if self.diterima > settings.UNGGAHAN_UKURAN_TERBESAR:
            terlalu_besar = getattr(self.request, "unggahan_terlalu_besar", {})
            terlalu_besar[self.kolom] = self.nama
            self.request.unggahan_terlalu_besar = terlalu_besar
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
