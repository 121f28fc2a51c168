package org.cellscope.app.session;

import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Lab;
import org.cellscope.source.SourceFile;

/** Opens a program for observation. */
@FunctionalInterface
public interface LabFactory {
  /**
   * Compiles a program and stands before its first instruction. Called on the session's thread.
   *
   * @param source the program
   * @return the lab, also when the program does not compile: its state says so then
   */
  Lab open(SourceFile source);

  /**
   * As {@link #open(SourceFile)}, with the bytecode of a version; a factory that knows one only
   * opens that.
   */
  default Lab open(SourceFile source, PythonVersion python) {
    return open(source);
  }
}
