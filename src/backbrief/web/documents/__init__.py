"""What is handed over: the brief to read and to save, and the design in the forms of other tools."""
