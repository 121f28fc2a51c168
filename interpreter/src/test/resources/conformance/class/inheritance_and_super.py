class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes {self.sound()}"

    def sound(self):
        return "a noise"


class Dog(Animal):
    def __init__(self, name):
        super().__init__(name + " the dog")

    def sound(self):
        return "woof instead of " + super().sound()


print(Dog("Rex").speak())
print(isinstance(Dog("x"), Animal), issubclass(Dog, Animal), Dog.__bases__)
