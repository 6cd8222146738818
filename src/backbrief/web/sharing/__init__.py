"""Links by which a design is read without an account: made, listed, taken back, and accepted by whoever signs in."""
