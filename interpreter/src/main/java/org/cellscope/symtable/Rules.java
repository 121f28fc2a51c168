package org.cellscope.symtable;

/** What the symbol tables of the versions differ in. */
public enum Rules {
  /**
   * Every comprehension is a block of its own, and an asynchronous one makes nothing of a
   * comprehension around it; annotations belong to the block around them.
   */
  PYTHON_3_8,
  /** Comprehensions are inlined (PEP 709); annotations that stay text have blocks of their own. */
  PYTHON_3_12
}
