"""The map from customers to workflows, and the self-test."""
