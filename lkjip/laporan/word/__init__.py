"""The document tree as a Word file (DOCX), for those who must circulate an editable copy.

`rakit.render_docx` walks the same numbered tree as screen and paper: real heading, caption and
table styles, references as fields, contents that Word fills in when the file is opened.
"""
