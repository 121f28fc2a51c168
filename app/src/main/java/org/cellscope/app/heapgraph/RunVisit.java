package org.cellscope.app.heapgraph;

import java.util.Optional;
import org.cellscope.app.session.Program;
import org.cellscope.session.FrameView;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.cellscope.session.SessionState;

/** Goes through the recorded steps of a run and draws each; the cursor is put back. */
final class RunVisit {
  /** Told about each step. */
  interface Visitor {
    void step(SessionState state, Picture picture);
  }

  private final Program program;
  private final GraphOptions options;
  private final boolean everyInstruction;
  private final GraphPipeline pipeline = new GraphPipeline();
  private Optional<Place> last = Optional.empty();

  private record Place(int frame, int line) {}

  /**
   * A visit.
   *
   * @param everyInstruction whether all steps are visited, rather than those that begin a line
   */
  RunVisit(Program program, GraphOptions options, boolean everyInstruction) {
    this.program = program;
    this.options = options;
    this.everyInstruction = everyInstruction;
  }

  /**
   * Visits the first steps of the program's own code, and the end.
   *
   * @param atMost how many
   * @return whether there are more
   */
  boolean visit(Lab lab, int atMost, Visitor visitor) {
    long here = lab.state().step();
    long end = lab.recorded();
    int visited = 0;
    try {
      for (long step = lab.state().first(); step <= end; step++) {
        SessionState state = lab.move(new Movement.ToStep(step));
        if (step == end || isWanted(state)) {
          if (visited == atMost) {
            return true;
          }
          visited++;
          visitor.step(state, pipeline.picture(program, state, options));
        }
      }
      return false;
    } finally {
      lab.move(new Movement.ToStep(here));
    }
  }

  private boolean isWanted(SessionState state) {
    Optional<FrameView> frame = state.current();
    boolean own = frame.filter(each -> !each.code().filename().startsWith("<frozen ")).isPresent();
    if (!own || everyInstruction) {
      return own;
    }
    Optional<Place> place =
        frame.map(each -> new Place(each.id(), each.position().map(p -> p.line()).orElse(0)));
    boolean isNew = !place.equals(last) && place.filter(p -> p.line() > 0).isPresent();
    last = place;
    return isNew;
  }
}
