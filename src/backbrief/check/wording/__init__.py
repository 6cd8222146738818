"""What the rules of wording share: lists of words per language, how they are found, and how they are asked about."""
