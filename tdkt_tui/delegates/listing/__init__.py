"""Lists made for a purpose: who, in what order, in what groups, with which columns; then as a table in any form."""
