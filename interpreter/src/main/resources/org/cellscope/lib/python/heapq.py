"""Heaps in lists: the smallest item is the first."""

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
    "heappushpop",
]


def _sift_up_to(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sift_from(heap, at):
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _sift_up_to(heap, start, at)


def _require(function, argument, heap):
    if not isinstance(heap, list):
        given = "None" if heap is None else type(heap).__name__
        raise TypeError(f"{function}() {argument} must be list, not {given}")


def heappush(heap, item):
    """Adds an item to a heap."""
    _require("heappush", "argument 1", heap)
    heap.append(item)
    _sift_up_to(heap, 0, len(heap) - 1)


def heappop(heap):
    """Takes the smallest item from a heap."""
    _require("heappop", "argument", heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sift_from(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Takes the smallest item from a heap, then adds an item."""
    _require("heapreplace", "argument 1", heap)
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sift_from(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Adds an item to a heap, then takes the smallest."""
    _require("heappushpop", "argument 1", heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_from(heap, 0)
    return item


def heapify(x):
    """Makes a heap of a list."""
    _require("heapify", "argument", x)
    for i in reversed(range(len(x) // 2)):
        _sift_from(x, i)


def merge(*iterables, key=None, reverse=False):
    """Merges sorted inputs into one sorted output."""
    sources = []
    for index, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            sources.append((item if key is None else key(item), index, item, iterator))
            break
    while sources:
        best = 0
        for i in range(1, len(sources)):
            if reverse:
                if sources[best][0] < sources[i][0]:
                    best = i
            elif sources[i][0] < sources[best][0]:
                best = i
        _, index, item, iterator = sources[best]
        yield item
        for item in iterator:
            sources[best] = (item if key is None else key(item), index, item, iterator)
            break
        else:
            del sources[best]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
