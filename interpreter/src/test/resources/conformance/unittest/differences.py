import io
import unittest


class Test(unittest.TestCase):
    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 3, 3, 4])

    def test_dict(self):
        self.assertEqual({"a": 1}, {"a": 2, "b": [1]}, "mine")

    def test_lines(self):
        self.assertEqual("one\ntwo\n", "one\ntoo\n")

    def test_str(self):
        self.assertEqual("hello", "hallo")

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_tuple(self):
        self.assertEqual((1,), (2, 3))

    def test_long(self):
        self.assertEqual(list(range(60)), list(range(1, 61)))

    def test_count(self):
        self.assertCountEqual([1, 1, 2], [2, 3])


def show(case, **options):
    text = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    result = unittest.TextTestRunner(text, **options).run(suite)
    for line in text.getvalue().splitlines():
        if line.startswith(("Traceback", "  File", "    ")):
            continue
        print(line.split(" in ")[0] if line.startswith("Ran ") else line)
    print(result)


show(Test)
