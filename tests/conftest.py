"""Hypothesis profiles: ``ci`` is repeatable and quick, ``dev`` searches further.

Choose one with ``HYPOTHESIS_PROFILE=dev``; without it the tests run under ``ci``.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

slow_ok = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, database=None,
    suppress_health_check=slow_ok,
)  # fmt: skip
settings.register_profile("dev", max_examples=1000, deadline=None, suppress_health_check=slow_ok)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
