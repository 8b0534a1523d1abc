"""How a list of delegates is made up: what is known of each, counts and shares, targets and what would mend them."""
