"""Make the zip files of Office formats say the same bytes for the same content."""

import io
import re
import zipfile

# The first moment that zip knows; a date of its own would make every run differ.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIXED = rb"\g<1>2000-01-01T00:00:00Z\g<3>"


def steady(content: bytes) -> bytes:
    """Return the same Office file with fixed times in the zip and in its properties."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = _STAMPS.sub(_FIXED, part)
            fixed = zipfile.ZipInfo(entry.filename, _EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            # Unix permissions and host would differ between machines.
            fixed.create_system = 0
            new.writestr(fixed, part)
    return out.getvalue()
