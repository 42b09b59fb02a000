// Speed of hand on forms and the quarter's grid: warn about unsaved changes, Ctrl+S, arrows and
// Enter between cells, paste from a spreadsheet. The pages work without it.
(() => {
  "use strict";
  const kotor = new Set();

  const tandai = (formulir) => {
    kotor.add(formulir);
    const keadaan = formulir.querySelector("[data-keadaan]");
    if (keadaan) keadaan.textContent = "Ada perubahan yang belum disimpan";
  };

  document.addEventListener("input", (kejadian) => {
    const formulir = kejadian.target.form;
    if (!formulir?.matches("[data-jaga]")) return;
    tandai(formulir);
    if (kejadian.target.closest("[data-kisi]")) kejadian.target.classList.add("berubah");
  });
  document.addEventListener("submit", (kejadian) => kotor.delete(kejadian.target));
  window.addEventListener("beforeunload", (kejadian) => {
    const terbuka = [...kotor].some((formulir) => formulir.isConnected);
    if (terbuka) kejadian.preventDefault();
  });

  // Ctrl+S (or ⌘S) saves the form one is in, or the only guarded form of the page.
  document.addEventListener("keydown", (kejadian) => {
    if (!(kejadian.ctrlKey || kejadian.metaKey) || kejadian.key.toLowerCase() !== "s") return;
    const formulir = document.activeElement.form?.matches("[data-jaga]")
      ? document.activeElement.form
      : document.querySelector("form[data-jaga]");
    if (!formulir) return;
    kejadian.preventDefault();
    formulir.requestSubmit();
  });

  // What htmx sends may be sent again: the guard against double clicks is for whole pages.
  document.addEventListener("htmx:beforeRequest", (kejadian) => {
    if (kejadian.detail.elt.matches("form")) delete kejadian.detail.elt.dataset.terkirim;
  });
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const formulir = kejadian.detail.elt;
    if (formulir.matches("form[data-jaga]") && !kejadian.detail.successful) tandai(formulir);
  });

  // The reason is asked for: open its part of the form.
  document.addEventListener("htmx:afterSwap", (kejadian) => {
    const sasaran = kejadian.detail.target;
    if (!sasaran.querySelector?.("[data-pemicu]")) return;
    const baris = sasaran.closest("tr");
    const lipat = baris ? baris.querySelector("details") : document.getElementById("alasan-perubahan");
    if (lipat) lipat.open = true;
  });

  // The grid: Enter and arrows move between rows, within the same column of fields.
  const kolom = (sel) =>
    [...sel.closest("[data-kisi]").querySelectorAll("tbody tr")].map((baris) => {
      const isian = [...baris.querySelectorAll(".kisi-kolom input:not([type=hidden]), .kisi-kolom select")];
      return isian;
    });
  const letak = (kisi, sel) => {
    for (const [b, isian] of kisi.entries()) {
      const k = isian.indexOf(sel);
      if (k >= 0) return [b, k];
    }
    return null;
  };
  const pindah = (sel, langkah) => {
    const kisi = kolom(sel);
    const [b, k] = letak(kisi, sel);
    for (let n = b + langkah; n >= 0 && n < kisi.length; n += langkah) {
      const tujuan = kisi[n][Math.min(k, kisi[n].length - 1)];
      if (!tujuan) continue;
      tujuan.focus();
      tujuan.select?.();
      return;
    }
  };
  document.addEventListener("keydown", (kejadian) => {
    const sel = kejadian.target;
    if (!sel.matches?.(".kisi-kolom input, .kisi-kolom select") || kejadian.isComposing) return;
    const pilihan = sel.matches("select");
    if (kejadian.key === "Enter" && !kejadian.ctrlKey) {
      kejadian.preventDefault();
      pindah(sel, kejadian.shiftKey ? -1 : 1);
    } else if (kejadian.key === "ArrowDown" && !pilihan) {
      kejadian.preventDefault();
      pindah(sel, 1);
    } else if (kejadian.key === "ArrowUp" && !pilihan) {
      kejadian.preventDefault();
      pindah(sel, -1);
    }
  });

  // A block copied from a spreadsheet fills downwards and to the right from this cell.
  document.addEventListener("paste", (kejadian) => {
    const sel = kejadian.target;
    if (!sel.matches?.(".kisi-kolom input")) return;
    const teks = kejadian.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\n\t]/.test(teks)) return;
    kejadian.preventDefault();
    const kisi = kolom(sel);
    const [b, k] = letak(kisi, sel);
    const isian = kisi.slice(b).filter((baris) => baris.length);
    for (const [n, baris] of teks.split("\n").entries()) {
      for (const [m, isi] of baris.split("\t").entries()) {
        const tujuan = isian[n]?.[n === 0 ? k + m : Math.min(k, isian[n].length - 1) + m];
        if (!tujuan) continue;
        if (tujuan.matches("select")) {
          const cocok = [...tujuan.options].find((o) => o.text.toLowerCase() === isi.trim().toLowerCase());
          if (cocok) tujuan.value = cocok.value;
        } else {
          tujuan.value = isi.trim();
        }
        tujuan.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  });

  // How many are ticked on the board.
  document.addEventListener("change", (kejadian) => {
    const formulir = kejadian.target.closest("#form-sekaligus");
    const keadaan = formulir?.querySelector("[data-terpilih]");
    if (!keadaan) return;
    const jumlah = formulir.querySelectorAll("input[name=sel]:checked").length;
    keadaan.textContent = jumlah ? `${jumlah} realisasi dicentang` : "Centang realisasi untuk memprosesnya sekaligus";
  });
})();
