"""Rules on what the work is for: the chain from customer and outcome over strategy to workflow."""
