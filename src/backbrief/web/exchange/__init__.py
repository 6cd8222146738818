"""What comes in: files that are read, previewed and then applied or let go; and designs compared."""
