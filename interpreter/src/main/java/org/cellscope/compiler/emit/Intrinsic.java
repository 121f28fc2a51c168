package org.cellscope.compiler.emit;

/** The arguments of {@code CALL_INTRINSIC_1} and {@code CALL_INTRINSIC_2}. */
final class Intrinsic {
  static final int PRINT = 1;
  static final int IMPORT_STAR = 2;
  static final int STOPITERATION_ERROR = 3;
  static final int ASYNC_GEN_WRAP = 4;
  static final int UNARY_POSITIVE = 5;
  static final int LIST_TO_TUPLE = 6;
  static final int TYPEVAR = 7;
  static final int PARAMSPEC = 8;
  static final int TYPEVARTUPLE = 9;
  static final int SUBSCRIPT_GENERIC = 10;
  static final int TYPEALIAS = 11;

  static final int PREP_RERAISE_STAR = 1;
  static final int TYPEVAR_WITH_BOUND = 2;
  static final int TYPEVAR_WITH_CONSTRAINTS = 3;
  static final int SET_FUNCTION_TYPE_PARAMS = 4;

  private Intrinsic() {}
}
