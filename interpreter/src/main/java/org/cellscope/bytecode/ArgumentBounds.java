package org.cellscope.bytecode;

/** The bounds of instructions' arguments. */
final class ArgumentBounds {
  private static final int BINARY_OPERATORS = 26;
  private static final int COMPARISONS = 6;
  private static final int COMPARISONS_38 = 11;

  /** Counts of operands beyond this cannot be on any stack. */
  private static final int MOST_OPERANDS = 1 << 20;

  private ArgumentBounds() {}

  /** What is wrong with the argument of the instruction at a unit; empty for nothing. */
  static String problem(CodeObject code, Decoded decoded, int unit, int slots) {
    int arg = decoded.arg(unit);
    if (arg < 0) {
      return "has an argument that is too large";
    }
    if (decoded.isJump(unit) && !decoded.isTarget(decoded.target(unit))) {
      return "jumps to where no instruction is";
    }
    return decoded.operation(unit) instanceof Opcode38 old
        ? problem38(code, old, arg, slots)
        : problem312(code, decoded.opcode(unit), arg, slots);
  }

  private static String problem312(CodeObject code, Opcode opcode, int arg, int slots) {
    return switch (opcode) {
      case LOAD_CONST, RETURN_CONST -> index(arg, code.constants().size(), "constant");
      case KW_NAMES -> keywordNames(code, arg);
      case LOAD_NAME,
          STORE_NAME,
          DELETE_NAME,
          STORE_GLOBAL,
          DELETE_GLOBAL,
          STORE_ATTR,
          DELETE_ATTR,
          IMPORT_NAME,
          IMPORT_FROM,
          LOAD_FROM_DICT_OR_GLOBALS ->
          index(arg, code.names().size(), "name");
      case LOAD_GLOBAL, LOAD_ATTR -> index(arg >> 1, code.names().size(), "name");
      case LOAD_SUPER_ATTR -> index(arg >> 2, code.names().size(), "name");
      case LOAD_FAST, LOAD_FAST_CHECK, LOAD_FAST_AND_CLEAR, STORE_FAST, DELETE_FAST ->
          index(arg, slots, "local variable");
      case LOAD_CLOSURE,
          LOAD_DEREF,
          STORE_DEREF,
          DELETE_DEREF,
          MAKE_CELL,
          LOAD_FROM_DICT_OR_DEREF ->
          index(arg, slots, "variable");
      case COPY_FREE_VARS ->
          arg == code.freevars().size() ? "" : "copies another number of free variables";
      case COMPARE_OP -> index(arg >> 4, COMPARISONS, "comparison");
      case BINARY_OP -> index(arg, BINARY_OPERATORS, "operator");
      case RAISE_VARARGS -> index(arg, 3, "number of operands");
      case BUILD_SLICE -> arg == 2 || arg == 3 ? "" : "has no such number of operands";
      case MAKE_FUNCTION -> index(arg, 16, "flag");
      case COPY, SWAP -> arg >= 1 ? "" : "reaches beyond the stack";
      default -> arg < MOST_OPERANDS ? "" : "has an argument that is too large";
    };
  }

  private static String problem38(CodeObject code, Opcode38 opcode, int arg, int slots) {
    int cells = code.cellvars().size() + code.freevars().size();
    return switch (opcode) {
      case LOAD_CONST -> index(arg, code.constants().size(), "constant");
      case LOAD_NAME,
          STORE_NAME,
          DELETE_NAME,
          LOAD_GLOBAL,
          STORE_GLOBAL,
          DELETE_GLOBAL,
          LOAD_ATTR,
          STORE_ATTR,
          DELETE_ATTR,
          LOAD_METHOD,
          IMPORT_NAME,
          IMPORT_FROM ->
          index(arg, code.names().size(), "name");
      case LOAD_FAST, STORE_FAST, DELETE_FAST ->
          index(arg, code.varnames().size(), "local variable");
      case LOAD_CLOSURE, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_CLASSDEREF ->
          index(arg, Math.min(slots, cells), "variable");
      case COMPARE_OP -> index(arg, COMPARISONS_38, "comparison");
      case RAISE_VARARGS -> index(arg, 3, "number of operands");
      case BUILD_SLICE -> arg == 2 || arg == 3 ? "" : "has no such number of operands";
      case MAKE_FUNCTION -> index(arg, 16, "flag");
      default -> arg < MOST_OPERANDS ? "" : "has an argument that is too large";
    };
  }

  private static String index(int index, int size, String what) {
    return index < size ? "" : "has no " + what + " " + index;
  }

  private static String keywordNames(CodeObject code, int arg) {
    boolean names =
        arg < code.constants().size()
            && code.constants().get(arg) instanceof Constant.Tuple tuple
            && tuple.items().stream().allMatch(Constant.Str.class::isInstance);

    return names ? "" : "has keyword names that are no names";
  }
}
