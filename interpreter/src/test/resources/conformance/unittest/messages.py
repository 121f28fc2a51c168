import io
import unittest


class Test(unittest.TestCase):
    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.5)

    def test_delta(self):
        self.assertAlmostEqual(1.0, 1.5, delta=0.25)

    def test_in(self):
        self.assertIn(4, [1, 2])

    def test_instance(self):
        self.assertIsInstance(4, str)

    def test_less(self):
        self.assertLess(4, 3, "order")

    def test_true(self):
        self.assertTrue([])

    def test_none(self):
        self.assertIsNone(0)

    def test_not_raised(self):
        with self.assertRaises(ValueError):
            pass

    def test_not_raised_by(self):
        self.assertRaises(KeyError, max, 1, 2)

    def test_no_warning(self):
        with self.assertWarns(DeprecationWarning):
            pass

    def test_same(self):
        self.assertIsNot(None, None)


def show(case, **options):
    text = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    result = unittest.TextTestRunner(text, **options).run(suite)
    for line in text.getvalue().splitlines():
        if line.startswith(("Traceback", "  File", "    ")):
            continue
        print(line.split(" in ")[0] if line.startswith("Ran ") else line)
    print(result)


show(Test.__mro__[0], verbosity=0)
