package org.cellscope.objects;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.compiler.Compiler;
import org.cellscope.lib.BuiltinsModule;
import org.cellscope.source.SourceFile;
import org.cellscope.symtable.SymbolTable;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.Parser;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.Library;

/** Runs a few lines of Python with the built-in functions only. */
final class PythonSnippet {
  private PythonSnippet() {}

  /** What the lines print. */
  static String output(String text) {
    StringBuilder written = new StringBuilder();
    run(interpreter(written), text);
    return written.toString();
  }

  /** A machine that writes into a text. */
  static Interpreter interpreter(StringBuilder written) {
    return new Interpreter(new Output(written), (i, t, f, m) -> compile(t), new NoModules(), null);
  }

  static void run(Interpreter interpreter, String text) {
    interpreter.runMain(new CodeValue(interpreter.heap(), compile(text)));
  }

  private static CodeObject compile(String text) {
    Module module = Parser.parse(new SourceFile("snippet.py", text), Module.Mode.EXEC);
    return Compiler.compile(module, SymbolTable.of(module), PythonVersion.V3_12);
  }

  private record NoModules() implements Library {
    @Override
    public ModuleObject builtins(Runtime rt) {
      return BuiltinsModule.create();
    }

    @Override
    public Optional<ModuleObject> builtin(Runtime rt, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<String> source(String name) {
      return Optional.empty();
    }

    @Override
    public boolean isPackage(String name) {
      return false;
    }
  }

  private record Output(StringBuilder written) implements Host {
    @Override
    public void write(Stream stream, String text) {
      written.append(text);
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
      return 0;
    }
  }
}
