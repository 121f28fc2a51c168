package org.cellscope.app.session;

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
}
