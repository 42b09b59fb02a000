"""The metadata packet of a PDF that is PDF/A-3a and PDF/UA-1 at once.

Both identifiers stand in one RDF block (a second one is not read), and because the one of PDF/UA
is foreign to PDF/A, the packet also carries its description as an extension schema.
"""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

AWAL = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
AKHIR = '<?xpacket end="w"?>'
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RUANG_NAMA = {
    "rdf": RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}
SKEMA_UA = """<rdf:Description rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def build_xmp(info: Mapping[str, str], bahasa: str) -> bytes:
    """The packet. `info` are the entries of the information dictionary ("Title", "Author", …), so
    that both say the same."""
    nama = " ".join(f'xmlns:{awalan}="{alamat}"' for awalan, alamat in RUANG_NAMA.items())
    isi = (
        AWAL,
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        f"<rdf:RDF {nama}>",
        '<rdf:Description rdf:about="" pdfaid:part="3" pdfaid:conformance="A"/>',
        '<rdf:Description rdf:about="" pdfuaid:part="1"/>',
        SKEMA_UA,
        '<rdf:Description rdf:about="">',
        *_uraian(info, bahasa),
        "</rdf:Description>",
        "</rdf:RDF>",
        "</x:xmpmeta>",
        AKHIR,
    )
    return "\n".join(isi).encode()


def _uraian(info: Mapping[str, str], bahasa: str) -> Iterator[str]:
    for kunci, unsur in (("Title", "dc:title"), ("Subject", "dc:description")):
        if teks := info.get(kunci):
            butir = f'<rdf:li xml:lang="x-default">{escape(teks)}</rdf:li>'
            yield f"<{unsur}><rdf:Alt>{butir}</rdf:Alt></{unsur}>"
    if teks := info.get("Author"):
        yield f"<dc:creator><rdf:Seq><rdf:li>{escape(teks)}</rdf:li></rdf:Seq></dc:creator>"
    if bahasa:
        yield f"<dc:language><rdf:Bag><rdf:li>{bahasa}</rdf:li></rdf:Bag></dc:language>"
    for kunci in ("Keywords", "Producer"):
        if teks := info.get(kunci):
            yield f"<pdf:{kunci}>{escape(teks)}</pdf:{kunci}>"
