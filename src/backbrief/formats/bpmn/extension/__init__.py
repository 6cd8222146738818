"""What only our own additions to a BPMN file state: every fact that BPMN has no place for."""
