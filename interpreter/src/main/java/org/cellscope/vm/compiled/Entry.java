package org.cellscope.vm.compiled;

/** Where the generated code has an entry of the value stack at one point of the code. */
sealed interface Entry {
  /** In its place in the frame. */
  record Stored() implements Entry {}

  /** CPython's NULL. */
  record Null() implements Entry {}

  /** The object in a fast slot, which has not been written since. */
  record Fast(int slot) implements Entry {}

  /** An entry of {@code co_consts}. */
  record Const(int index) implements Entry {}

  /** A {@code PyObject} in a Java variable. */
  record Obj(int variable) implements Entry {}

  /** A plain int as a {@code long} in a Java variable. */
  record Int(int variable) implements Entry {}

  /** A plain float as a {@code double} in a Java variable. */
  record Real(int variable) implements Entry {}

  /** A bool as 0 or 1 in a Java variable. */
  record Truth(int variable) implements Entry {}
}
