"""Clean documents of ours turned into what others make of the same content, and single faults put into them."""
