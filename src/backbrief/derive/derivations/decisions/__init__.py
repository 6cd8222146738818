"""What technology does where paths part and where something is waited for."""
