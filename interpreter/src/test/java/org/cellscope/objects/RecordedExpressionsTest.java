package org.cellscope.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.lib.StandardLibrary;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.vm.Interpreter;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Evaluates the expressions in the text files beside this class, each followed by a line with what
 * CPython 3.12 on a 64-bit machine gives: the result's repr, or the exception's class and text.
 */
final class RecordedExpressionsTest {
  private static final List<String> FILES =
      List.of("int", "float", "complex", "str", "format", "bytes", "arguments");

  private record Expression(String text, String expected) {}

  @TestFactory
  Stream<DynamicContainer> expressionsGiveWhatCPythonGives() {
    return FILES.stream().map(RecordedExpressionsTest::container);
  }

  private static DynamicContainer container(String file) {
    Interpreter rt = interpreter();
    DictObject globals = new DictObject();
    return DynamicContainer.dynamicContainer(
        file,
        expressions(file).stream()
            .map(
                e ->
                    DynamicTest.dynamicTest(
                        e.text, () -> assertEquals(e.expected, evaluate(rt, globals, e.text)))));
  }

  private static List<Expression> expressions(String file) {
    try (InputStream in = RecordedExpressionsTest.class.getResourceAsStream(file + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("missing: " + file);
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<Expression> expressions = new ArrayList<>();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        expressions.add(new Expression(lines.get(i), lines.get(i + 1).strip()));
      }
      return expressions;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String evaluate(Interpreter rt, DictObject globals, String text) {
    try {
      CodeValue code = rt.compile(text, "<test>", "eval");
      PyObject result = rt.execute(code, globals, globals, TupleObject.EMPTY);
      return "-> " + Repr.repr(rt, result);
    } catch (PyException error) {
      String message = Repr.str(rt, error.value());
      return ("!! " + error.value().type().name() + ": " + message).strip();
    }
  }

  private static Interpreter interpreter() {
    return new Interpreter(
        new SilentHost(),
        (rt, text, file, mode) -> compile(text, file),
        new StandardLibrary(path -> Optional.empty()),
        null);
  }

  private static CodeObject compile(String text, String file) {
    Module module = Parser.parse(new SourceFile(file, text), Module.Mode.EVAL);
    return Compiler.compile(module, SymbolTable.of(module), PythonVersion.V3_12);
  }

  /** A host that gives nothing and takes nothing. */
  private static final class SilentHost implements Host {
    @Override
    public void write(Stream stream, String text) {
      throw new AssertionError("unexpected output: " + text);
    }

    @Override
    public Optional<String> readLine() {
      return Optional.empty();
    }

    @Override
    public long wallClock() {
      return 0;
    }

    @Override
    public long monotonicClock() {
      return 0;
    }

    @Override
    public void sleep(long nanoseconds) {}

    @Override
    public List<String> arguments() {
      return List.of();
    }

    @Override
    public long entropy() {
      return 1;
    }
  }
}
