"""A new BPMN file for a workflow that no file was imported for: its content and where everything is drawn."""
