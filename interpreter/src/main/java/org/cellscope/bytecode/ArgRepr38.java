package org.cellscope.bytecode;

import java.util.List;
import java.util.stream.Stream;

/** What an instruction's argument means, in the words of 3.8's {@code dis} module. */
final class ArgRepr38 implements ArgumentText {
  private static final List<String> COMPARISONS =
      List.of(
          "<",
          "<=",
          "==",
          "!=",
          ">",
          ">=",
          "in",
          "not in",
          "is",
          "is not",
          "exception match",
          "BAD");

  private final CodeObject code;
  private final ConstantRepr.CodeRepr codeRepr;
  private final List<String> cells;

  ArgRepr38(CodeObject code, ConstantRepr.CodeRepr codeRepr) {
    this.code = code;
    this.codeRepr = codeRepr;
    this.cells = Stream.concat(code.cellvars().stream(), code.freevars().stream()).toList();
  }

  @Override
  public int target(Operation operation, int arg, int end) {
    return ((Opcode38) operation).target(end - 2, arg);
  }

  @Override
  public String of(Operation operation, int arg, int end) {
    return switch ((Opcode38) operation) {
      case LOAD_CONST -> ConstantRepr.of(code.constants().get(arg), codeRepr);
      case STORE_NAME,
          DELETE_NAME,
          STORE_ATTR,
          DELETE_ATTR,
          STORE_GLOBAL,
          DELETE_GLOBAL,
          LOAD_NAME,
          LOAD_ATTR,
          LOAD_GLOBAL,
          IMPORT_NAME,
          IMPORT_FROM,
          LOAD_METHOD ->
          code.names().get(arg);
      case LOAD_FAST, STORE_FAST, DELETE_FAST -> code.varnames().get(arg);
      case LOAD_CLOSURE, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_CLASSDEREF -> cells.get(arg);
      case FOR_ITER, JUMP_FORWARD, SETUP_FINALLY, SETUP_WITH, SETUP_ASYNC_WITH, CALL_FINALLY ->
          "to " + target(operation, arg, end);
      case COMPARE_OP -> COMPARISONS.get(arg);
      case FORMAT_VALUE -> ArgRepr.format(arg);
      case MAKE_FUNCTION -> ArgRepr.functionParts(arg);
      default -> "";
    };
  }
}
