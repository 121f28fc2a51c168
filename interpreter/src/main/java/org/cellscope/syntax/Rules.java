package org.cellscope.syntax;

/** What parser and symbol table read otherwise in a program of another version. */
public enum Rules {
  /**
   * Parentheses around the items of a with statement make a tuple; a condition of a comprehension
   * may be a lambda; any word may follow a number at once. Every comprehension is a block of its
   * own, and an asynchronous one makes nothing of a comprehension around it; annotations belong to
   * the block around them.
   */
  PYTHON_3_8,
  /**
   * The grammar of the language reference. Comprehensions are inlined (PEP 709); annotations that
   * stay text have blocks of their own.
   */
  PYTHON_3_12
}
