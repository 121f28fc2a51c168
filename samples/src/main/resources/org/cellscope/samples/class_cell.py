class Shape:
    def describe(self):
        return "shape"


class Circle(Shape):
    def describe(self):
        return "round " + super().describe()

    def made_in(self):
        return __class__.__name__


class Ball(Circle):
    pass


ball = Ball()
print(ball.describe())
print(ball.made_in(), type(ball).__name__)

cell = Circle.describe.__closure__[0]
print(cell.cell_contents is Circle)
print(Circle.made_in.__closure__[0] is cell)
print(Circle.describe.__code__.co_freevars)
print(Shape.describe.__closure__)
