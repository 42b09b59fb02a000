// The editor of one section: the textarea becomes a sheet on which figures are chips. What is sent
// is always the textarea, in the HTML subset of the report; without this file one types into it.
import {
  Bold, BulletList, Document, Dropcursor, Editor, Gapcursor, Heading, History, Italic, ListItem, Node,
  OrderedList, Paragraph, Table, TableCell, TableHeader, TableRow, Text, mergeAttributes, nodeInputRule,
  nodePasteRule,
} from "../django_prose_editor/editor.js";
import { bukaGambar, kabari, kotakGambar, terimaBerkas, unggah } from "./naskah-gambar.js";

const formulir = document.querySelector("form[data-naskah]");
const wadah = formulir?.querySelector("[data-editor]");
const sumber = wadah?.querySelector("textarea");
const nilai = JSON.parse(document.getElementById("nilai-isian")?.textContent ?? "{}");
const aman = (teks) => teks.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const rapat = (teks) => teks.trim().replace(/\s+/g, " ");

// --- chips ------------------------------------------------------------------------------------

const tunggu = new Set();
let jadwal = null;

const gambar = (unsur, isi) => {
  const satu = nilai[isi];
  unsur.textContent = satu ? satu.teks : isi;
  unsur.title = satu ? satu.label : "Memuat nilainya…";
  unsur.classList.toggle("asing", satu?.ada === false);
};

// Chips that were typed or pasted ask the server what they show, together.
const minta = (isi) => {
  tunggu.add(isi);
  clearTimeout(jadwal);
  jadwal = setTimeout(async () => {
    const alamat = new URL(formulir.dataset.nilai, window.location);
    for (const satu of tunggu) alamat.searchParams.append("isian", satu);
    tunggu.clear();
    const jawab = await fetch(alamat);
    if (!jawab.ok) return;
    Object.assign(nilai, await jawab.json());
    for (const unsur of document.querySelectorAll(".lembar .isian")) gambar(unsur, unsur.dataset.isian);
  }, 200);
};

const atributIsian = (cocok) => ({ isi: rapat(cocok[0].slice(2, -2)) });
const Isian = Node.create({
  name: "isian",
  group: "inline",
  inline: true,
  atom: true,
  marks: "_",
  addAttributes: () => ({
    isi: {
      default: "",
      parseHTML: (unsur) => unsur.dataset.isian,
      renderHTML: (atribut) => ({ "data-isian": atribut.isi }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-isian]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "isian" })],
  renderText: ({ node }) => `{{ ${node.attrs.isi} }}`,
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("span");
    dom.className = "isian";
    dom.dataset.isian = node.attrs.isi;
    gambar(dom, node.attrs.isi);
    if (!nilai[node.attrs.isi]) minta(node.attrs.isi);
    return { dom };
  },
  addInputRules() {
    return [nodeInputRule({ find: /\{\{[^{}]+\}\}$/, type: this.type, getAttributes: atributIsian })];
  },
  addPasteRules() {
    return [nodePasteRule({ find: /\{\{[^{}]+\}\}/g, type: this.type, getAttributes: atributIsian })];
  },
});

// --- tables and pictures ----------------------------------------------------------------------

const Tabel = Table.extend({
  addAttributes: () => ({
    judul: {
      default: "",
      parseHTML: (unsur) => rapat(unsur.querySelector("caption")?.textContent ?? ""),
      renderHTML: (atribut) => ({ "data-judul": atribut.judul }),
    },
  }),
  parseHTML: () => [{ tag: "table" }, { tag: "caption", ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
  addNodeView: null,
}).configure({ resizable: false });
const polos = { content: "paragraph", addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null, rendered: false } }) };

const Citra = Node.create({
  name: "citra",
  group: "block",
  atom: true,
  addAttributes: () => ({
    sidik: { default: "", parseHTML: (unsur) => (unsur.getAttribute("src") ?? "").replace("gambar:", "") },
    alt: { default: "", parseHTML: (unsur) => unsur.getAttribute("alt") ?? "" },
    judul: { default: "", parseHTML: (unsur) => unsur.getAttribute("title") ?? "" },
  }),
  parseHTML: () => [{ tag: 'img[src^="gambar:"]' }],
  renderHTML: ({ node }) => [
    "figure", {},
    ["img", { src: (formulir.dataset.gambar ?? "").replace("SIDIK", node.attrs.sidik), alt: node.attrs.alt }],
    ["figcaption", {}, node.attrs.judul || node.attrs.alt],
  ],
});

// --- from the textarea and back -----------------------------------------------------------------

const keLembar = (html) =>
  html.replace(/\{\{([^{}]*)\}\}/g, (_, isi) => `<span data-isian="${aman(rapat(isi)).replace(/"/g, "&quot;")}"></span>`);

const TAG = { bold: "strong", italic: "em" };
const sebaris = (simpul) => {
  let hasil = "";
  simpul.forEach((anak) => {
    let isi = anak.isText ? aman(anak.text) : anak.type.name === "isian" ? `{{ ${aman(anak.attrs.isi)} }}` : "";
    for (const tanda of anak.marks) if (TAG[tanda.type.name]) isi = `<${TAG[tanda.type.name]}>${isi}</${TAG[tanda.type.name]}>`;
    hasil += isi;
  });
  return hasil.replace(/<\/(strong|em)><\1>/g, "");
};
const kata = (simpul) => {
  const isi = [];
  simpul.descendants((anak) => {
    if (anak.isTextblock) isi.push(sebaris(anak));
    return !anak.isTextblock;
  });
  return isi.join(" ");
};
const tulis = (simpul) => {
  let hasil = "";
  simpul.forEach((anak) => {
    const nama = anak.type.name;
    if (nama === "paragraph") hasil += anak.childCount ? `<p>${sebaris(anak)}</p>\n` : "";
    else if (nama === "heading") hasil += `<h4>${sebaris(anak)}</h4>\n`;
    else if (nama === "bulletList" || nama === "orderedList") {
      const tag = nama === "bulletList" ? "ul" : "ol";
      let butir = "";
      anak.forEach((li) => {
        const teks = [], dalam = [];
        li.forEach((isi) => (isi.type.name === "paragraph" ? teks.push(sebaris(isi)) : dalam.push(tulis(isi.type.schema.topNodeType.create(null, isi)))));
        butir += `<li>${teks.join(" ")}${dalam.join("").trim()}</li>`;
      });
      hasil += `<${tag}>${butir}</${tag}>\n`;
    } else if (nama === "table") {
      let baris = "";
      anak.forEach((tr) => {
        let sel = "";
        tr.forEach((isi) => {
          const tag = isi.type.name === "tableHeader" ? "th" : "td";
          sel += `<${tag}>${kata(isi)}</${tag}>`;
        });
        baris += `<tr>${sel}</tr>`;
      });
      hasil += `<table><caption>${aman(anak.attrs.judul)}</caption>${baris}</table>\n`;
    } else if (nama === "citra") {
      const atribut = (n, isi) => (isi ? ` ${n}="${aman(isi).replace(/"/g, "&quot;")}"` : "");
      hasil += `<img src="gambar:${anak.attrs.sidik}"${atribut("alt", anak.attrs.alt)}${atribut("title", anak.attrs.judul)}>\n`;
    }
  });
  return hasil;
};

// --- the tools ----------------------------------------------------------------------------------

const ALAT = [
  ["Tebal", "<strong>B</strong>", "bold", (r) => r.toggleBold(), "Ctrl+B"],
  ["Miring", "<em>I</em>", "italic", (r) => r.toggleItalic(), "Ctrl+I"],
  ["Judul", "Judul", "heading", (r) => r.toggleHeading({ level: 4 })],
  null,
  ["Daftar butir", "• Daftar", "bulletList", (r) => r.toggleBulletList()],
  ["Daftar bernomor", "1. Daftar", "orderedList", (r) => r.toggleOrderedList()],
  ["Sisipkan tabel", "Tabel", "table", (r) => r.insertTable({ rows: 3, cols: 3, withHeaderRow: true })],
  ["Sisipkan gambar", "Gambar", "citra", null],
  null,
  ["Batalkan", "↶", "", (r) => r.undo(), "Ctrl+Z"],
  ["Ulangi", "↷", "", (r) => r.redo(), "Ctrl+Y"],
];
const ALAT_TABEL = [
  ["Tambah baris", (r) => r.addRowAfter()],
  ["Tambah kolom", (r) => r.addColumnAfter()],
  ["Hapus baris", (r) => r.deleteRow()],
  ["Hapus kolom", (r) => r.deleteColumn()],
  ["Hapus tabel", (r) => r.deleteTable()],
];

const tombol = (nama, isi) => {
  const unsur = document.createElement("button");
  unsur.type = "button";
  unsur.innerHTML = isi;
  unsur.title = nama;
  unsur.setAttribute("aria-label", nama);
  return unsur;
};

const bersihkanTempelan = (html) => {
  if (/<img(?![^>]*src="gambar:)/i.test(html)) kabari("Gambar tempelan tidak ikut; unggah lewat “Sisipkan gambar”.");
  return keLembar(html);
};

const pasang = () => {
  const alat = document.createElement("div");
  alat.className = "alat";
  alat.setAttribute("role", "toolbar");
  alat.setAttribute("aria-label", "Format teks");
  const lembar = document.createElement("div");
  wadah.prepend(alat, lembar);
  sumber.hidden = true;
  sumber.id = "id_isi-sumber";
  sumber.setAttribute("aria-label", "Teks bagian sebagai HTML");

  const editor = new Editor({
    element: lembar,
    injectCSS: false,
    editable: !sumber.matches(":disabled"),
    extensions: [
      Document, Paragraph, Text, Bold, Italic, Heading.configure({ levels: [4] }), BulletList, OrderedList,
      ListItem, History, Dropcursor, Gapcursor, Isian, Citra, Tabel, TableRow, TableCell.extend(polos),
      TableHeader.extend(polos),
    ],
    content: keLembar(sumber.value),
    editorProps: {
      attributes: {
        class: "lembar", id: "id_isi", role: "textbox", "aria-multiline": "true", "aria-labelledby": "label-isi", lang: "id",
      },
      transformPastedHTML: bersihkanTempelan,
      handlePaste: (_, kejadian) => terimaBerkas(kejadian.clipboardData),
      handleDrop: (_, kejadian) => terimaBerkas(kejadian.dataTransfer) && (kejadian.preventDefault(), true),
    },
    onUpdate: () => {
      sumber.value = tulis(editor.state.doc);
      sumber.dispatchEvent(new Event("input", { bubbles: true }));
    },
    onTransaction: () => segarkan(),
  });

  const penanda = [];
  for (const satu of ALAT) {
    if (!satu) {
      const sela = document.createElement("span");
      sela.className = "sela";
      alat.append(sela);
      continue;
    }
    const [nama, isi, jenis, laku, pintas] = satu;
    const unsur = tombol(pintas ? `${nama} (${pintas})` : nama, isi);
    unsur.addEventListener("click", () => (laku ? laku(editor.chain().focus()).run() : bukaGambar()));
    if (jenis && jenis !== "table" && jenis !== "citra") penanda.push([unsur, jenis]);
    alat.append(unsur);
  }
  const mentah = tombol("Sunting sebagai HTML", "&lt;/&gt;");
  mentah.classList.add("kanan");
  mentah.setAttribute("aria-pressed", "false");
  mentah.addEventListener("click", () => {
    const buka = sumber.hidden;
    sumber.hidden = !buka;
    lembar.hidden = buka;
    mentah.setAttribute("aria-pressed", String(buka));
    if (!buka) editor.commands.setContent(keLembar(sumber.value), { emitUpdate: true });
    (buka ? sumber : editor.view.dom).focus();
  });
  alat.append(mentah);

  const meja = document.createElement("div");
  meja.className = "alat-tabel-naskah";
  meja.hidden = true;
  const judul = document.createElement("input");
  judul.placeholder = "Judul tabel (wajib, masuk daftar tabel)";
  judul.setAttribute("aria-label", "Judul tabel");
  judul.addEventListener("input", (kejadian) => {
    kejadian.stopPropagation();
    editor.commands.updateAttributes("table", { judul: judul.value });
  });
  meja.append(judul);
  for (const [nama, laku] of ALAT_TABEL) {
    const unsur = tombol(nama, nama);
    unsur.addEventListener("click", () => laku(editor.chain().focus()).run());
    meja.append(unsur);
  }
  alat.append(meja);

  const bingkai = document.createElement("div");
  bingkai.className = "alat-tabel-naskah";
  bingkai.hidden = true;
  const milik = {};
  for (const [nama, sebut] of [["judul", "Keterangan gambar"], ["alt", "Teks alternatif"]]) {
    const isian = document.createElement("input");
    isian.placeholder = `${sebut} (wajib)`;
    isian.setAttribute("aria-label", sebut);
    isian.addEventListener("input", (kejadian) => {
      kejadian.stopPropagation();
      editor.commands.updateAttributes("citra", { [nama]: isian.value });
    });
    milik[nama] = isian;
    bingkai.append(isian);
  }
  const buang = tombol("Hapus gambar", "Hapus gambar");
  buang.addEventListener("click", () => editor.chain().focus().deleteSelection().run());
  bingkai.append(buang);
  alat.append(bingkai);

  function segarkan() {
    const citra = editor.isActive("citra");
    bingkai.hidden = !citra;
    for (const [nama, isian] of Object.entries(milik)) {
      if (citra && document.activeElement !== isian) isian.value = editor.getAttributes("citra")[nama] ?? "";
    }
    for (const [unsur, jenis] of penanda) unsur.setAttribute("aria-pressed", String(editor.isActive(jenis)));
    const tabel = editor.isActive("table");
    meja.hidden = !tabel && document.activeElement !== judul;
    if (tabel && document.activeElement !== judul) judul.value = editor.getAttributes("table").judul ?? "";
  }
  segarkan();
  return editor;
};

if (sumber) {
  const editor = pasang();
  kotakGambar?.addEventListener("click", (kejadian) => {
    const tombolUnggah = kejadian.target.closest("[data-unggah-gambar]");
    if (!tombolUnggah || !sumber.hidden) return;
    kejadian.preventDefault();
    unggah(tombolUnggah, editor);
  });

  // A typed figure becomes the chip it is offered; what cannot be found here is left to the server.
  const temukan = (cari, urut) => {
    let letak = null;
    editor.state.doc.descendants((simpul, awal) => {
      if (letak !== null || !simpul.isTextblock) return letak === null;
      const isi = simpul.textBetween(0, simpul.content.size, "", "\ufffc");
      for (let di = isi.indexOf(cari); di >= 0 && letak === null; di = isi.indexOf(cari, di + cari.length)) {
        if (urut-- === 0) letak = awal + 1 + di;
      }
      return false;
    });
    return letak;
  };
  document.addEventListener("click", (kejadian) => {
    const pilihan = kejadian.target.closest("[data-ikat]");
    if (!pilihan || !editor.isEditable || !sumber.hidden) return;
    const { ikat: isi, cari, urut, tambah, teks, label } = pilihan.dataset;
    const letak = temukan(cari, Number(urut));
    if (letak === null) return;
    kejadian.preventDefault();
    nilai[isi] ??= { teks, label, ada: true };
    const ke = letak + cari.length + Number(tambah);
    editor.commands.insertContentAt({ from: letak, to: ke }, { type: "isian", attrs: { isi } });
    pilihan.closest("li").remove();
    editor.view.focus();
  });

  // The picker inserts where the cursor is, and gives the cursor back.
  document.addEventListener("click", (kejadian) => {
    const pilihan = kejadian.target.closest("[data-sisip]");
    if (!pilihan || !editor.isEditable) return;
    const isi = pilihan.dataset.sisip;
    nilai[isi] ??= { teks: pilihan.dataset.teks, label: pilihan.dataset.label, ada: true };
    if (!sumber.hidden) {
      sumber.setRangeText(`{{ ${isi} }}`, sumber.selectionStart, sumber.selectionEnd, "end");
      sumber.dispatchEvent(new Event("input", { bubbles: true }));
      sumber.focus();
      return;
    }
    editor.commands.insertContent({ type: "isian", attrs: { isi } });
    editor.view.focus(); // at once, so that no key is lost that is typed right after
  });
}
