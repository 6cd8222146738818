"""What was found in a BPMN file, put into the records of a design."""
