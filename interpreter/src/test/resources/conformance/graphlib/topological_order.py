import graphlib

print(list(graphlib.TopologicalSorter({1: [2], 2: [3], 4: [1]}).static_order()))
try:
    list(graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except graphlib.CycleError as error:
    print(error)
sorter = graphlib.TopologicalSorter({"d": ["b", "c"], "b": ["a"]})
for action in (sorter.get_ready, sorter.prepare, lambda: sorter.add("z"), sorter.get_ready,
               lambda: sorter.done("q"), lambda: sorter.done("b"), lambda: sorter.done("a", "c"),
               sorter.get_ready, sorter.is_active, lambda: sorter.done("b"), sorter.get_ready):
    try:
        print(action())
    except ValueError as error:
        print(error)
