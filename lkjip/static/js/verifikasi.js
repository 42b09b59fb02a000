// Dropping a PDF anywhere on the form fills its field; a file that is too large is not sent.
(() => {
  "use strict";
  for (const formulir of document.querySelectorAll("form[data-verifikasi]")) {
    const berkas = formulir.querySelector("input[type=file]");
    const pesan = formulir.querySelector("[data-terlalu-besar]");
    const batas = Number(formulir.dataset.batas);
    const terlaluBesar = () => [...berkas.files].some((satu) => satu.size > batas);

    berkas.addEventListener("change", () => { pesan.hidden = !terlaluBesar(); });
    formulir.addEventListener("submit", (kejadian) => {
      if (!terlaluBesar()) return;
      kejadian.preventDefault();
      pesan.hidden = false;
      berkas.focus();
    });
    formulir.addEventListener("dragover", (kejadian) => {
      kejadian.preventDefault();
      formulir.classList.add("menerima");
    });
    formulir.addEventListener("dragleave", () => formulir.classList.remove("menerima"));
    formulir.addEventListener("drop", (kejadian) => {
      kejadian.preventDefault();
      formulir.classList.remove("menerima");
      if (!kejadian.dataTransfer.files.length) return;
      berkas.files = kejadian.dataTransfer.files;
      berkas.dispatchEvent(new Event("change"));
      if (!terlaluBesar()) formulir.requestSubmit();
    });
  }
})();
