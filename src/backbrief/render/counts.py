"""Numbers in words: the headline number, and counts with their noun in the right form."""


def headline(guesses: int) -> str:
    """The number that tells whether the job is done."""
    return f"IT would have to guess {counted(guesses, 'thing')}."


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right form."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
