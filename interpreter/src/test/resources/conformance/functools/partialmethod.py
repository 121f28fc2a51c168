from functools import partialmethod


class Light:
    def __init__(self):
        self.state = "off"

    def switch(self, state):
        self.state = state
        return self

    on = partialmethod(switch, "on")
    off = partialmethod(switch, state="off")


print(Light().on().state, Light().on().off().state)
