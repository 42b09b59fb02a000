// Forms marked data-jaga: Ctrl+S saves, and leaving with unsaved changes asks first. Listening on
// the document, so that forms which htmx puts into the page are guarded as well.
(() => {
  "use strict";
  const berubah = new Set();

  const tandai = (formulir) => {
    berubah.add(formulir);
    const keadaan = formulir.querySelector("[data-keadaan]");
    if (keadaan) keadaan.textContent = "Ada perubahan yang belum disimpan";
  };

  document.addEventListener("input", (kejadian) => {
    const formulir = kejadian.target.form;
    if (formulir?.matches("[data-jaga]")) tandai(formulir);
  });
  document.addEventListener("submit", (kejadian) => { berubah.delete(kejadian.target); });
  window.addEventListener("beforeunload", (kejadian) => {
    if ([...berubah].some((formulir) => formulir.isConnected)) kejadian.preventDefault();
  });

  document.addEventListener("keydown", (kejadian) => {
    if (!(kejadian.ctrlKey || kejadian.metaKey) || kejadian.key.toLowerCase() !== "s") return;
    const kini = document.activeElement?.form;
    const formulir = kini?.matches("[data-jaga]") ? kini : document.querySelector("form[data-jaga]");
    if (!formulir) return;
    kejadian.preventDefault();
    formulir.requestSubmit(formulir.querySelector("button[type=submit]:not([name])"));
  });

  // A form that htmx sends stays on the page: it may be sent again, and a failure leaves it unsaved.
  document.addEventListener("htmx:beforeRequest", (kejadian) => {
    if (kejadian.detail.elt.matches("form")) delete kejadian.detail.elt.dataset.terkirim;
  });
  document.addEventListener("htmx:afterRequest", (kejadian) => {
    const formulir = kejadian.detail.elt;
    if (formulir.matches("form[data-jaga]") && !kejadian.detail.successful) tandai(formulir);
  });
})();
