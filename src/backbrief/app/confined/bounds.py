"""How much a process that reads the file of a stranger may use, and how it gives up the rest for good."""

import ctypes
import resource
from contextlib import suppress
from dataclasses import dataclass

# CLONE_NEWNET and CLONE_NEWUSER of Linux, which Python 3.11 does not name.
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Bytes of memory and of what is answered, seconds of processor time, and seconds by the clock."""

    memory: int = 512 * 1024 * 1024
    answer: int = 64 * 1024 * 1024
    processor: int = 10
    clock: int = 10


BOUNDS = Bounds()


def keep_within(bounds: Bounds) -> None:
    """Hold this process to the bounds from here on; it cannot take them back."""
    _leave_the_network()
    for what, most in _limits(bounds):
        with suppress(ValueError, OSError):  # a machine may allow less already
            resource.setrlimit(what, (most, most))


def _limits(bounds: Bounds) -> tuple[tuple[int, int], ...]:
    return (
        (resource.RLIMIT_AS, bounds.memory),
        (resource.RLIMIT_CPU, bounds.processor),
        (resource.RLIMIT_FSIZE, bounds.answer),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    )


def _leave_the_network() -> None:
    """Move into a network without any address where the system lets a process do so."""
    with suppress(OSError, AttributeError):
        # Whoever is not root may leave the network only together with a user space of its own.
        unshare = ctypes.CDLL(None).unshare
        if unshare(_NEW_NETWORK) != 0:
            unshare(_NEW_USER | _NEW_NETWORK)
