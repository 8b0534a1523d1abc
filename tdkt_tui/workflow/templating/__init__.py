"""Templates as their author works with them: looked at, edited as text, made, held against each other."""
