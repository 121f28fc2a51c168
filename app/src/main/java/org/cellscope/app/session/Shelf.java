package org.cellscope.app.session;

import org.cellscope.session.Lab;
import org.cellscope.session.Movement;
import org.jspecify.annotations.Nullable;

/**
 * A program that has been put aside with its recording; see {@link SessionViewModel#shelve}. Its
 * inside belongs to the session's thread.
 */
public final class Shelf {
  /** A longer recording is let go, so that many programs fit into the memory; in steps. */
  private static final long MOST = 5_000_000;

  private @Nullable Lab lab;
  private @Nullable Program program;
  private @Nullable Movement interrupted;

  /** An empty one: its program is opened again. */
  public Shelf() {}

  void put(Lab kept, Program of, @Nullable Movement underWay) {
    if (kept.recorded() > MOST) {
      kept.close();
    } else {
      lab = kept;
      program = of;
      interrupted = underWay;
    }
  }

  @Nullable Lab lab() {
    return lab;
  }

  @Nullable Program program() {
    return program;
  }

  @Nullable Movement interrupted() {
    return interrupted;
  }

  void close() {
    Lab kept = lab;
    lab = null;
    if (kept != null) {
      kept.close();
    }
  }
}
