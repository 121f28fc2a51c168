import weakref


class Book:
    title = "Cells"


def careless(book):
    return lambda: book.title


def careful(book):
    title = book.title
    return lambda: title


def borrow(book):
    def give_back():
        nonlocal book
        book = None
    return give_back


for to in (careless, careful, borrow):
    book = Book()
    closure, watch = to(book), weakref.ref(book)
    del book
    print(to.__name__, "- gone:", watch() is None)
closure()
print("given back - gone:", watch() is None)
