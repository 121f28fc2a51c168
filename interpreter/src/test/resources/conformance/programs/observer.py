def subject():
    observers = []

    def attach(observer):
        observers.append(observer)
        return lambda: observers.remove(observer)

    def notify(event):
        return [observer(event) for observer in observers]

    return attach, notify


attach, notify = subject()
detach_upper = attach(str.upper)
attach(len)
attach(lambda e: e[::-1])
print(notify("event"))
detach_upper()
print(notify("again"))
