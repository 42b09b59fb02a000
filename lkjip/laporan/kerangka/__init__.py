"""The pemda's framework of the report: reading and writing it. The rules are `rumus.kerangka`."""
