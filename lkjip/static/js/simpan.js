// Forms marked data-jaga: Ctrl+S saves, and leaving with unsaved changes asks first.
(() => {
  "use strict";
  const formulir = document.querySelector("form[data-jaga]");
  if (!formulir) return;
  const keadaan = formulir.querySelector("[data-keadaan]");
  let berubah = false;

  formulir.addEventListener("input", () => {
    berubah = true;
    if (keadaan) keadaan.textContent = "Ada perubahan yang belum disimpan";
  });
  formulir.addEventListener("submit", () => { berubah = false; });
  window.addEventListener("beforeunload", (kejadian) => {
    if (berubah) kejadian.preventDefault();
  });
  document.addEventListener("keydown", (kejadian) => {
    if (!(kejadian.ctrlKey || kejadian.metaKey) || kejadian.key.toLowerCase() !== "s") return;
    kejadian.preventDefault();
    formulir.requestSubmit(formulir.querySelector("button[type=submit]:not([name])"));
  });
})();
