// "Pilih semua" ticks every box of that name in the form, or none when all are ticked.
(() => {
  "use strict";
  for (const tombol of document.querySelectorAll("[data-pilih-semua]")) {
    tombol.addEventListener("click", () => {
      const kotak = [...tombol.form.querySelectorAll(`input[name="${tombol.dataset.pilihSemua}"]`)];
      const pilih = !kotak.every((satu) => satu.checked);
      for (const satu of kotak) satu.checked = pilih;
    });
  }
})();
