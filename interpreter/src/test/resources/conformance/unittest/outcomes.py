import io
import unittest


class Test(unittest.TestCase):
    def test_pass(self):
        """What passes."""

    def test_error(self):
        {}["key"]

    def test_parts(self):
        for i in range(4):
            with self.subTest("part", i=i):
                self.assertEqual(i % 2, 0)

    @unittest.skip("not today")
    def test_skip(self):
        self.fail()

    @unittest.skipIf(True, "a reason")
    def test_skip_if(self):
        self.fail()

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as expected")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_skips_itself(self):
        self.skipTest("within")


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
show(Test, verbosity=2)
