"""Reading an annex back from DOCX: what stands in it, what could not be read, and where. Pure.

The file may have been through Word or LibreOffice, may be damaged, foreign or meant ill: there is
always an answer and never an error.
"""
