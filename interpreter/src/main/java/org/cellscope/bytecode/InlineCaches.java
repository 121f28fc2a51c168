package org.cellscope.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The parts of the inline caches of 3.12, as {@code dis} names them when it shows caches. */
public final class InlineCaches {
  /** A part that fills some two-byte units. */
  private record Part(String name, int units) {}

  private static final Part COUNTER = new Part("counter", 1);

  private InlineCaches() {}

  /**
   * What is said of each unit of an instruction's cache in {@code co_code}, where caches are empty:
   * the first unit of a part names it.
   */
  public static List<String> texts(Operation operation) {
    List<String> texts = new ArrayList<>();
    if (operation instanceof Opcode opcode) {
      for (Part part : parts(opcode)) {
        texts.add(part.name + ": 0");
        texts.addAll(Collections.nCopies(part.units - 1, ""));
      }
    }
    return texts;
  }

  private static List<Part> parts(Opcode opcode) {
    return switch (opcode) {
      case LOAD_GLOBAL ->
          List.of(
              COUNTER,
              new Part("index", 1),
              new Part("module_keys_version", 1),
              new Part("builtin_keys_version", 1));
      case LOAD_ATTR ->
          List.of(
              COUNTER, new Part("version", 2), new Part("keys_version", 2), new Part("descr", 4));
      case STORE_ATTR -> List.of(COUNTER, new Part("version", 2), new Part("index", 1));
      case CALL -> List.of(COUNTER, new Part("func_version", 2));
      default -> opcode.caches() == 0 ? List.of() : List.of(COUNTER);
    };
  }
}
