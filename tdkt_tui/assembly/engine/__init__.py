"""Filling a template: docxtpl's dialect in an environment that can do nothing but print plain data."""
