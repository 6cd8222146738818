"""Rules on time and on what goes wrong: calendars, deadlines, exceptions and kinds of case."""
