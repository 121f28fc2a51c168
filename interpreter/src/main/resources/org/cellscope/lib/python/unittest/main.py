"""The tests of a module as a program."""

import sys

from . import loader, runner

__unittest = True

_NO_TESTS_EXITCODE = 5

_FLAGS = {
    "-v": ("verbosity", 2), "--verbose": ("verbosity", 2),
    "-q": ("verbosity", 0), "--quiet": ("verbosity", 0),
    "-f": ("failfast", True), "--failfast": ("failfast", True),
    "-b": ("buffer", True), "--buffer": ("buffer", True),
    "-c": ("catchbreak", True), "--catch": ("catchbreak", True),
    "--locals": ("tb_locals", True),
}


class TestProgram:
    """Runs the tests of a module, as the words of a command line say."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(
        self,
        module="__main__",
        defaultTest=None,
        argv=None,
        testRunner=None,
        testLoader=loader.defaultTestLoader,
        exit=True,
        verbosity=1,
        failfast=None,
        catchbreak=None,
        buffer=None,
        warnings=None,
        *,
        tb_locals=False,
        durations=None,
    ):
        if isinstance(module, str):
            __import__(module)
            self.module = sys.modules[module]
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0] if argv else ""
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Reads options and the names of tests."""
        names = []
        words = list(argv[1:])
        while words:
            word = words.pop(0)
            if word in _FLAGS:
                setattr(self, *_FLAGS[word])
            elif word == "-k" and words:
                pattern = words.pop(0)
                wanted = pattern if "*" in pattern else f"*{pattern}*"
                self.testNamePatterns = [*(self.testNamePatterns or ()), wanted]
            elif word == "--durations" and words:
                self.durations = int(words.pop(0))
            elif word.startswith("-"):
                print(f"{self.progName}: error: unrecognized arguments: {word}", file=sys.stderr)
                sys.exit(2)
            else:
                names.append(word)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        elif isinstance(self.defaultTest, str):
            self.testNames = (self.defaultTest,)
        else:
            self.testNames = list(self.defaultTest)
        self.createTests()

    def createTests(self):
        """Collects the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Runs the tests; ends the program unless that is not wanted."""
        if self.testRunner is None:
            self.testRunner = runner.TextTestRunner
        if isinstance(self.testRunner, type):
            running = self.testRunner(
                verbosity=self.verbosity,
                failfast=self.failfast,
                buffer=self.buffer,
                warnings=self.warnings,
                tb_locals=self.tb_locals,
                durations=self.durations,
            )
        else:
            running = self.testRunner
        self.result = running.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram
