// Demo accounts: the button fills the form, so that a visitor signs in with one more click.
document.addEventListener("click", (kejadian) => {
  const tombol = kejadian.target.closest("[data-akun]");
  if (!tombol) return;
  document.getElementById("id_login").value = tombol.dataset.akun;
  document.getElementById("id_password").value = tombol.dataset.sandi;
  document.querySelector("#formulir-masuk button[type=submit]").focus();
});
