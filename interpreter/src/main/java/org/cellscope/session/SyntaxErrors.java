package org.cellscope.session;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;

/** Makes Python exceptions of the errors that the parser and the compiler find. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  /**
   * The exception that {@code compile()} raises. The parser counts columns in characters, the
   * passes behind it in bytes; the symbol table has nothing but its message among the arguments.
   *
   * @param pass which pass found it
   * @param line the line that it quotes, if it is known
   */
  static PyException raised(
      Runtime rt, PythonSyntaxError error, Passes.Pass pass, Optional<String> line) {
    TypeObject type =
        ExceptionTypes.ALL.stream()
            .filter(known -> known.name().equals(error.kind().typeName()))
            .findFirst()
            .orElse(ExceptionTypes.SYNTAX_ERROR);
    if (!type.isSubtype(ExceptionTypes.SYNTAX_ERROR)) {
      return Errors.of(type, error.getMessage());
    }
    PyObject message = StrObject.of(error.getMessage());
    TupleObject details = details(error, pass == Passes.Pass.PARSER, line);
    if (pass != Passes.Pass.SYMBOL_TABLE) {
      return new PyException((ExceptionObject) rt.call(type, message, details));
    }
    PyObject made = rt.call(type, message);
    String[] names = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
    for (int i = 0; i < names.length; i++) {
      Attributes.set(rt, made, names[i], details.get(i));
    }
    return new PyException((ExceptionObject) made);
  }

  /**
   * The report that CPython prints when a file does not compile, without "Traceback".
   *
   * @param withLine whether it quotes the source
   */
  static String text(PythonSyntaxError error, Passes.Pass pass, boolean withLine) {
    Runtime rt = Interpreters.bare();
    Optional<String> line =
        withLine ? Optional.of(quoted(error, Module.Mode.EXEC)) : Optional.empty();
    return TracebackText.format(rt, raised(rt, error, pass, line).value());
  }

  /** What the parser's errors quote; to a file alone it adds a line end. */
  static String quoted(PythonSyntaxError error, Module.Mode mode) {
    SourceFile source = error.source();
    int line = error.span().line();
    StringBuilder quoted = new StringBuilder();
    for (int i = error.quote().from(); i < line; i++) {
      quoted.append(source.line(i)).append('\n');
    }
    quoted.append(source.line(line));
    boolean ends = line < source.lineCount() || mode == Module.Mode.EXEC;
    return line > 0 && ends && error.quote().withEnd()
        ? quoted.append('\n').toString()
        : quoted.toString();
  }

  private static TupleObject details(
      PythonSyntaxError error, boolean inCharacters, Optional<String> line) {
    SourceFile source = error.source();
    Span span = error.span();
    return TupleObject.of(
        StrObject.of(source.name()),
        IntObject.of(span.line()),
        IntObject.of(column(source.line(span.line()), span.column(), inCharacters)),
        line.<PyObject>map(StrObject::of).orElse(SingletonObject.NONE),
        IntObject.of(span.endLine()),
        span.endColumn() == PythonSyntaxError.NO_END
            ? SingletonObject.NONE
            : IntObject.of(column(source.line(span.endLine()), span.endColumn(), inCharacters)));
  }

  /**
   * A column as people count it, from 1; the parser's -1 and -2 mean none. In characters it ends
   * behind the line's end at the latest.
   */
  private static long column(String line, int byteColumn, boolean inCharacters) {
    if (byteColumn < 0 || !inCharacters) {
      return byteColumn + 1L;
    }
    int end = SourceFile.charColumn(line, byteColumn);
    boolean behindTheLine = byteColumn > line.getBytes(StandardCharsets.UTF_8).length;
    return line.codePointCount(0, end) + (behindTheLine ? 2L : 1L);
  }
}
