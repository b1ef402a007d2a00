"""A decree and its annex as DOCX, for Word and LibreOffice. Pure."""
