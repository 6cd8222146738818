"""The history of a design: every change with who and when, undo, redo, restore, and settling conflicts."""
