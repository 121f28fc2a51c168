package org.cellscope.syntax;

/** The binary arithmetic and bitwise operators, in {@code ast}'s names. */
public enum Operator {
  ADD("+"),
  SUB("-"),
  MULT("*"),
  MAT_MULT("@"),
  DIV("/"),
  MOD("%"),
  POW("**"),
  L_SHIFT("<<"),
  R_SHIFT(">>"),
  BIT_OR("|"),
  BIT_XOR("^"),
  BIT_AND("&"),
  FLOOR_DIV("//");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as it is written, without the {@code =} of an augmented assignment. */
  public String symbol() {
    return symbol;
  }
}
