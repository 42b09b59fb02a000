// Measurement: open the reason where one is asked, count what is ticked on the board.
(() => {
  "use strict";

  document.addEventListener("htmx:afterSwap", (kejadian) => {
    const sasaran = kejadian.detail.target;
    if (!sasaran.querySelector?.("[data-pemicu]")) return;
    const baris = sasaran.closest("tr");
    const lipat = baris ? baris.querySelector("details") : document.getElementById("alasan-perubahan");
    if (lipat) lipat.open = true;
  });

  document.addEventListener("change", (kejadian) => {
    const formulir = kejadian.target.closest("#form-sekaligus");
    const keadaan = formulir?.querySelector("[data-terpilih]");
    if (!keadaan) return;
    const jumlah = formulir.querySelectorAll("input[name=sel]:checked").length;
    keadaan.textContent = jumlah
      ? `${jumlah} realisasi dicentang`
      : "Centang realisasi untuk memprosesnya sekaligus";
  });
})();
