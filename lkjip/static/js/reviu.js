// Items that htmx saves one by one: leaving the page asks first while one of them is not saved.
(() => {
  "use strict";
  const belum = new Set();
  const keadaan = () => document.querySelector("[data-keadaan-lembar]");
  const kabar = (teks) => { const tempat = keadaan(); if (tempat) tempat.textContent = teks; };

  document.addEventListener("input", (kejadian) => {
    const butir = kejadian.target.closest("[data-butir]");
    if (butir) { belum.add(butir); kabar("Menyimpan …"); }
  });
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const butir = kejadian.detail.elt;
    if (!butir.matches?.("[data-butir]")) return;
    if (!kejadian.detail.successful) { kabar("Belum tersimpan; tekan Simpan untuk mencoba lagi."); return; }
    const ditolak = butir.querySelector(".invalid-feedback") !== null;
    butir.classList.toggle("butir-galat", ditolak);
    if (ditolak) { kabar("Belum tersimpan: lihat isian yang ditandai."); return; }
    belum.delete(butir);
    kabar(belum.size ? "Menyimpan …" : "Semua isian tersimpan.");
  });
  document.addEventListener("htmx:sendError", () => kabar("Sambungan terputus; isian belum tersimpan."));
  // "Use what is stored" gives up what was typed, knowingly.
  document.addEventListener("click", (kejadian) => { if (kejadian.target.closest("[data-butir] a")) belum.clear(); });
  document.addEventListener("submit", () => belum.clear());
  window.addEventListener("beforeunload", (kejadian) => { if (belum.size) kejadian.preventDefault(); });
})();
