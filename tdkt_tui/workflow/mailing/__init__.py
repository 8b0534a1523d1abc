"""Letters to the people of a list: what they are made of, whom they go to, which are left."""
