import weakref


class Window:
    def __init__(self, title):
        self.title = title

    def update(self, price):
        print(self.title, "shows", price)


def make_ticker():
    known = []

    def watch(window):
        known.append(weakref.ref(window, known.remove))

    def publish(price):
        for reference in known:
            reference().update(price)
        print("windows:", len(known))
    return watch, publish


watch, publish = make_ticker()
left, right = Window("left"), Window("right")
watch(left)
watch(right)
publish(10)
del left
publish(11)
