"""What technology does where work passes between two roles."""
