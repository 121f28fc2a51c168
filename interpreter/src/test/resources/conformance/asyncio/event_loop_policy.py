import asyncio


class Policy(asyncio.AbstractEventLoopPolicy):
    loop = None

    def new_event_loop(self):
        return "a new loop"

    def get_event_loop(self):
        return self.loop

    def set_event_loop(self, loop):
        self.loop = loop


asyncio.set_event_loop_policy(Policy())
print(asyncio.get_event_loop(), asyncio.new_event_loop())
asyncio.set_event_loop("another")
print(asyncio.get_event_loop(), isinstance(asyncio.get_event_loop_policy(), Policy))
try:
    asyncio.AbstractEventLoopPolicy().get_event_loop()
except NotImplementedError:
    print("not implemented")
