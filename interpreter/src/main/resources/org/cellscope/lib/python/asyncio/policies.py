"""Policies: who makes event loops, and which one is the current one."""

import sys
import warnings

from .events import _EventLoop, _get_running_loop

_policy = None


class AbstractEventLoopPolicy:
    """What a policy has to answer."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One current loop, made when it is asked for the first time."""

    _loop_factory = _EventLoop

    def __init__(self):
        self._loop = None
        self._was_set = False

    def get_event_loop(self):
        if self._loop is None and not self._was_set:
            warnings.warn("There is no current event loop", DeprecationWarning, _outside())
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._was_set = True
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


def _outside():
    """The stack level, for a warning of the caller, of the first frame that is not asyncio's."""
    level = 2
    frame = sys._getframe(2)
    while frame is not None and (frame.f_globals.get("__name__") or "").split(".")[0] == "asyncio":
        level += 1
        frame = frame.f_back
    return level


def get_event_loop_policy():
    """The policy in use."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Uses another policy; None for a new default one when it is asked for."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _policy = policy


def get_event_loop():
    """The loop that runs, or that of the policy."""
    return _get_running_loop() or get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Sets the loop that get_event_loop returns while none runs."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A loop that is not running."""
    return get_event_loop_policy().new_event_loop()
