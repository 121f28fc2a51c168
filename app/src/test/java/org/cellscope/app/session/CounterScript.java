package org.cellscope.app.session;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.PythonVersion;
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
import org.cellscope.source.Span;

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

  private static final CodeObject STEP_CODE =
      code(
          "step",
          "make_counter.<locals>.step",
          3,
          "95019700890064017a0d00008a0089005300",
          List.of(),
          List.of(),
          List.of("count"),
          List.of(),
          List.of(Constant.Singleton.NONE, new Constant.Int(BigInteger.ONE)),
          "-|3 0 0|5 8 13|5 17 18|5 8 18|5 8 18|5 8 13|6 15 20|6 8 20");

  private static final CodeObject MAKER_CODE =
      code(
          "make_counter",
          "make_counter",
          1,
          "8701970064018a0188016601640284087d007c005300",
          List.of("step"),
          List.of("count"),
          List.of(),
          List.of(),
          List.of(
              Constant.Singleton.NONE,
              new Constant.Int(BigInteger.ZERO),
              new Constant.Code(STEP_CODE)),
          "-|1 0 0|2 12 13|2 4 9|3 4 20|3 4 20|3 4 20|3 4 20|3 4 20|7 11 15|7 4 15");

  /** The module's code. */
  public static final CodeObject CODE =
      code(
          "<module>",
          "<module>",
          1,
          "9700640084005a0002006500ab000000000000005a010200650202006501ab00000000000000ab010000000000"
              + "0001000200650202006501ab00000000000000ab0100000000000001007901",
          List.of(),
          List.of(),
          List.of(),
          List.of("make_counter", "tick", "print"),
          List.of(new Constant.Code(MAKER_CODE), Constant.Singleton.NONE),
          "0 0 0|1 0 15|1 0 15|1 0 15"
              + "|9 7 19|9 7 19|9 7 21|9 7 21|9 7 21|9 7 21|9 0 4"
              + "|10 0 5|10 0 5|10 6 10|10 6 10|10 6 12|10 6 12|10 6 12|10 6 12"
              + "|10 0 13|10 0 13|10 0 13|10 0 13|10 0 13"
              + "|11 0 5|11 0 5|11 6 10|11 6 10|11 6 12|11 6 12|11 6 12|11 6 12"
              + "|11 0 13|11 0 13|11 0 13|11 0 13|11 0 13|11 0 13");

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
      case "m6" -> event(StepEvent.Kind.WRITE, "make_counter = function make_counter", () -> {});
      case "m12" -> event(StepEvent.Kind.CALL, "call make_counter()", () -> maker = true);
      case "k0" -> event(StepEvent.Kind.INSTRUCTION, "", () -> cellExists = true);
      case "k6" -> event(StepEvent.Kind.WRITE, "count = 0", () -> count = Optional.of(0));
      case "k16" -> event(StepEvent.Kind.WRITE, "step = function step", () -> step = true);
      case "k20" -> event(StepEvent.Kind.RETURN, "return function step", () -> returned = true);
      case "m20" -> event(StepEvent.Kind.WRITE, "tick = function step", () -> tick = true);
      case "m30", "m56" -> event(StepEvent.Kind.CALL, "call step()", () -> {});
      case "s12" ->
          event(
              StepEvent.Kind.WRITE,
              "count = " + (count.orElseThrow() + 1),
              () -> count = Optional.of(count.orElseThrow() + 1));
      case "s16" -> event(StepEvent.Kind.RETURN, "return " + count.orElseThrow(), () -> {});
      case "m38", "m64" ->
          event(
              StepEvent.Kind.OUTPUT,
              String.valueOf(count.orElseThrow()),
              () -> output.append(OutputLog.Source.OUT, count.orElseThrow() + "\n"));
      case "m74" -> event(StepEvent.Kind.END, "", () -> {});
      default -> event(StepEvent.Kind.INSTRUCTION, "", () -> {});
    };
  }

  private static StepEvent event(StepEvent.Kind kind, String text, Runnable effect) {
    effect.run();
    return new StepEvent(kind, text);
  }

  private SessionState state(
      int at, int recorded, Status status, StepEvent event, char block, int offset) {
    var frames = new ArrayList<FrameView>();
    boolean current = block == 'm';
    frames.add(
        frame(
            MODULE,
            CODE,
            current ? offset : block == 'k' ? 12 : block == 's' ? (stepFrame == 3 ? 30 : 56) : 74,
            globals(event),
            block == 'e'
                ? FrameView.State.RETURNED
                : current ? FrameView.State.CURRENT : FrameView.State.CALLER));
    if (block == 'k') {
      frames.add(frame(MAKER, MAKER_CODE, offset, makerSlots(), FrameView.State.CURRENT));
    }
    if (block == 's') {
      frames.add(frame(stepFrame, STEP_CODE, offset, stepSlots(offset), FrameView.State.CURRENT));
    }
    if (returned) {
      frames.add(frame(MAKER, MAKER_CODE, 20, makerSlots(), FrameView.State.RETURNED));
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

  private static CodeObject code(
      String name,
      String qualname,
      int firstLine,
      String hex,
      List<String> varnames,
      List<String> cellvars,
      List<String> freevars,
      List<String> names,
      List<Constant> constants,
      String positions) {
    return new CodeObject(
        PythonVersion.V3_12,
        name,
        qualname,
        "counter.py",
        firstLine,
        qualname.equals("<module>") ? 0 : 3,
        0,
        0,
        0,
        4,
        varnames,
        cellvars,
        freevars,
        names,
        constants,
        HexFormat.of().parseHex(hex),
        List.of(positions.split("\\|", -1)).stream().map(CounterScript::span).toList(),
        new ExceptionTable(List.of()));
  }

  private static Optional<Span> span(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", -1);
    int line = Integer.parseInt(parts[0]);
    int last =
        line == 3 && parts[2].equals("20") ? 6 : line == 1 && !parts[2].equals("0") ? 7 : line;
    return Optional.of(
        new Span(line, Integer.parseInt(parts[1]), last, Integer.parseInt(parts[2])));
  }
}
