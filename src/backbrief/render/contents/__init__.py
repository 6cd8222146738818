"""What each part of the brief says."""
