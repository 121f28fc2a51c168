"""What of threads there is without any but the main one: locks and local variables."""

__all__ = [
    "get_ident", "active_count", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX",
    "Lock", "RLock", "local", "ThreadError",
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_IDENT = 0x7F3A0000_0740


def get_ident():
    """The number of the thread."""
    return _IDENT


get_native_id = get_ident


def _check(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be positive")


def _wait(blocking, timeout):
    """What waiting comes to when nobody else runs."""
    if blocking and timeout == -1:
        raise RuntimeError("waiting for the lock would never end: there are no other threads")
    if blocking:
        from time import sleep

        sleep(timeout)
    return False


class _LockType:
    """A lock that one may hold."""

    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock; says whether that has succeeded."""
        _check(blocking, timeout)
        if self._held:
            return _wait(blocking, timeout)
        self._held = True
        return True

    def release(self):
        """Gives the lock back."""
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        """Whether somebody holds the lock."""
        return self._held

    __enter__ = acquire

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


_LockType.__module__ = "_thread"
_LockType.__name__ = _LockType.__qualname__ = "lock"


def Lock():
    """Makes a lock."""
    return _LockType()


class RLock:
    """A lock that its holder may take again."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Takes the lock once more."""
        _check(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        """Gives the lock back as often as it was taken."""
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    __enter__ = acquire

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = _IDENT if self._count else 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


RLock.__module__ = "_thread"


class local:
    """Attributes that every thread has for itself."""

    def __new__(cls, /, *args, **kwds):
        if (args or kwds) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return super().__new__(cls)


local.__module__ = "_thread"


class _MainThread:
    name = "MainThread"
    ident = native_id = _IDENT
    daemon = False

    def is_alive(self):
        """Always: what runs is this thread."""
        return True

    def __repr__(self):
        return f"<{type(self).__name__}({self.name}, started {self.ident})>"


_main = _MainThread()


def current_thread():
    """The thread that runs: the main one."""
    return _main


main_thread = current_thread


def enumerate():
    """All threads."""
    return [_main]


def active_count():
    """How many threads there are."""
    return 1
