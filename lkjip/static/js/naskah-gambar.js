// Pictures for the prose: chosen, dropped or pasted as files; never fetched from elsewhere.

const formulir = document.querySelector("form[data-naskah]");
export const kotakGambar = document.getElementById("sisip-gambar");
const isianGambar = (nama) => kotakGambar?.querySelector(`[name="gambar-${nama}"]`);
const GAMBAR = ["image/png", "image/jpeg", "image/webp"];
export const kabari = (teks) => {
  const tempat = document.getElementById("keadaan-draf");
  if (tempat) tempat.textContent = teks;
};

export const bukaGambar = (berkas) => {
  if (!kotakGambar) return;
  kotakGambar.open = true;
  if (berkas) {
    const satu = new DataTransfer();
    satu.items.add(berkas);
    isianGambar("berkas").files = satu.files;
    isianGambar("berkas").dispatchEvent(new Event("change"));
    kabari("Gambar dipilih. Isi keterangan dan teks alternatifnya, lalu unggah.");
  }
  isianGambar(berkas ? "judul" : "berkas").focus();
};
export const terimaBerkas = (data) => {
  const berkas = [...(data?.files ?? [])].find((satu) => GAMBAR.includes(satu.type));
  if (!berkas) return false;
  bukaGambar(berkas);
  return true;
};
const galatGambar = (galat) => {
  for (const nama of ["berkas", "judul", "alt"]) {
    const isian = isianGambar(nama);
    const pesan = galat[nama]?.join(" ") ?? "";
    isian.classList.toggle("is-invalid", Boolean(pesan));
    let tempat = document.getElementById(`galat-gambar-${nama}`);
    if (!tempat) {
      tempat = document.createElement("div");
      tempat.id = `galat-gambar-${nama}`;
      tempat.className = "invalid-feedback d-block";
      isian.after(tempat);
      isian.setAttribute("aria-describedby", `${isian.getAttribute("aria-describedby") ?? ""} ${tempat.id}`.trim());
    }
    tempat.textContent = pesan;
    isian.setAttribute("aria-invalid", String(Boolean(pesan)));
  }
  kotakGambar.querySelector(".is-invalid")?.focus();
};
export const unggah = async (tombolUnggah, editor) => {
  const isi = new FormData();
  isi.append("csrfmiddlewaretoken", formulir.querySelector("[name=csrfmiddlewaretoken]").value);
  for (const nama of ["judul", "alt"]) isi.append(`gambar-${nama}`, isianGambar(nama).value);
  for (const berkas of isianGambar("berkas").files) isi.append("gambar-berkas", berkas);
  tombolUnggah.disabled = true;
  try {
    const jawab = await fetch(tombolUnggah.formAction, { method: "POST", body: isi, headers: { Accept: "application/json" } });
    if (jawab.status === 422) return galatGambar((await jawab.json()).galat);
    if (!jawab.ok) throw new Error(jawab.status);
    const attrs = await jawab.json();
    galatGambar({});
    for (const nama of ["berkas", "judul", "alt"]) isianGambar(nama).value = "";
    kotakGambar.open = false;
    editor.commands.insertContent({ type: "citra", attrs });
    editor.view.focus();
    kabari("Gambar disisipkan.");
  } catch {
    kabari("Gambar belum terkirim. Periksa sambungan, lalu coba lagi.");
  } finally {
    tombolUnggah.disabled = false;
  }
  return undefined;
};
