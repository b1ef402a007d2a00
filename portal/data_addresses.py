"""Which addresses answer data for everybody: any site may read them, errors are JSON."""

_SUFFIXES = (".json", ".csv")


def is_data(path: str) -> bool:
    """Whether a path is open data: all below `/data/`, and the files below `/aduan/`."""
    below_data = path.startswith("/data/") and path != "/data/"
    return below_data or (path.startswith("/aduan/") and path.endswith(_SUFFIXES))
