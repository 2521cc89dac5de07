"""Read the weights of a linear-chain model from a file of CRFsuite in its format 100.

The format: https://www.chokkan.org/software/crfsuite (`crf1d_model.c`, `cqdb.c`).
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_HEADER = struct.Struct("<4sI4s9I")
_FORMAT = 100
_FEATURES = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")
_NAMES = struct.Struct("<4s5I")
_NAME = struct.Struct("<II")


class Weights(NamedTuple):
    """What a model learned: `states` as (attribute, label, weight), `transitions` by (label, next label)."""

    states: list[tuple[str, str, float]]
    transitions: dict[tuple[str, str], float]


def read_weights(data: bytes) -> Weights:
    """Return the weights in the bytes of a model file; raises ValueError or struct.error where it is none.

    >>> read_weights(b"CRF" * 16)
    Traceback (most recent call last):
    ValueError: not a model of CRFsuite in format 100
    """
    magic, _, kind, number, _, _, _, features_at, labels_at, attributes_at, _, _ = _HEADER.unpack_from(data)
    if (magic, kind, number) != (b"lCRF", b"FOMC", _FORMAT):
        message = f"not a model of CRFsuite in format {_FORMAT}"
        raise ValueError(message)
    labels, attributes = list(_names(data, labels_at)), list(_names(data, attributes_at))
    weights = Weights([], {})
    for turns, source, label, weight in _features(data, features_at):
        if turns:
            weights.transitions[labels[source], labels[label]] = weight
        else:
            weights.states.append((attributes[source], labels[label], weight))
    return weights


def _features(data: bytes, start: int) -> Iterator[tuple[int, int, int, float]]:
    """Go through the features as kind (1: from label to label), source, label and weight."""
    _, _, count = _FEATURES.unpack_from(data, start)
    first = start + _FEATURES.size
    return _FEATURE.iter_unpack(data[first : first + count * _FEATURE.size])


def _names(data: bytes, start: int) -> Iterator[str]:
    """Go through the names of a table in the order of their numbers."""
    _, _, _, _, count, places_at = _NAMES.unpack_from(data, start)
    for place in struct.unpack_from(f"<{count}I", data, start + places_at):
        _, length = _NAME.unpack_from(data, start + place)
        name = start + place + _NAME.size
        yield data[name : name + length].rstrip(b"\0").decode()
