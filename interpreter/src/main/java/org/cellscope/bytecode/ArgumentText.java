package org.cellscope.bytecode;

/** What {@code dis} of one version says about arguments. */
sealed interface ArgumentText permits ArgRepr, ArgRepr38 {
  /**
   * The text of an argument, empty when the number says it all.
   *
   * @param end the byte offset behind the instruction and its caches, from which jumps count
   */
  String of(Operation operation, int arg, int end);

  /** The byte offset to which a jump goes. */
  int target(Operation operation, int arg, int end);

  static ArgumentText of(CodeObject code, ConstantRepr.CodeRepr codeRepr) {
    return switch (code.version()) {
      case V3_8 -> new ArgRepr38(code, codeRepr);
      case V3_12 -> new ArgRepr(code, codeRepr);
    };
  }
}
