"""A Word file as a zip whose bytes depend on nothing but its parts."""

import io
import zipfile
from collections.abc import Mapping

EPOCH = (2020, 11, 25, 8, 0, 0)
FIRST = "[Content_Types].xml"  # Word reads it wherever it stands; sniffers expect it first


def pack(parts: Mapping[str, str]) -> bytes:
    """Zip the parts: sorted, one timestamp, and stored, since two zlibs may compress differently."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(parts, key=lambda n: (n != FIRST, n)):
            info = zipfile.ZipInfo(name, EPOCH)
            info.create_system = 0  # the same on Windows and elsewhere
            archive.writestr(info, parts[name].encode("utf-8"))
    return buffer.getvalue()
