package org.cellscope.session;

import java.util.List;
import java.util.Optional;
import org.cellscope.vm.Interruption;

/** The world of an evaluation: output is collected, there is no input. */
final class CapturingHost extends ClockedHost {
  private static final int LONGEST = 1 << 20;

  private final Runnable poll;
  private final StringBuilder written = new StringBuilder();

  /**
   * Makes a world.
   *
   * @param program {@code sys.argv[0]}
   * @param poll throws when the evaluation is to end
   */
  CapturingHost(String program, Runnable poll) {
    super(List.of(program));
    this.poll = poll;
  }

  @Override
  void poll() {
    poll.run();
  }

  /** What was written since the last time. */
  String take() {
    if (written.isEmpty()) {
      return "";
    }
    String text = written.toString();
    written.setLength(0);
    return text;
  }

  /** Whether more was written than is collected. */
  boolean isFull() {
    return written.length() > LONGEST;
  }

  @Override
  public void write(Stream stream, String text) {
    written.append(text, 0, Math.min(text.length(), LONGEST + 1));
    if (isFull()) {
      throw new Interruption();
    }
  }

  @Override
  public Optional<String> readLine() {
    return Optional.empty();
  }
}
