package org.cellscope.bytecode;

import java.util.Optional;
import java.util.stream.Stream;

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

  /** The version that comes next when one goes through all of them. */
  public PythonVersion other() {
    return values()[(ordinal() + 1) % values().length];
  }

  /** The version with a text, as {@code --python} takes it. */
  public static Optional<PythonVersion> of(String text) {
    return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
  }

  /** The release whose results are the measure. */
  public String release() {
    return release;
  }
}
