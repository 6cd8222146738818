"""One workflow as a graph: who follows whom, what changes hands, and what is in hand where."""
