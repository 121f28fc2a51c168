package org.cellscope.app.heapgraph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.app.heapgraph.layout.Box;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Operation;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.SessionState;
import org.cellscope.session.ValueView;

/**
 * Where something that so far only a value stack holds will belong, as the next instruction tells;
 * a box is placed once, and should not have to move when it is stored.
 */
final class Fate {
  private final SessionState state;

  Fate(SessionState state) {
    this.state = state;
  }

  /** The band of a new object that nothing but value stacks holds. */
  Box.Band of(ObjectView object) {
    Optional<FrameView> frame = state.current();
    if (frame.isEmpty() || !isOnTop(frame.get(), object.id())) {
      return Box.Band.OBJECT;
    }
    return switch (next(frame.get()).map(Operation::name).orElse("")) {
      case "STORE_DEREF" -> Box.Band.CONTENT;
      case "CALL", "CALL_FUNCTION", "CALL_METHOD", "CALL_FUNCTION_KW", "CALL_FUNCTION_EX" ->
          isCaptured(frame.get()) ? Box.Band.CONTENT : inner(object);
      case "LIST_APPEND", "SET_ADD", "MAP_ADD", "STORE_SUBSCR", "STORE_ATTR" -> inner(object);
      default -> Box.Band.OBJECT;
    };
  }

  private static Box.Band inner(ObjectView object) {
    return object.kind() == ObjectKind.FUNCTION ? Box.Band.INNER : Box.Band.OBJECT;
  }

  private static boolean isOnTop(FrameView frame, int id) {
    return !frame.stack().isEmpty()
        && frame.stack().getLast().value().filter(top -> top.id() == id).isPresent();
  }

  private static Optional<? extends Operation> next(FrameView frame) {
    byte[] code = frame.code().bytecode();
    return frame.offset() < 0 || frame.offset() >= code.length
        ? Optional.empty()
        : Operation.of(frame.code().version(), code[frame.offset()] & 0xFF);
  }

  /** Whether the function that is about to be called keeps a parameter in a cell. */
  private boolean isCaptured(FrameView frame) {
    Map<Integer, ObjectView> objects = state.objects();
    List<FrameView.StackView> below = frame.stack().subList(0, frame.stack().size() - 1);
    return below.reversed().stream()
        .flatMap(entry -> entry.value().map(ValueView::id).stream())
        .flatMap(id -> Optional.ofNullable(objects.get(id)).flatMap(ObjectView::code).stream())
        .findFirst()
        .filter(Fate::keepsParameter)
        .isPresent();
  }

  private static boolean keepsParameter(CodeObject code) {
    return code.varnames().subList(0, code.argCount()).stream().anyMatch(code.cellvars()::contains);
  }
}
