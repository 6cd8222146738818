"""The process that reads the file of a stranger: gives up what it does not need, answers one question, and ends."""

import json
import sys

from backbrief.app.confined.answer import answer
from backbrief.app.confined.bounds import Bounds, keep_within
from backbrief.app.confined.message import receive, receive_head


def main() -> None:
    """Answer the question on standard input, as one line of JSON on standard output."""
    head = receive_head(sys.stdin.buffer)
    # Before anything of the file is unpacked or parsed: the head alone is ours, the rest is a stranger's.
    keep_within(Bounds(**head["bounds"]))
    question = receive(head, sys.stdin.buffer)
    sys.stdout.buffer.write(json.dumps(answer(question)).encode())


if __name__ == "__main__":
    main()
