import weakref


class Picture:
    def __repr__(self):
        return "a big picture"


def open_picture():
    picture = Picture()

    def show():
        return picture

    return show, weakref.ref(picture)


show, watch = open_picture()
print("the frame is gone, but:", watch())
print(show())

del show
print("after del:", watch())
