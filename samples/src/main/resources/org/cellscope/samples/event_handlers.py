def make_button(label):
    handlers = []

    def on_click(handler):
        handlers.append(handler)
        return handler

    def click():
        for handler in handlers:
            handler(label)

    return on_click, click


log = []
on_save, click_save = make_button("Save")


@on_save
def say(label):
    print(label, "was clicked")


@on_save
def remember(label):
    log.append(label)


click_save()
print("log:", log)
