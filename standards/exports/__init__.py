"""Standards and tables as data: JSON, CSV and XLSX."""
