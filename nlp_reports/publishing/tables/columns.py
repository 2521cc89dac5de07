"""The columns of the tables: the contract that other programs rely on."""

from collections.abc import Mapping
from types import MappingProxyType

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(columns.split())
        for name, columns in {
            "reports": "report file organisation organisation_kind number date title status received late problems",
            "headings": "report order level label title path kind start end",
            "sentences": "report sentence paragraph section start end text",
            "figures": "report figure sentence table row column text start end kind evidence value low high unit"
            " counted comparator role topic",
            "findings": "report finding sentence rule severity topic start end text message suggestion suppressed",
            "coverage": "report topic title status score figures_required figures_found missing_aspects evidence",
            "statements": "report statement sentence start end role text theme",
            "themes": "theme role label organisations statements",
            "indicators": "indicator title report value low high unit as_of source status doubts"
            " estimate target previous",
            "totals": "indicator title value unit reports absent conflicting doubts",
            "targets": "indicator title organisation report target ceiling value unit percent reached status",
            "draft": "order section text theme sources",
        }.items()
    }
)
