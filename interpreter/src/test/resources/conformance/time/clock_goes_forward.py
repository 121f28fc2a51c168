import time
start = time.perf_counter()
before = time.time()
total = sum(range(1000))
print(time.perf_counter() >= start, time.time() >= before, time.monotonic() > 0)
print(type(before))
print(time.time_ns() > 10 ** 18, time.process_time() >= 0, time.sleep(0))
