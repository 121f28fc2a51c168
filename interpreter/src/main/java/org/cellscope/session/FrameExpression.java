package org.cellscope.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.PyException;
import org.cellscope.syntax.Module;
import org.cellscope.syntax.PythonSyntaxError;
import org.cellscope.vm.Interpreter;
import org.jspecify.annotations.Nullable;

/**
 * A text that is evaluated in frames again and again: compiled once for each code object in whose
 * frames it is asked for.
 */
final class FrameExpression {
  /**
   * The text compiled for frames of a code object.
   *
   * @param slots for each free variable of the code the slot of the frame that has it; empty when
   *     the code finds its names in a mapping
   */
  record Compiled(CodeValue code, int[] slots, boolean isNested, boolean callsAnything) {}

  private record Key(CodeObject frame, Set<String> global) {}

  private final String text;
  private final boolean mayBeStatement;
  private final Map<Key, Compiled> compiled = new HashMap<>();
  private final IdentityHashMap<CodeObject, Set<String>> ambiguous = new IdentityHashMap<>();

  private @Nullable Interpreter machine;
  private boolean isStatement;

  private FrameExpression(String text, boolean mayBeStatement) {
    this.text = text;
    this.mayBeStatement = mayBeStatement;
  }

  /** An expression. */
  static FrameExpression expression(String text) {
    return new FrameExpression(text.strip(), false);
  }

  /** An expression or one interactive statement. */
  static FrameExpression statement(String text) {
    return new FrameExpression(text.strip(), true);
  }

  /** Forgets what was compiled for another machine than this. */
  void useOn(Interpreter now) {
    if (machine != now) {
      machine = now;
      compiled.clear();
    }
  }

  /** Whether what was compiled last is a statement that has no value. */
  boolean isStatement() {
    return isStatement;
  }

  /**
   * Compiles the text for a frame, unless that was done before.
   *
   * @param isBound whether a slot of the frame has a value
   * @throws PyException SyntaxError
   */
  Compiled forFrame(Interpreter machine, CodeValue frame, IntPredicate isBound) {
    Key key = new Key(frame.code(), globals(frame, isBound));
    Compiled known = compiled.get(key);
    if (known == null) {
      known = compile(machine, frame, key.global());
      compiled.put(key, known);
    }
    return known;
  }

  /**
   * The variables that are not the function's own: a comprehension in it has one that the function
   * itself finds among the globals. Which of the two is meant follows from whether it has a value.
   */
  private Set<String> globals(CodeValue frame, IntPredicate isBound) {
    Set<String> both = ambiguous.computeIfAbsent(frame.code(), FrameExpression::inBoth);
    if (both.isEmpty()) {
      return both;
    }
    Set<String> unbound = new HashSet<>();
    List<String> names = frame.slotNames();
    for (int i = 0; i < names.size(); i++) {
      if (both.contains(names.get(i)) && !isBound.test(i)) {
        unbound.add(names.get(i));
      }
    }
    return unbound;
  }

  private static Set<String> inBoth(CodeObject code) {
    Set<String> both = new HashSet<>(code.slotNames());
    both.retainAll(code.names());
    return Set.copyOf(both);
  }

  private Compiled compile(Interpreter machine, CodeValue frame, Set<String> global) {
    Module.Mode mode = Module.Mode.EVAL;
    CodeValue plain;
    try {
      plain = machine.compile(text, FrameText.NAME, "eval");
    } catch (PyException error) {
      if (!mayBeStatement || !error.matches(ExceptionTypes.SYNTAX_ERROR)) {
        throw error;
      }
      mode = Module.Mode.SINGLE;
      plain = machine.compile(text + "\n", FrameText.NAME, "single");
    }
    if (!frame.code().has(Flag.OPTIMIZED)) {
      isStatement = mode == Module.Mode.SINGLE;
      return new Compiled(plain, new int[0], false, true);
    }
    Set<String> names = FrameText.identifiers(frame.slotNames());
    names.removeAll(global);
    try {
      FrameText inFrame = new FrameText(text + "\n", mode, names);
      CodeObject code = inFrame.compile();
      isStatement = !inFrame.hasValue();
      int[] slots =
          code.freevars().stream().mapToInt(name -> frame.slotNames().indexOf(name)).toArray();
      CodeValue made = new CodeValue(machine.heap(), code);
      return new Compiled(made, slots, true, calls(made));
    } catch (PythonSyntaxError error) {
      throw SyntaxErrors.raised(
          machine, error, Passes.Pass.SYMBOL_TABLE, machine.sourceLine(FrameText.NAME, 1));
    }
  }

  /** Whether anything is called that might look at the names of the frame. */
  private static boolean calls(CodeValue code) {
    for (int unit = 0; unit < code.opcodes().length; unit++) {
      Opcode opcode = code.opcodeAt(unit);
      if (opcode == Opcode.CALL || opcode == Opcode.CALL_FUNCTION_EX) {
        return true;
      }
    }
    return false;
  }
}
