"""A design as a folder of YAML files that people and programs can both read and write."""
