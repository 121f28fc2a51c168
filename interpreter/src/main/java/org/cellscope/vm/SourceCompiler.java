package org.cellscope.vm;

import org.cellscope.bytecode.CodeObject;

/** Compiles text for {@code compile()}, {@code exec()} and library modules written in Python. */
@FunctionalInterface
public interface SourceCompiler {
  /**
   * Compiles a text; notes the lines of library modules with {@link Interpreter#addSource}.
   *
   * @param mode {@code exec}, {@code eval} or {@code single}
   * @throws org.cellscope.objects.PyException SyntaxError when it does not compile
   */
  CodeObject compile(Interpreter interpreter, String text, String filename, String mode);
}
