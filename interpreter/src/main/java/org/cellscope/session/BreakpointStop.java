package org.cellscope.session;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.cellscope.history.MachineState;
import org.cellscope.history.StepScan;

/** Stops before instructions that have a breakpoint whose condition holds. */
final class BreakpointStop implements Search.Stop {
  private final List<Breakpoint> breakpoints;
  private final Conditions conditions;
  private final MachineState state;
  private final IdentityHashMap<Block, BitSet> candidates = new IdentityHashMap<>();
  private Optional<Breakpoint> met = Optional.empty();
  private Optional<Unable> problem = Optional.empty();

  /**
   * Stops at some breakpoints.
   *
   * @param breakpoints enabled ones
   * @param state is moved to steps to evaluate conditions there
   */
  BreakpointStop(List<Breakpoint> breakpoints, Conditions conditions, MachineState state) {
    this.breakpoints = breakpoints;
    this.conditions = conditions;
    this.state = state;
  }

  /** The breakpoint that stopped the search. */
  Optional<Breakpoint> met() {
    return met;
  }

  /** Why its condition could not be evaluated. */
  Optional<Unable> problem() {
    return problem;
  }

  @Override
  public boolean at(Block block, StepScan scan) {
    if (!candidates.computeIfAbsent(block, this::candidates).get(scan.unit())) {
      return false;
    }
    for (Breakpoint breakpoint : breakpoints) {
      if (isAt(breakpoint, block, scan.previousUnit(), scan.unit()) && holds(breakpoint, scan)) {
        met = Optional.of(breakpoint);
        return true;
      }
    }
    return false;
  }

  private BitSet candidates(Block block) {
    BitSet units = new BitSet();
    for (int unit = 0; unit < block.unitCount(); unit++) {
      for (Breakpoint breakpoint : breakpoints) {
        if (mayBeAt(breakpoint, block, unit)) {
          units.set(unit);
        }
      }
    }
    return units;
  }

  private static boolean mayBeAt(Breakpoint breakpoint, Block block, int unit) {
    return switch (breakpoint) {
      case Breakpoint.Line at -> block.isProgram() && block.line(unit) == at.line();
      case Breakpoint.Function of -> block.isFunction(of.name()) && block.isBody(unit);
      case Breakpoint.Raised _ -> false;
    };
  }

  private static boolean isAt(Breakpoint breakpoint, Block block, int previous, int unit) {
    return mayBeAt(breakpoint, block, unit)
        && switch (breakpoint) {
          case Breakpoint.Line _ -> block.beginsLine(previous, unit);
          case Breakpoint.Function _ -> block.beginsBody(previous, unit);
          case Breakpoint.Raised _ -> false;
        };
  }

  /** A condition that cannot be evaluated stops the program, so that its author hears of it. */
  private boolean holds(Breakpoint breakpoint, StepScan scan) {
    if (breakpoint.condition().isEmpty()) {
      return true;
    }
    state.seek(scan.step());
    Verdict verdict = conditions.test(state, scan.frame(), breakpoint.condition().get());
    problem = verdict.problem();
    return verdict.holds() || problem.isPresent();
  }
}
