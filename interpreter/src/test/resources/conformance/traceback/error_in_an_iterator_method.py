class Steps:
    def __iter__(self):
        return self

    def __next__(self):
        return self.position


for step in Steps():
    print(step)
