package org.cellscope.session;

import java.util.Map;
import java.util.Optional;
import org.cellscope.history.Entries;
import org.cellscope.history.StepChanges;
import org.cellscope.objects.Cell;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.StrObject;

/** Says in a few words what the last step did. */
final class Events {
  private final Snapshot snapshot;
  private final OutputLog output;

  Events(Snapshot snapshot, OutputLog output) {
    this.snapshot = snapshot;
    this.output = output;
  }

  /**
   * The event.
   *
   * @param objects what is drawn, for the names of cells
   */
  StepEvent describe(Map<Integer, ObjectView> objects) {
    StepChanges changes = snapshot.changes();
    if (snapshot.state().step() == 0) {
      return new StepEvent(StepEvent.Kind.START, "");
    }
    if (changes.raised() != 0) {
      return new StepEvent(
          StepEvent.Kind.EXCEPTION, snapshot.object(changes.raised()).type().name());
    }
    if (changes.output() > 0) {
      int end = snapshot.state().outputLength();
      String text = output.text(Math.max(0, end - changes.output()), end).strip();
      return new StepEvent(StepEvent.Kind.OUTPUT, Snapshot.cut(text));
    }
    if (changes.entered() != 0) {
      return new StepEvent(StepEvent.Kind.CALL, frameName(changes.entered()));
    }
    if (snapshot.state().current() == 0) {
      return new StepEvent(StepEvent.Kind.END, "");
    }
    if (changes.left() != 0) {
      return new StepEvent(StepEvent.Kind.RETURN, frameName(changes.left()));
    }
    return changes.writes().stream()
        .map(write -> write(write, objects))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(new StepEvent(StepEvent.Kind.INSTRUCTION, ""));
  }

  private String frameName(int frame) {
    return ((FrameObject) snapshot.object(frame)).code.qualname() + "()";
  }

  private Optional<StepEvent> write(StepChanges.Write write, Map<Integer, ObjectView> objects) {
    return placeName(write, objects)
        .map(
            name -> {
              Optional<String> value = new ValueTexts(snapshot).value(write.now());
              return new StepEvent(StepEvent.Kind.WRITE, name, value, Optional.empty());
            });
  }

  private Optional<String> placeName(StepChanges.Write write, Map<Integer, ObjectView> objects) {
    PyObject owner = write.owner() > 0 ? snapshot.object(write.owner()) : null;
    return switch (owner) {
      case Cell _ ->
          Optional.ofNullable(objects.get(write.owner()))
              .flatMap(ObjectView::variable)
              .map(CapturedVariable::name);
      case FrameObject frame when write.index() >= 0 && write.index() < frame.stackBase() ->
          Optional.of(frame.code.slotNames().get(write.index()));
      case DictObject _ when write.index() % 2 == 1 -> key(write);
      case null, default -> Optional.empty();
    };
  }

  private Optional<String> key(StepChanges.Write write) {
    Entries entries = snapshot.entries(write.owner());
    if (write.index() >= entries.size() || entries.get(write.index() - 1) == 0) {
      return Optional.empty();
    }
    PyObject key = snapshot.object(entries.get(write.index() - 1));
    return key instanceof StrObject name ? Optional.of(name.value()) : Optional.empty();
  }
}
