score = 10


def show():
    print("score is", score)


def broken():
    print("score is", score)
    score = 20


def repaired():
    global score
    print("score was", score)
    score = 20


show()
try:
    broken()
except UnboundLocalError as error:
    print("broken:", error)
repaired()
show()
