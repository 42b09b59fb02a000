"""Stand-in until the engine lands; replaced wholesale by the rumus branch."""

ARAH = {"naik": "Semakin tinggi semakin baik"}
SKALA_PREDIKAT = {"opini-bpk": ()}
