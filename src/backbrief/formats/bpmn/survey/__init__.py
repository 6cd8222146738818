"""What a BPMN file holds, found in one pass over its elements and not yet put into words of a design."""
