class Clearing:
    target = None

    def __init__(self, answer):
        self.answer = answer

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Clearing.target is not None:
            target, Clearing.target = Clearing.target, None
            target.clear()
        return self.answer


for answer in False, True:
    for act in set.remove, set.discard, set.add, set.__contains__:
        items = {Clearing(answer), *range(20)}
        Clearing.target = items
        try:
            print(act.__name__, act(items, Clearing(answer)), len(items))
        except KeyError as error:
            print(act.__name__, "KeyError", len(items))
        Clearing.target = None
for change in set.difference_update, set.update, set.symmetric_difference_update:
    items = {Clearing(False), *range(20)}
    Clearing.target = items
    change(items, {Clearing(False)})
    print(change.__name__, len(items) <= 2)
    Clearing.target = None
