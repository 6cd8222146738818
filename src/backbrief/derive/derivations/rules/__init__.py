"""What technology does about rules, settings, calendars and service levels."""
