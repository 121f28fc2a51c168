import io
import unittest


class Test(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self.id())
        self.addCleanup(print, "cleanup 1")
        self.addCleanup(print, "cleanup 2")

    def tearDown(self):
        print("tearDown")

    def test_one(self):
        print("one")

    def test_two(self):
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        print(caught.exception)
        self.fail("two")


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("no class")

    def test(self):
        print("never")


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
show(Broken)
