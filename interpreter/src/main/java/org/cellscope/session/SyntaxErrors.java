package org.cellscope.session;

import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeObject;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.vm.Interpreter;

/** Makes Python exceptions of the errors that the parser and the compiler find. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  /**
   * The exception that {@code compile()} raises.
   *
   * @param withLine whether it quotes the source
   */
  static PyException raised(Interpreter rt, PythonSyntaxError error, boolean withLine) {
    TypeObject type =
        ExceptionTypes.ALL.stream()
            .filter(known -> known.name().equals(error.kind().typeName()))
            .findFirst()
            .orElse(ExceptionTypes.SYNTAX_ERROR);
    if (!type.isSubtype(ExceptionTypes.SYNTAX_ERROR)) {
      return Errors.of(type, error.getMessage());
    }
    PyObject made = rt.call(type, StrObject.of(error.getMessage()), details(error, withLine));
    return new PyException((ExceptionObject) made);
  }

  /** The report that CPython prints when a file does not compile, without "Traceback". */
  static String text(PythonSyntaxError error, boolean withLine) {
    Interpreter rt = Interpreters.bare();
    return TracebackText.format(rt, raised(rt, error, withLine).value());
  }

  private static TupleObject details(PythonSyntaxError error, boolean withLine) {
    SourceFile source = error.source();
    Span span = error.span();
    String line = source.line(span.line());
    return TupleObject.of(
        StrObject.of(source.name()),
        IntObject.of(span.line()),
        IntObject.of(column(line, span.column())),
        withLine ? StrObject.of(line + "\n") : SingletonObject.NONE,
        IntObject.of(span.endLine()),
        IntObject.of(column(source.line(span.endLine()), span.endColumn())));
  }

  /** A column as people count it, from 1, in characters; the parser's -1 and -2 mean none. */
  private static long column(String line, int byteColumn) {
    if (byteColumn < 0) {
      return byteColumn + 1L;
    }
    int end = SourceFile.charColumn(line, byteColumn);
    return line.codePointCount(0, end) + 1L;
  }
}
