"""What a drawing that comes back from an editor means for the design, part by part."""
