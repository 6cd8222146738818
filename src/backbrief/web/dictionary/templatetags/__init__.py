"""What the templates of the dictionary can say."""
