package org.cellscope.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is newer than 3.8 is refused with the version that it needs; what is not compiles. */
class NewerSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          match x:\\n case 1: pass          | the match statement                          | 3.10
          try: pass\\nexcept* E: pass       | except*                                      | 3.11
          type A = int                     | the type statement                           | 3.12
          def f[T](): pass                 | a list of type parameters                    | 3.12
          class A[T]: pass                 | a list of type parameters                    | 3.12
          @a[0]\\ndef f(): pass             | a decorator that is not a name or its call   | 3.9
          @(a)\\ndef f(): pass              | a decorator that is not a name or its call   | 3.9
          with (a as b, c): pass           | a list of context managers in parentheses    | 3.9
          with (a as b): pass              | a list of context managers in parentheses    | 3.9
          a[*b]                            | a starred expression in an index             | 3.11
          a[b := 1]                        | an assignment expression without parentheses here | 3.10
          {b := 1}                         | an assignment expression without parentheses here | 3.10
          a[b := 1, 2]                     | an assignment expression without parentheses here | 3.10
          {b := 1 for c in d}              | an assignment expression without parentheses here | 3.10
          async def f(): [[x async for x in y] for z in w] | an asynchronous comprehension in another comprehension | 3.11
          def f(*args: *Ts): pass          | a starred annotation                         | 3.11
          async def f():\\n async with (a as b): pass | a list of context managers in parentheses | 3.9
          class A(B[*C]): pass             | a starred expression in an index             | 3.11
          @a.b()()\\ndef f(): pass          | a decorator that is not a name or its call   | 3.9
          @x := a\\ndef f(): pass           | a decorator that is not a name or its call   | 3.9
          async def f():\\n async for x in *a, b: pass | a starred expression in a for statement | 3.9
          f'{a\\n}'                          | an f-string with quotes, backslashes or comments in its fields | 3.12
          f'{a:{b:{c}}}'                   | a field in the format of an f-string's nested field | 3.12
          f'{a!r }'                        | a blank behind the conversion of an f-string's field | 3.12
          for x in *a, b: pass             | a starred expression in a for statement      | 3.9
          x += *a, b                       | a starred expression in an augmented assignment | 3.9
          f'{d['a']}'                      | an f-string with quotes, backslashes or comments in its fields | 3.12
          """)
  void newerSyntaxNamesItsVersion(String text, String what, String since) {
    PythonSyntaxError error = assertThrows(PythonSyntaxError.class, () -> compile(text));
    assertEquals(
        what + " requires Python " + since + "; this program is compiled for 3.8",
        error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with (a): pass",
        "with (a) as b, (c) as d: pass",
        "with (a, b) as c: pass",
        "with (a, b): pass",
        "with (a,): pass",
        "[x for x in y if lambda: z if x]",
        "raise 1from a",
        "with (a).b() as c: pass",
        "@a.b(c)\ndef f(a, /, *, b): pass",
        "a[(b := 1)]; {(c := 2)}; (d := 3)",
        "for x in (*a, b): pass",
        "f'{d[\"a\"]!r:>{w}}' f\"{x}\" 'y'",
        "f'''{\nx}'''",
        "async def f(): return [[x async for x in y] async for z in w]",
        "def f(): return *a, b"
      })
  void olderSyntaxCompiles(String text) {
    assertEquals(PythonVersion.V3_8, compile(text));
  }

  private static PythonVersion compile(String text) {
    SourceFile source = new SourceFile("program.py", text.replace("\\n", "\n") + "\n");
    Module module = Parser.parse(source, Module.Mode.EXEC, Rules.PYTHON_3_8, new ArrayList<>());
    SymbolTable table = SymbolTable.of(module, Rules.PYTHON_3_8);
    return Compiler.compile(module, table, PythonVersion.V3_8).version();
  }
}
