"""The catalogues of translations: made from the source, kept as .po files, compiled for Django."""
