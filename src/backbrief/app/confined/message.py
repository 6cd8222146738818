"""What passes between the two processes: one line of JSON, then the file and the known design as bytes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import IO, Any

from backbrief.app.confined.bounds import Bounds
from backbrief.app.record_data import data_of, record_of
from backbrief.domain.backbrief import Backbrief
from backbrief.domain.design import Design


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A file to be read, what it is read for, and what is known already.

    `prefer` says whose word counts where a workbook and the design differ.
    """

    purpose: str
    name: str
    content: bytes
    prefer: str = ""
    design: Design = field(default_factory=Design)
    numbers: Mapping[str, int] = field(default_factory=dict)
    backbriefs: Mapping[int, Backbrief] = field(default_factory=dict)


def send(question: Question, stream: IO[bytes], *, bounds: Bounds) -> None:
    """Write the question to the process that answers it."""
    known = {
        "records": data_of_all(question.design),
        "numbers": dict(question.numbers),
        "backbriefs": [asdict(each) for each in question.backbriefs.values()],
    }
    head = {
        "bounds": asdict(bounds),
        "purpose": question.purpose,
        "name": question.name,
        "prefer": question.prefer,
        "size": len(question.content),
    }
    stream.write(json.dumps(head).encode() + b"\n")
    stream.write(question.content)
    stream.write(json.dumps(known).encode())


def receive_head(stream: IO[bytes]) -> dict[str, Any]:
    """The first line of a question: what is asked, and the bounds to keep within while answering."""
    head: dict[str, Any] = json.loads(stream.readline())
    return head


def receive(head: Mapping[str, Any], stream: IO[bytes]) -> Question:
    """The question that follows its first line."""
    content = stream.read(head["size"])
    known = json.loads(stream.read())
    said = (Backbrief(**each) for each in known["backbriefs"])
    return Question(
        purpose=head["purpose"],
        name=head["name"],
        content=content,
        prefer=head["prefer"],
        design=design_of(known["records"]),
        numbers=known["numbers"],
        backbriefs={each.number: each for each in said},
    )


def data_of_all(design: Design) -> list[dict[str, Any]]:
    """The records of a design as plain data."""
    return [data_of(record) for record in design.records.values()]


def design_of(data: Iterable[Mapping[str, Any]]) -> Design:
    """The design whose records were written as plain data."""
    records = map(record_of, data)
    return Design({record.id: record for record in records})
