package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.session.CapturedVariable;

/**
 * The variables of a program that live in cells, in the order of the blocks that own them. A
 * variable's number decides its colour in every pane.
 *
 * <p>A cell variable belongs to the code object that lists it in {@code co_cellvars}; a free
 * variable to the nearest enclosing code object that does.
 */
public final class CapturedVariables {
  private final List<CapturedVariable> all;
  private final Map<CodeObject, Map<String, CapturedVariable>> byCode;

  private CapturedVariables(
      List<CapturedVariable> all, Map<CodeObject, Map<String, CapturedVariable>> byCode) {
    this.all = all;
    this.byCode = byCode;
  }

  /** The captured variables of a module's code and of all code nested in it. */
  public static CapturedVariables of(Optional<CodeObject> module) {
    var found = new LinkedHashSet<CapturedVariable>();
    var byCode = new HashMap<CodeObject, Map<String, CapturedVariable>>();
    module.ifPresent(code -> collect(code, Map.of(), found, byCode));
    return new CapturedVariables(List.copyOf(found), byCode);
  }

  private static void collect(
      CodeObject code,
      Map<String, CapturedVariable> outer,
      Set<CapturedVariable> found,
      Map<CodeObject, Map<String, CapturedVariable>> byCode) {
    var visible = new HashMap<>(outer);
    var here = new HashMap<String, CapturedVariable>();
    for (String name : code.cellvars()) {
      var variable = new CapturedVariable(name, code.qualname());
      found.add(variable);
      visible.put(name, variable);
      here.put(name, variable);
    }
    for (String name : code.freevars()) {
      CapturedVariable variable = outer.get(name);
      if (variable != null) {
        here.put(name, variable);
      }
    }
    byCode.put(code, here);
    for (CodeObject nested : nested(code)) {
      collect(nested, visible, found, byCode);
    }
  }

  /** The code objects among a code object's constants. */
  public static List<CodeObject> nested(CodeObject code) {
    var found = new ArrayList<CodeObject>();
    for (Constant constant : code.constants()) {
      if (constant instanceof Constant.Code(CodeObject nested)) {
        found.add(nested);
      }
    }
    return found;
  }

  /** All of them; a variable's index is its number. */
  public List<CapturedVariable> all() {
    return all;
  }

  /** A variable's number, counted from 0; empty when it is not one of this program's. */
  public OptionalInt number(CapturedVariable variable) {
    int index = all.indexOf(variable);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The variable that a cell or free variable of a code object means. */
  public Optional<CapturedVariable> in(CodeObject code, String name) {
    return Optional.ofNullable(byCode.getOrDefault(code, Map.of()).get(name));
  }
}
