package org.cellscope.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.session.CapturedVariable;
import org.cellscope.session.FrameView;
import org.cellscope.session.ObjectKind;
import org.cellscope.session.ObjectView;
import org.cellscope.session.OutputLog;
import org.cellscope.session.SessionState;
import org.cellscope.session.SlotView;
import org.cellscope.session.Status;
import org.cellscope.session.StepEvent;
import org.cellscope.session.ValueView;

/**
 * The recording of a small counter, written down by hand: its code is what CPython 3.12 compiles it
 * to, its steps are the instructions that CPython executes.
 */
public final class CounterScript {
  /** The program. */
  public static final String SOURCE =
      """
      def make_counter():
          count = 0
          def step():
              nonlocal count
              count += 1
              return count
          return step

      tick = make_counter()
      print(tick())
      print(tick())
      """;

  /** The variable that the counter keeps. */
  public static final CapturedVariable COUNT = new CapturedVariable("count", "make_counter");

  /** The number of the cell of {@link #COUNT}. */
  public static final int CELL = 12;

  private static final int MODULE = 1;
  private static final int MAKER = 2;
  private static final int MAKE_COUNTER = 10;
  private static final int STEP = 11;
  private static final int FIRST_INT = 20;
  private static final int FIRST_STEP_FRAME = 3;

  private static final String TRACE =
      "m0 m2 m4 m6 m8 m10 m12 k0 k2 k4 k6 k8 k10 k12 k14 k16 k18 k20 m20 m22 m24 m26 m28 m30"
          + " s0 s2 s4 s6 s8 s12 s14 s16 m38 m46 m48 m50 m52 m54 m56 s0 s2 s4 s6 s8 s12 s14 s16 m64"
          + " m72 m74";

  private final OutputLog output = new OutputLog();
  private final List<SessionState> states = new ArrayList<>();

  private boolean made;
  private boolean maker;
  private boolean returned;
  private boolean tick;
  private boolean step;
  private Optional<Integer> count = Optional.empty();
  private Optional<Integer> before = Optional.empty();
  private boolean cellExists;
  private int stepFrame = FIRST_STEP_FRAME - 1;

  private CounterScript() {
    String[] trace = TRACE.split(" ", -1);
    StepEvent event = new StepEvent(StepEvent.Kind.START, "");
    for (int i = 0; i < trace.length; i++) {
      char block = trace[i].charAt(0);
      int offset = Integer.parseInt(trace[i].substring(1));
      if (trace[i].equals("s0")) {
        stepFrame++;
      }
      states.add(state(i, trace.length, Status.FINISHED, event, block, offset));
      before = count;
      event = execute(trace[i]);
    }
    states.add(state(trace.length, trace.length, Status.FINISHED, event, 'e', 0));
  }

  /** The states before each instruction, and the one behind the last. */
  public static List<SessionState> states() {
    return new CounterScript().states;
  }

  /** What it prints. */
  public static OutputLog output() {
    return new CounterScript().output;
  }

  private StepEvent execute(String instruction) {
    return switch (instruction) {
      case "m4" -> event(StepEvent.Kind.INSTRUCTION, "", () -> made = true);
      case "m6" -> event(StepEvent.Kind.WRITE, "make_counter", "function make_counter", () -> {});
      case "m12" -> event(StepEvent.Kind.CALL, "make_counter()", () -> maker = true);
      case "k0" -> event(StepEvent.Kind.INSTRUCTION, "", () -> cellExists = true);
      case "k6" -> event(StepEvent.Kind.WRITE, "count", "0", () -> count = Optional.of(0));
      case "k16" -> event(StepEvent.Kind.WRITE, "step", "function step", () -> step = true);
      case "k20" -> event(StepEvent.Kind.RETURN, "make_counter()", () -> returned = true);
      case "m20" -> event(StepEvent.Kind.WRITE, "tick", "function step", () -> tick = true);
      case "m30", "m56" -> event(StepEvent.Kind.CALL, "step()", () -> {});
      case "s12" ->
          event(
              StepEvent.Kind.WRITE,
              "count",
              String.valueOf(count.orElseThrow() + 1),
              () -> count = Optional.of(count.orElseThrow() + 1));
      case "s16" -> event(StepEvent.Kind.RETURN, "step()", () -> {});
      case "m38", "m64" ->
          event(
              StepEvent.Kind.OUTPUT,
              String.valueOf(count.orElseThrow()),
              () -> output.append(OutputLog.Source.OUT, count.orElseThrow() + "\n"));
      case "m74" -> event(StepEvent.Kind.END, "", () -> {});
      default -> event(StepEvent.Kind.INSTRUCTION, "", () -> {});
    };
  }

  private static StepEvent event(StepEvent.Kind kind, String subject, Runnable effect) {
    effect.run();
    return new StepEvent(kind, subject);
  }

  private static StepEvent event(StepEvent.Kind kind, String name, String value, Runnable effect) {
    effect.run();
    return new StepEvent(kind, name, Optional.of(value), Optional.empty());
  }

  private SessionState state(
      int at, int recorded, Status status, StepEvent event, char block, int offset) {
    var frames = new ArrayList<FrameView>();
    boolean current = block == 'm';
    frames.add(
        frame(
            MODULE,
            CounterCode.MODULE,
            current ? offset : block == 'k' ? 12 : block == 's' ? (stepFrame == 3 ? 30 : 56) : 74,
            globals(event),
            block == 'e'
                ? FrameView.State.RETURNED
                : current ? FrameView.State.CURRENT : FrameView.State.CALLER));
    if (block == 'k') {
      frames.add(frame(MAKER, CounterCode.MAKER, offset, makerSlots(), FrameView.State.CURRENT));
    }
    if (block == 's') {
      frames.add(
          frame(stepFrame, CounterCode.STEP, offset, stepSlots(offset), FrameView.State.CURRENT));
    }
    if (returned) {
      frames.add(frame(MAKER, CounterCode.MAKER, 20, makerSlots(), FrameView.State.RETURNED));
    }
    return new SessionState(
        at,
        0,
        recorded,
        status,
        event,
        frames,
        objects(),
        0,
        output.length(),
        Optional.empty(),
        Optional.empty());
  }

  private static FrameView frame(
      int id, CodeObject code, int offset, List<SlotView> slots, FrameView.State state) {
    return new FrameView(
        id,
        code.qualname(),
        code,
        offset,
        code.positions().get(offset / 2),
        slots,
        List.of(),
        state);
  }

  private List<SlotView> globals(StepEvent event) {
    var slots = new ArrayList<SlotView>();
    if (made) {
      slots.add(
          slot(
              "make_counter",
              SlotView.Role.NAME,
              new ValueView(MAKE_COUNTER, ObjectKind.FUNCTION, "function make_counter"),
              event.text().startsWith("make_counter")));
    }
    if (tick) {
      slots.add(slot("tick", SlotView.Role.NAME, stepValue(), event.text().startsWith("tick")));
    }
    return slots;
  }

  private List<SlotView> makerSlots() {
    var slots = new ArrayList<SlotView>();
    if (step) {
      slots.add(slot("step", SlotView.Role.LOCAL, stepValue(), false));
    }
    if (cellExists) {
      slots.add(slot("count", SlotView.Role.CELL, cellValue(), false));
    }
    return slots;
  }

  private List<SlotView> stepSlots(int offset) {
    return offset == 0 ? List.of() : List.of(slot("count", SlotView.Role.FREE, cellValue(), false));
  }

  private Map<Integer, ObjectView> objects() {
    var objects = new LinkedHashMap<Integer, ObjectView>();
    if (made) {
      add(objects, MAKE_COUNTER, ObjectKind.FUNCTION, "function", "make_counter", List.of());
    }
    if (step) {
      add(
          objects,
          STEP,
          ObjectKind.FUNCTION,
          "function",
          "make_counter.<locals>.step",
          List.of(slot("__closure__[0]", SlotView.Role.PART, cellValue(), false)));
    }
    if (cellExists) {
      Optional<ValueView> old = before.map(CounterScript::number);
      boolean changed = !before.equals(count);
      objects.put(
          CELL,
          new ObjectView(
              CELL,
              ObjectKind.CELL,
              "cell",
              "count",
              address(CELL),
              List.of(
                  new SlotView(
                      "cell_contents",
                      SlotView.Role.PART,
                      count.map(CounterScript::number),
                      changed,
                      changed ? old : Optional.empty())),
              0,
              false,
              Optional.of(COUNT)));
      count.ifPresent(
          n -> add(objects, FIRST_INT + n, ObjectKind.NUMBER, "int", "" + n, List.of()));
    }
    return objects;
  }

  private static void add(
      Map<Integer, ObjectView> objects,
      int id,
      ObjectKind kind,
      String type,
      String title,
      List<SlotView> slots) {
    objects.put(
        id, new ObjectView(id, kind, type, title, address(id), slots, 0, false, Optional.empty()));
  }

  private static SlotView slot(String label, SlotView.Role role, ValueView value, boolean changed) {
    return new SlotView(label, role, Optional.of(value), changed, Optional.empty());
  }

  private static ValueView stepValue() {
    return new ValueView(STEP, ObjectKind.FUNCTION, "function make_counter.<locals>.step");
  }

  private static ValueView cellValue() {
    return new ValueView(CELL, ObjectKind.CELL, "cell count");
  }

  private static ValueView number(int n) {
    return new ValueView(FIRST_INT + n, ObjectKind.NUMBER, "" + n);
  }

  private static long address(int id) {
    return 0x7f0000000000L + id * 64L;
  }
}
