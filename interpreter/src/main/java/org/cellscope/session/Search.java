package org.cellscope.session;

import java.util.function.IntPredicate;
import org.cellscope.bytecode.Opcode;
import org.cellscope.history.MachineState;
import org.cellscope.history.Probe;
import org.cellscope.history.StepScan;
import org.cellscope.session.Movement.Direction;
import org.jspecify.annotations.Nullable;

/** Looks for a step, in the log alone; behind the last recorded step it has the program run on. */
final class Search {
  /** Where the cursor may stop. */
  interface Stop {
    /** Whether to stop before an instruction of a block. */
    boolean at(Block block, StepScan scan);
  }

  /** Which step of a probe's hit is meant. */
  enum Side {
    /** The cursor stops before the step that was hit. */
    BEFORE,
    /** The cursor stops behind it. */
    BEHIND
  }

  /** Why a search ended. */
  enum End {
    FOUND,
    NOTHING,
    PAUSED,
    WAITING_FOR_INPUT
  }

  /**
   * What came of a search.
   *
   * @param step where to stop, when it was found
   */
  record Result(End end, int step) {}

  private static final int FIRST_BATCH = 1 << 10;
  private static final int LARGEST_BATCH = 1 << 20;
  private static final long BATCH_NANOS = 30_000_000L;
  private static final int POLL_MASK = (1 << 14) - 1;

  private final Machine machine;
  private final Blocks blocks;
  private final boolean library;
  private final int origin;
  private final StepScan scan;
  private Probe probe = Probe.none();
  private Side side = Side.BEHIND;
  private Stop stop = (block, at) -> false;
  private IntPredicate frames = frame -> true;
  private Halts halts = new Halts();
  private int frame;
  private @Nullable Block block;
  private boolean isWanted;
  private int batch = FIRST_BATCH;

  /**
   * A search from where a state stands.
   *
   * @param library whether to stop in library code
   */
  Search(Machine machine, Blocks blocks, MachineState from, boolean library) {
    this.machine = machine;
    this.blocks = blocks;
    this.library = library;
    this.origin = from.step();
    this.scan = new StepScan(machine.recorder(), from);
  }

  /** Stops at what a probe hits. */
  Search at(Probe newProbe, Side newSide) {
    probe = newProbe;
    side = newSide;
    return this;
  }

  /** Stops before certain instructions. */
  Search at(Stop newStop) {
    stop = newStop;
    return this;
  }

  /** Stops where the program has asked for a pause. */
  Search at(Halts newHalts) {
    halts = newHalts;
    return this;
  }

  /** Stops before instructions of certain frames only. */
  Search in(IntPredicate wantedFrames) {
    frames = wantedFrames;
    return this;
  }

  Result find(Direction direction) {
    return direction == Direction.FORWARD ? forward() : back();
  }

  private Result forward() {
    while (true) {
      if (scan.step() >= machine.recorded()) {
        End end = record();
        if (end != End.FOUND) {
          return new Result(end, machine.recorded());
        }
      }
      int before = scan.frame();
      boolean isHit = scan.forward(probe);
      if (isHit && side == Side.BEHIND) {
        return found(scan.step());
      }
      if (isHit && scan.step() - 1 > origin && reaches(scan.step() - 1, before, scan.frame())) {
        return found(scan.step() - 1);
      }
      if (stops()) {
        return found(scan.step());
      }
      if ((scan.step() & POLL_MASK) == 0 && machine.pacer().takePauseRequest()) {
        return new Result(End.PAUSED, origin);
      }
    }
  }

  private Result back() {
    int first = machine.recorder().firstStep();
    while (scan.step() > first) {
      int after = scan.frame();
      boolean isHit = scan.back(probe);
      if (isHit && side == Side.BEHIND && scan.step() + 1 < origin) {
        return found(scan.step() + 1);
      }
      if (isHit && side == Side.BEFORE && reaches(scan.step(), scan.frame(), after)) {
        return found(scan.step());
      }
      if (stops()) {
        return found(scan.step());
      }
      if ((scan.step() & POLL_MASK) == 0 && machine.pacer().takePauseRequest()) {
        return new Result(End.PAUSED, origin);
      }
    }
    return new Result(End.NOTHING, first);
  }

  private static Result found(int step) {
    return new Result(End.FOUND, step);
  }

  /** Has more steps recorded; FOUND when there are some. */
  private End record() {
    int before = machine.recorded();
    do {
      machine.runTo(before + batch, BATCH_NANOS);
      if (machine.pacer().takePauseRequest()) {
        return machine.status() == Status.STOPPED ? End.NOTHING : End.PAUSED;
      }
    } while (machine.recorded() == before && machine.status() == Status.PAUSED);
    batch = Math.min(batch * 2, LARGEST_BATCH);
    if (machine.recorded() > before) {
      return End.FOUND;
    }
    return machine.status() == Status.WAITING_FOR_INPUT ? End.WAITING_FOR_INPUT : End.NOTHING;
  }

  private boolean stops() {
    int unit = scan.unit();
    if (halts.isAt(scan.step())) {
      return true;
    }
    if (unit < 0) {
      return false;
    }
    Block at = block;
    if (at == null || scan.frame() != frame) {
      frame = scan.frame();
      at = blocks.of(frame);
      block = at;
      isWanted = (library || at.isProgram()) && frames.test(frame);
    }
    return isWanted && stop.at(at, scan);
  }

  /**
   * Whether an exception matters to the program: it is raised in its text or gets there. What a
   * finally or with clause passes on is not raised there.
   */
  private boolean reaches(int step, int before, int after) {
    int raising = scan.hitFrame();
    if (raising == before
        && raising != 0
        && blocks.of(raising).opcode(scan.unitOf(step)) == Opcode.RERAISE) {
      return false;
    }
    if (raising != 0 && (library || blocks.of(raising).isProgram())) {
      return true;
    }
    return after == 0 || blocks.of(after).isProgram();
  }
}
