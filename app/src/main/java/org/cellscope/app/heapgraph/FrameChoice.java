package org.cellscope.app.heapgraph;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.session.FrameView;
import org.cellscope.session.SessionState;

/**
 * Which frames are drawn. A deep call stack is shown page by page below the module, so that a call
 * or a return never moves a frame; of the frames that have returned the newest few.
 *
 * @param shown the module first, then the page of the call stack, then frames that do not run
 * @param waiting how many frames between the module and the page are not drawn
 * @param returned how many frames that have returned are not drawn
 */
record FrameChoice(List<FrameView> shown, int waiting, int returned) {
  /** How many frames below the module are drawn at most. */
  static final int PAGE = 6;

  /** How many frames that have returned are drawn at most. */
  static final int GHOSTS = 4;

  /** The frames of a state. */
  static FrameChoice of(SessionState state) {
    List<FrameView> live = new ArrayList<>();
    List<FrameView> suspended = new ArrayList<>();
    List<FrameView> returned = new ArrayList<>();
    for (FrameView frame : state.frames()) {
      switch (frame.state()) {
        case CURRENT, CALLER -> live.add(frame);
        case SUSPENDED -> suspended.add(frame);
        case RETURNED -> (isModule(state, frame) ? live : returned).add(frame);
      }
    }
    int pageStart = live.size() <= PAGE + 1 ? 1 : 1 + (live.size() - 2) / PAGE * PAGE;
    List<FrameView> shown = new ArrayList<>(live.subList(0, Math.min(1, live.size())));
    shown.addAll(live.subList(Math.min(pageStart, live.size()), live.size()));
    shown.addAll(suspended);
    int ghosts = Math.min(GHOSTS, returned.size());
    shown.addAll(returned.subList(returned.size() - ghosts, returned.size()));
    return new FrameChoice(List.copyOf(shown), pageStart - 1, returned.size() - ghosts);
  }

  /** The module's names stay where they are when it has ended. */
  static boolean isModule(SessionState state, FrameView frame) {
    return frame == state.frames().getFirst();
  }

  /** Whether a frame holds what its variables refer to. */
  static boolean holds(SessionState state, FrameView frame) {
    return frame.state() != FrameView.State.RETURNED || isModule(state, frame);
  }
}
