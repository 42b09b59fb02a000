"""Reports as agencies of many kinds write them, made before the checks were tried on them."""
