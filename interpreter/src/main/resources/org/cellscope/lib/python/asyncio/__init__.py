"""Coroutines side by side, on a clock that does not wait: sleeping costs no time."""

from .events import (
    AbstractEventLoop,
    Handle,
    TimerHandle,
    get_running_loop,
)
from .exceptions import (
    BrokenBarrierError,
    CancelledError,
    InvalidStateError,
    QueueEmpty,
    QueueFull,
    TimeoutError,
)
from .futures import Future, isfuture, wrap_future
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .policies import (
    AbstractEventLoopPolicy,
    DefaultEventLoopPolicy,
    get_event_loop,
    get_event_loop_policy,
    new_event_loop,
    set_event_loop,
    set_event_loop_policy,
)
from .queues import LifoQueue, PriorityQueue, Queue
from .runners import Runner, run
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Task,
    all_tasks,
    as_completed,
    create_task,
    current_task,
    ensure_future,
    gather,
    iscoroutine,
    iscoroutinefunction,
    shield,
    sleep,
    wait,
    wait_for,
)
from .timeouts import Timeout, timeout, timeout_at

__all__ = [name for name in dir() if not name.startswith("_") and name not in (
    "events", "exceptions", "futures", "locks", "policies", "queues", "runners", "taskgroups",
    "tasks", "timeouts",
)]
