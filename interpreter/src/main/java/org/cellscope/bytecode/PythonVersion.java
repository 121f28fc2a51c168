package org.cellscope.bytecode;

/** A version of CPython whose bytecode Cellscope compiles to and runs. */
public enum PythonVersion {
  V3_8("3.8", "3.8.18"),
  V3_12("3.12", "3.12.7");

  private final String text;

  private final String release;

  PythonVersion(String text, String release) {
    this.text = text;
    this.release = release;
  }

  /** The version as {@code --python} takes it. */
  public String text() {
    return text;
  }

  /** The release whose results are the measure. */
  public String release() {
    return release;
  }
}
