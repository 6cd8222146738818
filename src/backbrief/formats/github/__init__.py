"""GitHub: requirements as issues, and the script that creates them."""
