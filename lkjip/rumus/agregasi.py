"""Stand-in until the engine lands; replaced wholesale by the rumus branch."""

AGREGASI = {"akhir": "Nilai akhir"}
