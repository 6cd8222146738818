"""What technology does where one role does one thing."""
