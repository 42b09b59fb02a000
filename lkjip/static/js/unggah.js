// A file can be dropped on the upload box; without this the field itself does the same.
(() => {
  "use strict";
  const kotak = document.querySelector("[data-jatuhkan]");
  if (!kotak) return;
  const isian = kotak.querySelector("input[type=file]");
  const kabar = kotak.querySelector("[data-kabar-berkas]");

  const sorot = (nyala) => kotak.classList.toggle("di-atas", nyala);
  const beritahu = () => {
    if (isian.files.length) kabar.textContent = `Berkas ${isian.files[0].name} dipilih.`;
  };

  for (const nama of ["dragenter", "dragover"]) {
    kotak.addEventListener(nama, (kejadian) => {
      kejadian.preventDefault();
      sorot(true);
    });
  }
  kotak.addEventListener("dragleave", (kejadian) => {
    if (!kotak.contains(kejadian.relatedTarget)) sorot(false);
  });
  kotak.addEventListener("drop", (kejadian) => {
    kejadian.preventDefault();
    sorot(false);
    if (!kejadian.dataTransfer.files.length) return;
    const satu = new DataTransfer();
    satu.items.add(kejadian.dataTransfer.files[0]);
    isian.files = satu.files;
    beritahu();
    kotak.querySelector("button[type=submit]").focus();
  });
  isian.addEventListener("change", beritahu);
})();
