"""What colleagues do shows by itself: new versions and who is here, told to every open page."""
