package org.cellscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private record Ended(int code, String out, String err) {}

  @TempDir Path folder;

  private static Ended run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String message, Ended ended) {
    assertEquals(new Ended(2, "", "cellscope: " + message + "\n"), ended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "dis", "codes", "trace"})
  void unknownFilesAndFoldersAreOneLineAndExitCodeTwo(String command) {
    String missing = folder.resolve("missing.py").toString();
    assertRefused(
        "can't open file '" + missing + "': No such file or directory", run("", command, missing));
    assertRefused(
        "can't open file '" + folder + "': Is a directory", run("", command, folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "dis", "codes", "trace"})
  void textsThatCannotBeDecodedAreOneLineAndExitCodeTwo(String command) throws IOException {
    Path file = Files.write(folder.resolve("bytes.py"), new byte[] {'x', (byte) 0xff});
    assertRefused(file + " is not a text in UTF-8", run("", command, file.toString()));
  }

  @Test
  void wrongCommandLinesAreOneLineAndExitCodeTwo() {
    assertRefused("Missing command: one of run, dis, codes, trace", run(""));
    assertRefused("Unknown option: '--nothing'", run("", "--nothing"));
    assertRefused("Unknown option: '--nothing'", run("", "run", "--nothing", "x.py"));
    assertRefused("Missing required parameter: 'FILE'", run("", "run"));
    assertRefused("Unmatched argument at index 0: 'jump'", run("", "jump"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "dis", "codes", "trace"})
  void everyCommandExplainsItself(String command) {
    Ended ended = run("", command, "--help");
    assertEquals(0, ended.code());
    assertTrue(ended.out().startsWith("Usage: cellscope " + command), ended.out());
    assertTrue(ended.out().contains("; - is standard input."), ended.out());
    assertEquals("", ended.err());
  }

  @ParameterizedTest
  @CsvSource({
    "sys.exit(), 0",
    "sys.exit(None), 0",
    "sys.exit(3), 3",
    "sys.exit(263), 7",
    "sys.exit(-1), 255",
    "sys.exit(10**30), 255",
    "sys.exit(True), 1"
  })
  void theExitCodeIsThatOfTheProgram(String statement, int code) {
    assertEquals(new Ended(code, "", ""), run("import sys\n" + statement, "run", "-"));
  }

  @Test
  void anExitWithTextPrintsItAndFails() {
    assertEquals(
        new Ended(1, "before\n", "over\n"),
        run("import sys\nprint('before')\nsys.exit('over')", "run", "-"));
  }

  @Test
  void breakpointSaysThatThereIsNoDebuggerAndTheProgramGoesOn() {
    String notice = "cellscope: line 1 of <stdin>: breakpoint() finds no debugger here; going on\n";
    assertEquals(new Ended(0, "after\n", notice), run("breakpoint()\nprint('after')", "run", "-"));
  }

  @Test
  void anUncaughtExceptionFailsWithItsTraceback() throws IOException {
    Path file = Files.writeString(folder.resolve("fails.py"), "x = []\nx[1]\n");
    String report =
        """
        Traceback (most recent call last):
          File "%s", line 2, in <module>
            x[1]
            ~^^^
        IndexError: list index out of range
        """;
    assertEquals(new Ended(1, "", report.formatted(file)), run("", "run", file.toString()));
  }

  @Test
  void aProgramThatDoesNotCompileIsReportedByEveryCommand() {
    String report =
        """
          File "<stdin>", line 1
            x = = 1
                ^
        SyntaxError: invalid syntax
        """;
    assertEquals(new Ended(1, "", report), run("x = = 1", "run", "-"));
    assertEquals(new Ended(1, "", report), run("x = = 1", "dis", "-"));
    assertEquals(new Ended(1, "", report), run("x = = 1", "trace", "-"));
  }

  @Test
  void argumentsAreThoseOfTheProgramEvenWhenTheyLookLikeOptions() {
    assertEquals(
        "['-', 'a', '--help']\n",
        run("import sys\nprint(sys.argv)", "run", "-", "a", "--help").out());
  }

  @Test
  void endlessRecursionIsCountedAsPythonCountsIt() {
    Ended ended = run("def f(): f()\nf()", "run", "-");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("  [Previous line repeated 996 more times]\n"), ended.err());
    assertTrue(
        ended.err().endsWith("\nRecursionError: maximum recursion depth exceeded\n"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A:\n  def __init__(self): A()\nA()",
        "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
        "class A:\n  def __eq__(self, other): return self == other\nA() == A()",
        "def key(x): return sorted([1, 2], key=key)\nkey(1)",
        "def g(): yield from g()\nlist(g())",
        "class A:\n  @property\n  def p(self): return self.p\nA().p"
      })
  void recursionThroughBuiltInsEndsInARecursionErrorToo(String program) {
    Ended ended = run(program, "run", "-");
    assertEquals(1, ended.code());
    assertTrue(
        ended.err().endsWith("\nRecursionError: maximum recursion depth exceeded\n"), ended.err());
  }

  @Test
  void aRaisedRecursionLimitIsUsedUp() {
    String program =
        """
        import sys
        sys.setrecursionlimit(50000)
        def f(n): return n and 1 + f(n - 1)
        print(f(40000))
        """;
    assertEquals(new Ended(0, "40000\n", ""), run(program, "run", "-"));
  }

  @Test
  void everyLineOfATraceIsJson() throws IOException {
    Ended ended = run("def f(a):\n  return [a, 'é\"\\n']\nprint(f(float('nan')))", "trace", "-");
    assertEquals(0, ended.code(), ended.err());
    StringBuilder output = new StringBuilder();
    for (String line : ended.out().lines().toList()) {
      output.append(outputOf(line));
    }
    assertEquals("[nan, 'é\"\\n']\n", output.toString());
  }

  /** The member "output" of a line that is one JSON object. */
  private static String outputOf(String line) throws IOException {
    String output = "";
    int depth = 0;
    try (JsonParser json = new JsonFactory().createParser(line)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 1
            && token == JsonToken.VALUE_STRING
            && "output".equals(json.currentName())) {
          output = json.getText();
        }
      }
    }
    return output;
  }

  private static final String CALLS =
      "def make(n):\n"
          + "  def up():\n"
          + "    nonlocal n\n"
          + "    n += 1\n"
          + "    return n\n"
          + "  return up\n"
          + "make(4)()\n";

  @Test
  void traceAnswersQuestionsInJsonLines() {
    Ended cell = run(CALLS, "trace", "--cell", "make.n", "-");
    assertEquals(0, cell.code());
    assertEquals(2, cell.out().lines().count());
    assertTrue(cell.out().lines().toList().getLast().contains("\"line\": 4"));
    Ended calls = run(CALLS, "trace", "--calls", "up", "-");
    assertTrue(calls.out().contains("\"returned\": {"));
    assertTrue(calls.out().contains("\"text\": \"5\""));
    Ended name = run(CALLS, "trace", "--name", "n", "--at", "20", "-");
    assertEquals(new Ended(0, name.out(), ""), name);
    Ended life = run(CALLS, "trace", "--object", "1", "-");
    assertTrue(life.out().startsWith("{\"object\": "));
  }

  @Test
  void whatTraceDoesNotFindIsOneLineAndExitCodeTwo() {
    assertRefused("no function down has been called", run(CALLS, "trace", "--calls", "down", "-"));
    assertRefused("no call has made a cell make.m", run(CALLS, "trace", "--cell", "make.m", "-"));
    assertRefused("there is no object 99999", run(CALLS, "trace", "--object", "99999", "-"));
    assertRefused("--at goes with --name", run(CALLS, "trace", "--at", "3", "-"));
  }
}
