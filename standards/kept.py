"""What a worker makes once and keeps until the content or the day changes.

For answers that follow from published content alone and are the same for everybody. Every worker
learns of a change within a second (`standards.content_version`).
"""

import functools
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, ParamSpec, TypeVar

from standards import content_version
from standards.pages import today

P = ParamSpec("P")
T = TypeVar("T")


class Kept(Generic[P, T]):
    """A function whose answers are kept by its positional arguments; safe between threads.

    The one longest unused goes when there are more than `most`. One thread makes an answer while
    the others wait for it. Trap: two kept functions must not call each other in a circle.
    """

    def __init__(self, make: Callable[P, T], most: int) -> None:
        self._make = make
        self._most = most
        self._state: object = None
        self._made: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.RLock()
        _ALL.append(self)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer for today's content."""
        state = (content_version.current(), today())
        with self._lock:
            if state != self._state:
                self._made.clear()
                self._state = state
            if args not in self._made:
                self._made[args] = self._make(*args, **kwargs)
            self._made.move_to_end(args)
            if len(self._made) > self._most:
                self._made.popitem(last=False)
            return self._made[args]

    def forget(self) -> None:
        """Make everything anew."""
        with self._lock:
            self._state = None


_ALL: list[Kept] = []  # type: ignore[type-arg]


def until_the_content_changes(most: int = 1) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the answers of the decorated function, at most so many."""

    def keeping(make: Callable[P, T]) -> Callable[P, T]:
        kept = Kept(make, most)

        @functools.wraps(make)
        def answer(*args: P.args, **kwargs: P.kwargs) -> T:
            return kept(*args, **kwargs)

        return answer

    return keeping


def forget() -> None:
    """Let every kept function make everything anew."""
    for each in _ALL:
        each.forget()
