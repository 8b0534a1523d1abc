"""Dressing: a rendered document takes the looks, the page and the lengths that a regulation prescribes."""
