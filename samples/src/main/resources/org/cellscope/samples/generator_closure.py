def make_queue():
    waiting = []

    def serve():
        while waiting:
            yield waiting.pop(0)

    return waiting.append, serve


enter, serve = make_queue()
enter("Ann")
enter("Bob")

line = serve()
print("next:", next(line))
enter("Cid")
print("then:", list(line))
print("empty:", list(serve()))
