"""A frozen class that is built quickly is the class that the standard library makes, in all else."""

import copy
import dataclasses
import inspect
import pickle
from dataclasses import dataclass, field

import pytest

from nlp_reports.model import Figure, Lazily, Paragraph, Sentence, Span, quick


@quick
@dataclass(frozen=True)
class Loose:
    """A frozen class without slots, as those that read some of their attributes late."""

    name: str
    size: int = 3
    _kept: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    @Lazily
    def twice(self) -> int:
        return 2 * self.size


@quick
@dataclass(frozen=True, slots=True)
class Lone:
    """A frozen class of one field."""

    size: int


@pytest.mark.parametrize("made", [Span, Figure, Sentence, Paragraph])
def test_it_is_called_as_before(made: type) -> None:
    fields = [one for one in dataclasses.fields(made) if one.init]
    parameters = list(inspect.signature(made).parameters.values())
    assert [one.name for one in parameters] == [one.name for one in fields]
    for one, parameter in zip(fields, parameters, strict=True):
        absent = one.default is dataclasses.MISSING
        assert parameter.default is (inspect.Parameter.empty if absent else one.default)


def test_it_stays_frozen_and_equal_and_can_be_copied() -> None:
    span = Span(start=2, end=5)
    with pytest.raises(dataclasses.FrozenInstanceError):
        span.start = 3  # type: ignore[misc]
    again = pickle.loads(pickle.dumps(span))  # noqa: S301 - its own bytes
    assert span == Span(2, 5) == copy.copy(span) == again == dataclasses.replace(span)
    assert hash(span) == hash(Span(2, 5))


def test_a_pickle_of_slots_holds_the_arguments_and_no_names_of_fields() -> None:
    sentence = Sentence(1, Span(2, 5), paragraph=3)
    content = pickle.dumps((sentence, Lone(4)))
    assert pickle.loads(content) == (sentence, Lone(4))  # noqa: S301 - its own bytes
    assert b"paragraph" not in content


def test_what_is_checked_is_still_checked() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(5, 2)
    with pytest.raises(ValueError, match="not a span"):
        dataclasses.replace(Span(2, 5), end=1)


def test_without_slots_defaults_and_late_attributes_work() -> None:
    one, other = Loose("a"), Loose("a", size=3)
    assert one == other
    assert one.twice == one.size * 2
    assert one._kept is not other._kept
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.size = 4  # type: ignore[misc]


def test_a_default_that_must_be_made_is_refused() -> None:
    @dataclass(frozen=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="Listed"):
        quick(Listed)
