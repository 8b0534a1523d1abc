"""People of a conference: reading lists, ordering them as Vietnamese offices do, counting and listing them."""
