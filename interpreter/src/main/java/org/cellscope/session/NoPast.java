package org.cellscope.session;

import java.util.List;
import java.util.Optional;

/** Knows nothing. */
record NoPast() implements Past {
  @Override
  public long since() {
    return 0;
  }

  @Override
  public Optional<ValueView> value(int frame, String name, long step) {
    return Optional.empty();
  }

  @Override
  public Optional<Life> lifeOf(int object) {
    return Optional.empty();
  }

  @Override
  public List<Integer> cellsOf(String function, String name) {
    return List.of();
  }

  @Override
  public List<Held> historyOf(int cell) {
    return List.of();
  }

  @Override
  public List<Call> callsOf(String function, int atMost) {
    return List.of();
  }

  @Override
  public List<Change> writesOf(Watch watch, long from, long to, int atMost) {
    return List.of();
  }
}
