package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.PyException;
import org.cellscope.objects.Warnings;
import org.cellscope.source.SourceFile;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.syntax.SyntaxWarning;
import org.cellscope.vm.Interpreter;
import org.cellscope.vm.SourceCompiler;

/** The compiler that the machine calls. */
final class PythonCompiler implements SourceCompiler {
  /** How names of library texts begin; CPython finds no lines of other texts that have no file. */
  private static final String LIBRARY = "<frozen ";

  private final PythonVersion version;

  /**
   * Makes a compiler.
   *
   * @param version whose bytecode the program's own texts get; the library's get that of 3.12
   */
  PythonCompiler(PythonVersion version) {
    this.version = version;
  }

  /**
   * Gives warnings, on {@code sys.stderr} unless the program wants others.
   *
   * @throws PyException SyntaxError where the program's filters make an error of a warning
   */
  static void show(Interpreter interpreter, List<SyntaxWarning> warnings, Module.Mode mode) {
    for (SyntaxWarning warning : warnings) {
      try {
        Warnings.show(
            interpreter,
            ExceptionTypes.SYNTAX_WARNING,
            warning.message(),
            warning.source().name(),
            warning.line());
      } catch (PyException raised) {
        throw raised.matches(ExceptionTypes.SYNTAX_WARNING)
            ? asError(interpreter, warning, mode)
            : raised;
      }
    }
  }

  private static PyException asError(
      Interpreter interpreter, SyntaxWarning warning, Module.Mode mode) {
    PythonSyntaxError error = warning.error();
    return switch (warning.found()) {
      case PARSING ->
          SyntaxErrors.raised(
              interpreter,
              error,
              Passes.Pass.PARSER,
              Optional.of(SyntaxErrors.quoted(error, mode)));
      case COMPILING ->
          SyntaxErrors.raised(
              interpreter,
              error,
              Passes.Pass.COMPILER,
              interpreter.sourceLine(warning.source().name(), warning.line()));
    };
  }

  @Override
  public CodeObject compile(Interpreter interpreter, String text, String filename, String mode) {
    Module.Mode parsed = PythonTexts.mode(mode);
    Passes passes = new Passes();
    try {
      Compilation.Compiled compiled =
          passes.run(
              new SourceFile(filename, text),
              parsed,
              filename.startsWith(LIBRARY) ? PythonVersion.V3_12 : version);
      show(interpreter, compiled.warnings(), parsed);
      if (filename.startsWith(LIBRARY)) {
        interpreter.addSource(filename, text);
      }
      return compiled.code();
    } catch (PythonSyntaxError error) {
      show(interpreter, passes.warnings(), parsed);
      Optional<String> line =
          passes.current() == Passes.Pass.PARSER
              ? Optional.of(SyntaxErrors.quoted(error, parsed))
              : interpreter.sourceLine(filename, error.span().line());
      throw SyntaxErrors.raised(interpreter, error, passes.current(), line);
    }
  }
}
