"""How long strangers' files are tried: a little in every run, long with `--hypothesis-profile=long`."""

from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
settings.register_profile("long", max_examples=5_000, deadline=None, suppress_health_check=_SLOW)
