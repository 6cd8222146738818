"""How many examples a law is tried on, so that the whole run stays short on two cores."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "backbrief",
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("backbrief")
