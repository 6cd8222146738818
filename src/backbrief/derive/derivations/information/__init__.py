"""What technology does with what the business knows."""
