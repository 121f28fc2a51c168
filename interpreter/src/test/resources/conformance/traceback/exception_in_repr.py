class Bad:
    def __repr__(self):
        return self.name


print([Bad()])
