package org.cellscope.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/**
 * Parses Python 3.12 (language reference, chapter 10), and what was Python 3.8 besides.
 *
 * <p>Two passes: the first reads the program; when it fails, the second reads it again with the
 * rules that only explain errors, and without an explanation the token that was reached is the
 * error.
 */
public final class Parser {
  private static final long STACK_BYTES = 256L << 20;

  private final Cursor cursor;
  private final Grammar grammar;
  private final Module.Mode mode;

  private Parser(SourceFile source, Module.Mode mode, Rules rules, List<SyntaxWarning> warnings) {
    this.cursor = new Cursor(source, Tokenizer.tokenize(source, mode, rules), rules, warnings);
    this.grammar = new Grammar(cursor);
    this.mode = mode;
  }

  /**
   * Parses a text.
   *
   * @param source the text
   * @param mode whether it is a file, one expression or one interactive statement
   * @throws PythonSyntaxError when the text is not Python, with CPython's words and place
   */
  public static Module parse(SourceFile source, Module.Mode mode) {
    return parse(source, mode, Rules.PYTHON_3_12, new ArrayList<>());
  }

  /**
   * Parses a text.
   *
   * @param source the text
   * @param mode whether it is a file, one expression or one interactive statement
   * @param rules what the text is read by; what is newer than they are is read nevertheless
   * @param warnings gets what CPython warns of, in its order, also when the text is not Python
   * @throws PythonSyntaxError when the text is not Python, with CPython's words and place
   */
  public static Module parse(
      SourceFile source, Module.Mode mode, Rules rules, List<SyntaxWarning> warnings) {
    List<SyntaxWarning> found = new ArrayList<>();
    try {
      return new Parser(source, mode, rules, found).run();
    } catch (StackOverflowError deep) {
      found.clear();
      return parseWithRoom(source, mode, rules, found);
    } finally {
      warnings.addAll(found);
    }
  }

  /** What CPython still parses can be too deep for the caller's stack. */
  private static Module parseWithRoom(
      SourceFile source, Module.Mode mode, Rules rules, List<SyntaxWarning> warnings) {
    FutureTask<Module> task =
        new FutureTask<>(
            () -> {
              try {
                return new Parser(source, mode, rules, warnings).run();
              } catch (StackOverflowError deep) {
                throw Cursor.tooComplex(source);
              }
            });
    new Thread(null, task, "parser", STACK_BYTES).start();
    try {
      return task.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof PythonSyntaxError error) {
        throw error;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Cursor.tooComplex(source);
    }
  }

  private Module run() {
    rejectNullBytes();
    List<Stmt> body = new ArrayList<>();
    try {
      read(body);
    } catch (Mismatch unfit) {
      throw explain();
    } catch (PythonSyntaxError found) {
      throw prevailing(found);
    }
    return new Module(cursor.source, body, mode);
  }

  private void rejectNullBytes() {
    if (cursor.source.text().indexOf('\0') >= 0) {
      throw cursor.error("source code string cannot contain null bytes", new Span(0, -1, 0, -1));
    }
  }

  private void read(List<Stmt> into) {
    switch (mode) {
      case EXEC -> {
        while (!cursor.at(Kind.ENDMARKER)) {
          grammar.compound.statement(into);
        }
      }
      case EVAL -> {
        Token start = cursor.peek();
        Expr value = grammar.expressions.expressions();
        into.add(new Stmt.Expression(cursor.from(start), value));
        while (cursor.accept(Kind.NEWLINE)) {
          continue;
        }
        cursor.expect(Kind.ENDMARKER);
      }
      case SINGLE -> {
        grammar.compound.statement(into);
        while (cursor.accept(Kind.NEWLINE)) {
          continue;
        }
        if (!cursor.at(Kind.ENDMARKER)) {
          throw cursor.error(
              "multiple statements found while compiling a single statement", cursor.peek().span());
        }
      }
    }
  }

  /** Reads again, this time with the rules that explain errors. */
  private PythonSyntaxError explain() {
    Token reached = cursor.furthest();
    cursor.restart();
    try {
      read(new ArrayList<>());
    } catch (Mismatch unfit) {
      return unexplained(reached);
    } catch (PythonSyntaxError found) {
      return prevailing(found);
    }
    throw new IllegalStateException("the second pass accepts what the first does not");
  }

  private PythonSyntaxError unexplained(Token reached) {
    return switch (reached.kind()) {
      case INDENT -> cursor.indentationErrorAtFurthest("unexpected indent");
      case DEDENT -> cursor.indentationErrorAtFurthest("unexpected unindent");
      default -> prevailing(cursor.error("invalid syntax", reached.span()));
    };
  }

  /** An error of the tokenizer further on in the text goes before an error of the parser. */
  private PythonSyntaxError prevailing(PythonSyntaxError found) {
    TokenStream stream = cursor.stream();
    PythonSyntaxError error = stream.error();
    if (error == null || found == error || found.kind() == PythonSyntaxError.Kind.MEMORY_ERROR) {
      return found;
    }
    if (stream.prevails()) {
      return error;
    }
    PythonSyntaxError unclosed = stream.unclosed();
    boolean below = unclosed != null && cursor.furthest().line() > unclosed.span().line();
    return unclosed != null && below ? unclosed : found;
  }
}
