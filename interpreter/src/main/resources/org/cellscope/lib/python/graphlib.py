"""Topological order."""

from types import GenericAlias as _GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """The graph has a cycle: the second argument, its first node repeated at the end."""


class TopologicalSorter:
    """Orders nodes so that each comes after those it depends on."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, graph=None):
        self._needs = {}
        self._dependents = {}
        self._ready = None
        self._passed = self._done = 0
        self._state = {}
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _meet(self, node):
        self._needs.setdefault(node, 0)
        return self._dependents.setdefault(node, [])

    def add(self, node, *predecessors):
        """Adds a node and what it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._meet(node)
        self._needs[node] += len(predecessors)
        for each in predecessors:
            self._meet(each).append(node)

    def prepare(self):
        """Ends the adding and looks for cycles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._needs.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        finished = set()
        for start in self._dependents:
            if start in finished:
                continue
            path, place = [start], {start: 0}
            pending = [iter(self._dependents[start])]
            while pending:
                for node in pending[-1]:
                    if node in place:
                        return path[place[node]:] + [node]
                    if node not in finished:
                        place[node] = len(path)
                        path.append(node)
                        pending.append(iter(self._dependents[node]))
                        break
                else:
                    pending.pop()
                    last = path.pop()
                    del place[last]
                    finished.add(last)
        return None

    def get_ready(self):
        """The nodes whose dependencies are done, each handed out once."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        found = tuple(self._ready)
        for node in found:
            self._state[node] = "out"
        self._ready.clear()
        self._passed += len(found)
        return found

    def is_active(self):
        """Whether there is more to do."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._done < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Says that nodes that get_ready() returned are done."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._needs:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._state.get(node)
            if state is None:
                raise ValueError(
                    f"node {node!r} was not passed out (still not ready)")
            if state == "done":
                raise ValueError(f"node {node!r} was already marked done")
            self._state[node] = "done"
            self._done += 1
            for each in self._dependents[node]:
                self._needs[each] -= 1
                if self._needs[each] == 0:
                    self._ready.append(each)

    def static_order(self):
        """All nodes, in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
