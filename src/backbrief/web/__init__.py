"""The workbench: the front door in the browser; it talks to people and decides nothing."""
