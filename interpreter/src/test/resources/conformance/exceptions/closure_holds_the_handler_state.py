def retry(times):
    def decorate(function):
        def wrapper(*args):
            failures = []
            for attempt in range(times):
                try:
                    return function(attempt, *args)
                except ValueError as error:
                    failures.append(str(error))
            return failures
        return wrapper
    return decorate


@retry(3)
def flaky(attempt, limit):
    if attempt < limit:
        raise ValueError(f"attempt {attempt}")
    return "ok"


print(flaky(2), flaky(5))
