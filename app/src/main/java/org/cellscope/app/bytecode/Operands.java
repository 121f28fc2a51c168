package org.cellscope.app.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.bytecode.Operation;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.ValueView;

/** What an instruction of a frame works with, in words: the blanks of its explanation. */
final class Operands {
  private final SessionState state;
  private final FrameView frame;
  private final Function<ValueView, String> texts;

  /**
   * The operands of a frame's instructions.
   *
   * @param texts names values as the panes do
   */
  Operands(SessionState state, FrameView frame, Function<ValueView, String> texts) {
    this.state = state;
    this.frame = frame;
    this.texts = texts;
  }

  /** What an instruction's variable holds, and who shares its cell. */
  Map<String, String> held(Instruction instruction) {
    Map<String, String> words = new HashMap<>();
    String name = Explanations.name(instruction);
    words.put("name", name);
    words.put("repr", instruction.argRepr());
    words.put("arg", Integer.toString(instruction.arg()));
    words.put("free", String.join(", ", frame.code().freevars()));
    Optional<SlotView> slot = slot(instruction.opcode(), name);
    slot.ifPresent(
        s -> words.put("held", content(s).map(texts).orElseGet(BytecodeText.NOTHING_YET::text)));
    slot.flatMap(this::cell).ifPresent(cell -> words.put("sharers", sharers(cell)));
    return words;
  }

  /** All that the frame's next instruction finds, the value stack included. */
  Map<String, String> next(Instruction instruction, Explanations.Explanation explanation) {
    Map<String, String> words = held(instruction);
    List<FrameView.StackView> stack = frame.stack().reversed();
    List<String> names = explanation.takes().reversed();
    for (int i = 0; i < Math.min(names.size(), stack.size()); i++) {
      words.put(names.get(i), text(stack.get(i)));
    }
    if (instruction.opcode() == Opcode.CALL || instruction.opcode() == Opcode38.CALL_METHOD) {
      call(instruction.arg()).ifPresent(call -> words.put("call", call));
    } else if (instruction.opcode() == Opcode38.CALL_FUNCTION) {
      functionCall(instruction.arg()).ifPresent(call -> words.put("call", call));
    }
    if (!stack.isEmpty()) {
      isTrue(stack.getFirst()).ifPresent(truth -> putBranches(words, truth));
      boolean isNone = text(stack.getFirst()).equals("None");
      words.put("unless_none", jumps(!isNone));
      words.put("if_none", jumps(isNone));
      words.put("items", items(stack, instruction.arg()));
    }
    return words;
  }

  private static void putBranches(Map<String, String> words, boolean truth) {
    words.put("truth", (truth ? BytecodeText.TRUE : BytecodeText.FALSE).text());
    words.put("if_true", jumps(truth));
    words.put("if_false", jumps(!truth));
  }

  private static String jumps(boolean jumps) {
    return (jumps ? BytecodeText.JUMPS : BytecodeText.GOES_ON).text();
  }

  /** Where a name of an instruction is looked up, as far as the shown frames tell. */
  private Optional<SlotView> slot(Operation operation, String name) {
    Optional<SlotView> own = slot(frame, name);
    return switch (operation.name()) {
      case "LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL" -> global(name);
      case "LOAD_NAME" -> own.or(() -> global(name));
      default -> own;
    };
  }

  private static Optional<SlotView> slot(FrameView in, String name) {
    return in.variables().stream().filter(slot -> slot.label().equals(name)).findFirst();
  }

  private Optional<SlotView> global(String name) {
    return state.frames().stream()
        .filter(f -> f.title().equals("<module>"))
        .filter(f -> f.code().filename().equals(frame.code().filename()))
        .findFirst()
        .flatMap(module -> slot(module, name));
  }

  private Optional<ObjectView> cell(SlotView slot) {
    return switch (slot.role()) {
      case CELL, FREE -> slot.value().map(value -> state.objects().get(value.id()));
      case LOCAL, NAME, ATTRIBUTE, ITEM, KEY, PART -> Optional.empty();
    };
  }

  private Optional<ValueView> content(SlotView slot) {
    return switch (slot.role()) {
      case CELL, FREE ->
          cell(slot).flatMap(c -> c.slots().stream().findFirst()).flatMap(SlotView::value);
      case LOCAL, NAME, ATTRIBUTE, ITEM, KEY, PART -> slot.value();
    };
  }

  /** {@code , which increment and reset share}. */
  private String sharers(ObjectView cell) {
    Map<String, Long> closures =
        state.objects().values().stream()
            .filter(object -> object.kind() == ObjectKind.FUNCTION)
            .filter(function -> function.slots().stream().anyMatch(s -> holds(s, cell)))
            .map(function -> function.title().substring(function.title().lastIndexOf('.') + 1))
            .sorted()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<String> names =
        closures.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + (each.getValue() > 1 ? " × " + each.getValue() : ""))
            .toList();
    boolean several = closures.values().stream().mapToLong(n -> n).sum() > 1;
    return names.isEmpty()
        ? ""
        : (several ? BytecodeText.SHARE : BytecodeText.CLOSES_OVER).text(joined(names));
  }

  private static boolean holds(SlotView slot, ObjectView cell) {
    return slot.label().startsWith("__closure__[")
        && slot.value().filter(value -> value.id() == cell.id()).isPresent();
  }

  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : BytecodeText.AND.text(String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** As {@link #call} for 3.8, where the callable lies right below the arguments. */
  private Optional<String> functionCall(int arguments) {
    List<FrameView.StackView> stack = frame.stack();
    int callable = stack.size() - arguments - 1;
    if (callable < 0) {
      return Optional.empty();
    }
    String name = text(stack.get(callable));
    List<String> given =
        stack.subList(callable + 1, stack.size()).stream().map(this::text).toList();
    return Optional.of(
        name.substring(name.indexOf(' ') + 1) + "(" + String.join(", ", given) + ")");
  }

  /** {@code increment(5)}: below the arguments lies NULL and the callable, or a method and self. */
  private Optional<String> call(int arguments) {
    List<FrameView.StackView> stack = frame.stack();
    int first = stack.size() - arguments;
    if (first < 2) {
      return Optional.empty();
    }
    FrameView.StackView below = stack.get(first - 2);
    boolean isMethod = below.value().isPresent();
    List<String> given =
        new ArrayList<>(
            stack.subList(isMethod ? first - 1 : first, stack.size()).stream()
                .map(this::text)
                .toList());
    String callable = text(isMethod ? below : stack.get(first - 1));
    return Optional.of(
        callable.substring(callable.indexOf(' ') + 1) + "(" + String.join(", ", given) + ")");
  }

  private String items(List<FrameView.StackView> stack, int count) {
    List<String> items =
        Stream.iterate(Math.min(count, stack.size()) - 1, i -> i >= 0, i -> i - 1)
            .map(i -> text(stack.get(i)))
            .toList();
    return items.isEmpty() ? BytecodeText.NOTHING.text() : String.join(", ", items);
  }

  /** What a value is worth in a condition, where its text tells. */
  private static Optional<Boolean> isTrue(FrameView.StackView entry) {
    return entry
        .value()
        .filter(value -> value.kind().isPlain() && value.kind() != ObjectKind.BYTES)
        .map(value -> !value.text().matches("False|None|-?0(\\.0)?|-?0j|''"));
  }

  private String text(FrameView.StackView entry) {
    return entry.value().map(texts).orElse("NULL");
  }
}
