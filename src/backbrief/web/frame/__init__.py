"""What every page shares: its frame, the gates, saving, and the status line."""
