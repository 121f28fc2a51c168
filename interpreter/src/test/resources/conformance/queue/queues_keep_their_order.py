import queue

q = queue.Queue(2)
q.put(1)
q.put(2)
print(q.full(), q.qsize())
for action in (lambda: q.put_nowait(3), q.get, q.get, q.get_nowait, q.task_done, q.task_done, q.task_done):
    try:
        print(action())
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
p = queue.PriorityQueue()
stack = queue.LifoQueue()
for number in (3, 1, 2):
    p.put(number)
    stack.put(number)
print([p.get() for _ in range(3)], [stack.get() for _ in range(3)], p.empty())
