"""BPMN 2.0: diagrams of office work that other tools draw."""
