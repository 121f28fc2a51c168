package org.cellscope.syntax;

import java.util.List;
import org.cellscope.source.SourceFile;

/**
 * The root of the tree for a whole file ({@code ast.Module}).
 *
 * @param source the text that was parsed
 * @param body the statements in order
 * @param mode how the text is compiled: a file, one expression, or one interactive statement
 */
public record Module(SourceFile source, List<Stmt> body, Mode mode) {
  /**
   * The three modes of {@code compile()}. In {@code EVAL} the body is one {@link Stmt.Expression}.
   */
  public enum Mode {
    EXEC,
    EVAL,
    SINGLE
  }

  public Module {
    body = List.copyOf(body);
  }
}
