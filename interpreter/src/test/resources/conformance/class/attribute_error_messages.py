class Box:
    def __init__(self):
        self.content = 1


for act in (lambda: Box().contents, lambda: Box.width, lambda: (5).real_part):
    try:
        act()
    except AttributeError as error:
        print(error)
Box().contnt
