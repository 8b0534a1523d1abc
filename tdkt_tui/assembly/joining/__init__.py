"""Letters of one template as one file: what each of them has of its own stays its own."""
