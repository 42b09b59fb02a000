"""What a browser would send: the fields of a form on a page, as they stand."""

from html.parser import HTMLParser


class _Pembaca(HTMLParser):
    def __init__(self, ke: str) -> None:
        super().__init__()
        self.ke, self.di_dalam, self.isian = ke, False, {}
        self.area = self.pilih = ""

    def handle_starttag(self, tag: str, attrs) -> None:
        a = {k: v if v is not None else "" for k, v in attrs}
        if tag == "form":
            self.di_dalam = a.get("method") == "post" and a.get("action", "") == self.ke
        nama = a.get("name", "")
        if not self.di_dalam or (not nama and tag != "option"):
            return
        if tag == "input" and a.get("type") not in ("submit", "button", "file"):
            if a.get("type") in ("checkbox", "radio") and "checked" not in a:
                return
            kosong = "on" if a.get("type") in ("checkbox", "radio") else ""
            self.isian.setdefault(nama, []).append(a.get("value", kosong))
        elif tag == "textarea":
            self.area = nama
            self.isian[nama] = [""]
        elif tag == "select":
            self.pilih = nama
        elif tag == "option" and self.pilih and "selected" in a:
            self.isian[self.pilih] = [a.get("value", "")]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.isian[self.area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        elif tag == "select":
            self.pilih = ""
        elif tag == "form":
            self.di_dalam = False


def isi_formulir(html: str, ke: str = "") -> dict[str, list[str]]:
    """{field: its values} of the posting form with this `action` ("" for the page itself)."""
    pembaca = _Pembaca(ke)
    pembaca.feed(html)
    return pembaca.isian
