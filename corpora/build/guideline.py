"""The gold guideline in the form that `nlp_reports.read_guideline` takes: what the contract calls a guideline."""

from pathlib import Path
from typing import Any

import yaml

Json = dict[str, Any]
HEADER = "# Built from guideline.gold.yaml: what an independent reader takes from the guideline.\n"
TOLD = ("background", "results")


def guideline_yaml(gold: str) -> str:
    """The YAML of `guideline.gold.yaml` in the contract's keys.

    Indicators are numbered in their topic and count by a list of nouns; leaves of assessment, proposals and plan, which
    are topics to the labels, are sections here.
    """
    data: Json = yaml.safe_load(gold)
    sections = {section["id"]: section for section in data["sections"]}
    topics = [{**topic, "section": _home(topic["id"], sections)} for topic in data["topics"]]
    told = [topic for topic in topics if sections[topic["section"]]["kind"] in TOLD]
    data["sections"] += [
        {"id": t["id"], "title": t["title"], "kind": sections[t["section"]]["kind"]}
        for t in topics
        if t not in told and t["id"] not in sections
    ]
    data["topics"] = [_topic(topic) for topic in told]
    written: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)
    return HEADER + written


def write_guideline(source: Path, target: Path) -> None:
    """Write the gold guideline at `source` in the contract's form to `target`."""
    target.write_text(guideline_yaml(source.read_text("utf-8")), "utf-8", newline="\n")


def _home(topic: str, sections: dict[str, Json]) -> str:
    """The section that a topic stands in: the nearest above it, or the topic itself where it is a whole section.

    Above "B1.1" stands "B1", above "A1" "A".
    """
    label = topic
    while label not in sections:
        label = label.rpartition(".")[0] or label.rstrip("0123456789")
    return label


def _topic(topic: Json) -> Json:
    keys = ("id", "title", "section", "aspects", "zero_allowed")
    numbered = enumerate(topic["indicators"], start=1)
    return {
        **{key: topic[key] for key in keys},
        "indicators": [
            {"id": f"{topic['id']}#{number}", **one, "counted": [one["counted"]] if one["counted"] else []}
            for number, one in numbered
        ],
    }
