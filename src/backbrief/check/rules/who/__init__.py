"""Rules on who does the work: roles, decisions on who takes it, stand-ins and owners."""
