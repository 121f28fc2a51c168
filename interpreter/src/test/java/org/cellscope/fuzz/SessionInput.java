package org.cellscope.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.session.Breakpoint;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.Limits;
import org.cellscope.session.Movement;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Notice;
import org.cellscope.session.Onward;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.session.Watch;
import org.cellscope.source.SourceFile;

/**
 * A session and what somebody does with it by chance: movements both ways, breakpoints, evaluation,
 * questions about the past, input, stop, a changed program. Whatever was seen at a step has to be
 * seen there again.
 */
final class SessionInput {
  private static final int FURTHEST = 3000;
  private static final List<String> TEXTS =
      List.of(
          "a",
          "a + 1",
          "x",
          "[v for v in c]",
          "1/0",
          "a = 5",
          "print(a)",
          "lambda: a",
          "(",
          "b[0]");

  private final Random random;
  private final Map<Long, Object> seen = new HashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private long first;
  private long lastCall = System.nanoTime();

  SessionInput(Random random) {
    this.random = random;
  }

  /** The calls so far and where they led: what depends on time a seed alone does not make again. */
  String calls() {
    return String.join("\n", calls);
  }

  /** Notes a call, the microseconds since the last and what the session was like before. */
  private void note(Lab lab, Object what) {
    SessionState state = lab.state();
    long now = System.nanoTime();
    calls.add(
        "%d us: %s at %d of %d, %s"
            .formatted(
                (now - lastCall) / 1000, what, state.step(), state.recorded(), state.status()));
    lastCall = now;
  }

  /**
   * Makes some calls.
   *
   * @throws IllegalStateException when the law of the recording does not hold, or the machine has a
   *     defect
   */
  void run(String text, String next) {
    LabSettings settings =
        new LabSettings(
                random.nextInt(4) == 0 ? 1 << 18 : 8 << 20,
                random.nextBoolean() ? LabSettings.WhenFull.ASK : LabSettings.WhenFull.FORGET,
                40,
                20)
            .with(random.nextInt(4) == 0 ? PythonVersion.V3_8 : PythonVersion.V3_12)
            .with(Limits.defaults());
    String program = text;
    for (int load = random.nextInt(5) == 0 ? 2 : 1; load > 0; load--) {
      seen.clear();
      try (Lab lab = LabSession.open(new SourceFile("fuzz.py", program), settings)) {
        note(lab, settings + "\n" + program + "\n");
        for (int i = 5 + random.nextInt(25); i > 0; i--) {
          call(lab);
          check(lab.state());
        }
      }
      program = next;
    }
  }

  private Direction direction() {
    return random.nextInt(3) == 0 ? Direction.BACK : Direction.FORWARD;
  }

  private void call(Lab lab) {
    SessionState state = lab.state();
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> move(lab, movement(state));
      case 4, 5 ->
          move(
              lab,
              new Movement.ToStep(random.nextLong(Math.min(FURTHEST, 2 + 2 * lab.recorded()))));
      case 6 -> setBreakpoints(lab);
      case 7 -> evaluate(lab, state);
      case 8 -> inspect(lab, state);
      case 9 -> ask(lab, state);
      case 10 -> setLibraryStepping(lab, random.nextBoolean());
      case 11 -> {
        note(lab, "input");
        lab.input("17");
      }
      case 12 -> move(lab, new Movement.ToStep(0));
      default -> rare(lab, state);
    }
  }

  private void setBreakpoints(Lab lab) {
    List<Breakpoint> breakpoints = breakpoints();
    note(lab, breakpoints);
    lab.setBreakpoints(breakpoints);
  }

  private void setLibraryStepping(Lab lab, boolean stepsIn) {
    note(lab, "library stepping " + stepsIn);
    lab.setLibraryStepping(stepsIn);
  }

  private void rare(Lab lab, SessionState state) {
    if (state.status() == Status.HISTORY_FULL && random.nextBoolean()) {
      note(lab, Onward.FORGETTING);
      lab.goOn(Onward.FORGETTING);
      seen.clear();
    } else if (random.nextInt(6) == 0) {
      note(lab, "stop");
      lab.stop();
    } else if (random.nextBoolean()) {
      note(lab, "pause");
      lab.pause();
    } else {
      note(lab, "marks and place");
      lab.marks(0, lab.recorded(), 50);
      lab.place(random.nextLong(1 + lab.recorded()));
    }
  }

  /** A run that would not end is paused. */
  private void move(Lab lab, Movement movement) {
    note(lab, movement);
    Thread guard =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(400);
                    note(lab, "pause while it moves");
                    lab.pause();
                    Thread.sleep(3000);
                    note(lab, "stop while it moves");
                    lab.stop();
                  } catch (InterruptedException done) {
                    Thread.currentThread().interrupt();
                  }
                });
    try {
      lab.move(movement);
    } finally {
      guard.interrupt();
    }
  }

  private Movement movement(SessionState state) {
    Movement.Unit unit = Movement.Unit.values()[random.nextInt(3)];
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Movement.Step(unit, direction());
      case 2 -> new Movement.Over(direction());
      case 3 -> new Movement.Out(direction());
      case 4 -> new Movement.Run(direction());
      case 5 -> new Movement.ToLine(1 + random.nextInt(30), direction());
      case 6 -> new Movement.ToEvent(Movement.Event.values()[random.nextInt(2)], direction());
      default -> new Movement.ToWrite(watch(state), direction());
    };
  }

  private Watch watch(SessionState state) {
    List<Integer> objects = List.copyOf(state.objects().keySet());
    int frame = state.current().map(FrameView::id).orElse(1);
    return objects.isEmpty() || random.nextBoolean()
        ? new Watch.Variable(frame, "a")
        : new Watch.Content(objects.get(random.nextInt(objects.size())));
  }

  private List<Breakpoint> breakpoints() {
    return List.of(
        new Breakpoint.Line(
            1 + random.nextInt(40),
            random.nextBoolean() ? Optional.of("a == 1") : Optional.empty(),
            true),
        new Breakpoint.Raised(Optional.empty(), random.nextBoolean()));
  }

  private void evaluate(Lab lab, SessionState state) {
    int frame = state.current().map(FrameView::id).orElse(random.nextInt(5));
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    note(lab, "evaluate in " + frame + ": " + text);
    lab.evaluate(frame, text);
  }

  private void inspect(Lab lab, SessionState state) {
    List<Integer> objects = List.copyOf(state.objects().keySet());
    if (!objects.isEmpty()) {
      int object = objects.get(random.nextInt(objects.size()));
      note(lab, "inspect " + object);
      lab.inspect(object, random.nextInt(3), 5);
    }
  }

  private void ask(Lab lab, SessionState state) {
    List<Integer> objects = List.copyOf(state.objects().keySet());
    note(lab, "past");
    lab.past().value(state.current().map(FrameView::id).orElse(1), "a", state.step());
    lab.past().callsOf("tick", 5);
    if (!objects.isEmpty()) {
      lab.past().lifeOf(objects.get(random.nextInt(objects.size())));
    }
  }

  private void check(SessionState state) {
    state
        .notice()
        .ifPresent(
            notice -> {
              if (notice instanceof Notice.Defect defect) {
                throw new IllegalStateException(defect.toString());
              }
            });
    if (state.status() == Status.NOT_COMPILED) {
      return;
    }
    if (state.first() != first) {
      first = state.first();
      seen.clear();
    }
    Object picture =
        List.of(state.event(), state.frames(), List.copyOf(state.objects().entrySet()));
    Object before = seen.putIfAbsent(state.step(), picture);
    if (before != null && !before.equals(picture) && !state.isAtHead()) {
      throw new IllegalStateException(
          "step " + state.step() + " shows\n" + picture + "\nand showed\n" + before);
    }
  }
}
