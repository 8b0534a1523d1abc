"""Confirming what was read out of an issued plan: groups by the passage they come from, each answer written at once."""

from __future__ import annotations
