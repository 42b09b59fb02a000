"""Stand-in until the engine lands; replaced wholesale by the rumus branch."""

KEBIJAKAN = {"baku-2014": None, "pangkalpinang-2020": None}
