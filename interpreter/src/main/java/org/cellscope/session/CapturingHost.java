package org.cellscope.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellscope.objects.Host;
import org.cellscope.vm.Interruption;

/** The world of an evaluation: output is collected, there is no input. */
final class CapturingHost implements Host {
  private static final int LONGEST = 1 << 20;

  private final String program;
  private final Runnable poll;
  private final StringBuilder written = new StringBuilder();

  /**
   * Makes a world.
   *
   * @param program {@code sys.argv[0]}
   * @param poll throws when the evaluation is to end
   */
  CapturingHost(String program, Runnable poll) {
    this.program = program;
    this.poll = poll;
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

  @Override
  public long wallClock() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  @Override
  public long monotonicClock() {
    return System.nanoTime();
  }

  @Override
  public void sleep(long nanoseconds) {
    Clocks.sleep(nanoseconds, poll);
  }

  @Override
  public List<String> arguments() {
    return List.of(program);
  }

  @Override
  public long entropy() {
    return System.nanoTime();
  }
}
