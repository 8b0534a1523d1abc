"""Screens of the interface as pictures: staged on samples, with the clock stopped, written as SVG that can be read."""
