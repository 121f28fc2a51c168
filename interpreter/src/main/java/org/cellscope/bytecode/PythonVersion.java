package org.cellscope.bytecode;

/** A version of CPython whose bytecode Cellscope compiles to and runs. */
public enum PythonVersion {
  V3_12("3.12");

  private final String text;

  PythonVersion(String text) {
    this.text = text;
  }

  /** The version as {@code --python} takes it. */
  public String text() {
    return text;
  }
}
