package org.cellscope.symtable;

/** Which comprehension a block belongs to. */
public enum ComprehensionKind {
  NONE(""),
  LIST("list comprehension"),
  SET("set comprehension"),
  DICT("dict comprehension"),
  GENERATOR("generator expression");

  private final String text;

  ComprehensionKind(String text) {
    this.text = text;
  }

  /** The kind in the words of CPython's messages. */
  String text() {
    return text;
  }
}
