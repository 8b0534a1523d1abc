"""People of a conference: reading lists, finding a person twice, sharing out seats, ordering, counting, listing."""
