"""The engine: pure Python, no Django, no I/O beyond `python -m lkjip.rumus`.

Every value comes with its reason; unknown is None, never 0; nothing is rounded before display.

Reading and writing numbers   angka (parse, format), rentang, predikat, terbilang, bentuk
Rules                         kebijakan (dated policies), kategori (scales), arah
One indicator                 capaian (from values), masukan (from text), hitung, agregasi
Money                         serapan, efisiensi, jumlah (stated beside computed)
Summaries                     rekap
One OPD-year                  potret (facts), ikhtisar (all that follows), ikhtisar_angka (by key),
                              kanonik (canonical JSON and its fingerprint)
Command line                  baris, __main__
"""
