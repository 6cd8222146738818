"""What the product costs, measured: time, memory and growth."""
