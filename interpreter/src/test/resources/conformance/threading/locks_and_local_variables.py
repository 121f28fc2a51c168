import threading

lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(False), lock.acquire(timeout=0.01))
try:
    lock.release()
except RuntimeError as error:
    print(error)
again = threading.RLock()
with again:
    with again:
        print("twice")
try:
    again.release()
except RuntimeError as error:
    print(error)
print(threading.current_thread().name, threading.active_count())
print(threading.main_thread() is threading.current_thread())
own = threading.local()
own.x = 1
print(own.x, vars(own))
try:
    threading.local(1)
except TypeError as error:
    print(error)
for wrong in {"blocking": False, "timeout": 1}, {"timeout": -2}:
    try:
        lock.acquire(**wrong)
    except ValueError as error:
        print(error)
