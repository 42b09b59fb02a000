// What every page may use. Everything works without it; it only makes things quicker.
(() => {
  "use strict";

  // A side panel or dialog that htmx filled is shown once its content has come.
  document.addEventListener("htmx:afterSwap", (kejadian) => {
    const sasaran = kejadian.detail.target;
    const laci = sasaran.closest(".offcanvas");
    if (laci) bootstrap.Offcanvas.getOrCreateInstance(laci).show();
    const kotak = sasaran.closest(".modal");
    if (kotak) bootstrap.Modal.getOrCreateInstance(kotak).show();
  });

  // A link that htmx takes over still opens in a new tab when asked to.
  document.addEventListener("click", (kejadian) => {
    const baru = kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey;
    if (baru && kejadian.target.closest("a[hx-get]")) kejadian.stopImmediatePropagation();
  }, true);

  // When a fetch fails, follow the plain link instead: the page then says what is wrong.
  document.addEventListener("htmx:responseError", (kejadian) => {
    const tautan = kejadian.detail.elt.closest("a[href]");
    if (tautan) window.location.assign(tautan.href);
  });

  // Escape closes an open explanation without moving the focus (WCAG 1.4.13).
  document.addEventListener("keydown", (kejadian) => {
    if (kejadian.key !== "Escape") return;
    for (const unsur of document.querySelectorAll(".keterangan:hover, .keterangan:focus-within")) {
      unsur.classList.add("tutup-keterangan");
    }
  });
  for (const nama of ["mouseover", "focusin"]) {
    document.addEventListener(nama, (kejadian) => {
      const unsur = kejadian.target.closest?.(".tutup-keterangan");
      if (unsur && !unsur.contains(kejadian.relatedTarget)) unsur.classList.remove("tutup-keterangan");
    });
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (kejadian) => {
    const formulir = kejadian.target;
    if (formulir.method !== "post") return;
    if (formulir.dataset.terkirim) kejadian.preventDefault();
    formulir.dataset.terkirim = "ya";
  });
  window.addEventListener("pageshow", () => {
    for (const formulir of document.forms) delete formulir.dataset.terkirim;
  });

  // The summary of errors takes the focus, so that keyboard and screen reader start there.
  document.querySelector(".ringkasan-galat")?.focus();

  // A small menu closes on Escape, on a click elsewhere, and when the focus leaves it.
  document.addEventListener("click", (kejadian) => {
    for (const lipat of document.querySelectorAll("details.lipat[open]")) {
      if (!lipat.contains(kejadian.target)) lipat.open = false;
    }
  });
  document.addEventListener("focusout", (kejadian) => {
    const lipat = kejadian.target.closest?.("details.lipat[open]");
    if (lipat && kejadian.relatedTarget && !lipat.contains(kejadian.relatedTarget)) lipat.open = false;
  });
  document.addEventListener("keydown", (kejadian) => {
    const lipat = kejadian.key === "Escape" && document.querySelector("details.lipat[open]");
    if (!lipat) return;
    lipat.open = false;
    lipat.querySelector("summary").focus();
  });

  // Buttons that print the page.
  document.addEventListener("click", (kejadian) => {
    if (kejadian.target.closest("[data-cetak]")) window.print();
  });
})();
