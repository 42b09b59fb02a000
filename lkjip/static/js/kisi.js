// Grids: Enter and the arrow keys move between cells, a block copied from a spreadsheet fills them.
(() => {
  "use strict";

  // The fields of a grid by row, in reading order; rows without fields are left out, and so are
  // rows of another kind (data-jenis) than the row one stands in, and fields folded away.
  const susun = (kisi, isian) =>
    [...kisi.querySelectorAll("tbody tr")]
      .filter((baris) => baris.dataset.jenis === isian.closest("tr").dataset.jenis)
      .map((baris) =>
        [...baris.querySelectorAll("input:not([type=hidden]), textarea, select")].filter(
          (isian) => !isian.closest("details:not([open])"),
        ),
      )
      .filter((baris) => baris.length > 0);

  const letak = (petak, isian) => {
    for (const [b, baris] of petak.entries()) {
      const k = baris.indexOf(isian);
      if (k >= 0) return [b, k];
    }
    return null;
  };

  const pindah = (isian) => {
    if (!isian) return false;
    isian.focus();
    isian.select?.();
    return true;
  };

  document.addEventListener("keydown", (kejadian) => {
    const isian = kejadian.target;
    const kisi = isian.closest?.("[data-kisi]");
    if (!kisi || kejadian.isComposing) return;
    // In a list of choices the arrow keys choose; only Enter goes on.
    const bergerak = isian.tagName === "INPUT" || (isian.tagName === "SELECT" && kejadian.key === "Enter");
    if (!bergerak) return;
    const petak = susun(kisi, isian);
    const tempat = letak(petak, isian);
    if (!tempat) return;
    const [b, k] = tempat;
    const diAwal = isian.selectionStart === 0;
    const diAkhir = isian.selectionEnd === isian.value.length;
    // Rows may differ in length (one figure, or two that are divided): the last field stands in.
    const di = (n) => petak[n]?.[Math.min(k, petak[n].length - 1)];
    let tujuan = null;
    if (kejadian.key === "ArrowDown") tujuan = di(b + 1);
    else if (kejadian.key === "ArrowUp") tujuan = di(b - 1);
    else if (kejadian.key === "ArrowRight" && diAkhir) tujuan = petak[b]?.[k + 1];
    else if (kejadian.key === "ArrowLeft" && diAwal) tujuan = petak[b]?.[k - 1];
    else if (kejadian.key === "Enter" && !kejadian.ctrlKey && !kejadian.metaKey) {
      // Enter goes down a column and on to the next one, or (data-kisi="baris") to the next field
      // in reading order; it never sends the form half filled.
      kejadian.preventDefault();
      const langkah = kejadian.shiftKey ? -1 : 1;
      const deret = petak.flat();
      if (kisi.dataset.kisi === "baris") tujuan = deret[deret.indexOf(isian) + langkah];
      else tujuan = di(b + langkah) ?? (langkah > 0 ? petak[0][k + 1] : petak.at(-1)?.[k - 1]);
    } else return;
    if (pindah(tujuan)) kejadian.preventDefault();
  });

  document.addEventListener("paste", (kejadian) => {
    const kisi = kejadian.target.closest?.("[data-kisi]");
    if (!kisi) return;
    const teks = kejadian.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\t\n]/.test(teks)) return;
    const petak = susun(kisi, kejadian.target);
    const tempat = letak(petak, kejadian.target);
    if (!tempat) return;
    kejadian.preventDefault();
    let akhir = kejadian.target;
    for (const [b, baris] of teks.split("\n").entries()) {
      for (const [k, isi] of baris.split("\t").entries()) {
        const isian = petak[tempat[0] + b]?.[tempat[1] + k];
        if (!isian) continue;
        if (isian.tagName === "SELECT") {
          const cocok = [...isian.options].find((o) => o.text.toLowerCase() === isi.trim().toLowerCase());
          if (cocok) isian.value = cocok.value;
        } else {
          isian.value = isi.trim();
        }
        isian.dispatchEvent(new Event("input", { bubbles: true }));
        akhir = isian;
      }
    }
    pindah(akhir);
  });
})();
