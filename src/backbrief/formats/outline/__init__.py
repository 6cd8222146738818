"""Plain text, one line a step: quicker to type than any diagram is to draw."""
