"""What lint mends by itself: only what has one meaning."""
