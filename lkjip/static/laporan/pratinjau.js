// The side contents follow the reader. Without this file they are plain links.
(() => {
  "use strict";

  // The origin of a figure opens beside the report; without this it is a page of its own.
  document.querySelector(".dokumen")?.addEventListener("click", (kejadian) => {
    const a = kejadian.target.closest("a.angka");
    const baru = kejadian.ctrlKey || kejadian.metaKey || kejadian.shiftKey;
    if (!a || baru || !window.htmx) return;
    kejadian.preventDefault();
    htmx.ajax("GET", a.href, { source: a, target: "#panel-isi" });
  });

  const daftar = document.querySelector("[data-daftar-samping]");
  if (!daftar) return;

  const tautan = new Map();
  for (const a of daftar.querySelectorAll("a")) tautan.set(a.hash.slice(1), a);
  const judul = [...tautan.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let kini = null;

  const tandai = (a) => {
    if (!a || a === kini) return;
    kini?.removeAttribute("aria-current");
    a.setAttribute("aria-current", "location");
    kini = a;
    // Scroll the list only, never the page under the reader's hands.
    const wadah = daftar.closest("nav");
    const atas = a.offsetTop - wadah.offsetTop;
    if (atas < wadah.scrollTop || atas + a.offsetHeight > wadah.scrollTop + wadah.clientHeight) {
      wadah.scrollTop = atas - wadah.clientHeight / 3;
    }
  };

  // The section being read is the last one whose heading has passed the upper third.
  const hitung = () => {
    const garis = window.innerHeight / 3;
    let terakhir = judul[0];
    for (const unsur of judul) {
      if (unsur.getBoundingClientRect().top > garis) break;
      terakhir = unsur;
    }
    if (terakhir) tandai(tautan.get(terakhir.id));
  };

  const pengamat = new IntersectionObserver(hitung, { rootMargin: "0px 0px -66% 0px", threshold: [0, 1] });
  for (const unsur of judul) pengamat.observe(unsur);
  hitung();

  // Sheets get their height when they come near, so a long jump can fall short: finish it.
  daftar.addEventListener("click", (kejadian) => {
    const a = kejadian.target.closest("a");
    const tujuan = a && document.getElementById(a.hash.slice(1));
    if (!tujuan || document.getElementById("daftar-samping").classList.contains("show")) return;
    const luruskan = () => {
      if (Math.abs(tujuan.getBoundingClientRect().top) > window.innerHeight / 3) {
        tujuan.scrollIntoView({ behavior: "instant" });
      }
      hitung();
    };
    document.addEventListener("scrollend", luruskan, { once: true });
    window.setTimeout(luruskan, 1500);
  });

  // On a phone the contents are a drawer: choosing a section closes it.
  daftar.addEventListener("click", (kejadian) => {
    const a = kejadian.target.closest("a");
    if (!a) return;
    const laci = document.getElementById("daftar-samping");
    if (window.bootstrap && laci.classList.contains("show")) {
      kejadian.preventDefault();
      laci.addEventListener("hidden.bs.offcanvas", () => { window.location.hash = a.hash; }, { once: true });
      window.bootstrap.Offcanvas.getOrCreateInstance(laci).hide();
    }
  });
})();
