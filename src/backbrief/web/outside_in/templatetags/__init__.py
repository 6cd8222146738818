"""What the templates of the map can say."""
