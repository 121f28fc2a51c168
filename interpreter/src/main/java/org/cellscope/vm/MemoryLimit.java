package org.cellscope.vm;

import java.util.function.BooleanSupplier;
import org.cellscope.objects.Errors;
import org.cellscope.objects.PyException;

/**
 * Bounds the memory that is in use while a program runs. What is in use counts garbage too; so when
 * it is beyond the bound, a collection shows how much lives. Collections take time, so that they
 * are kept apart: meanwhile the Java machine collects by itself, and an allocation that it cannot
 * make is a MemoryError as well.
 */
public final class MemoryLimit {
  /** How much of the heap may be used; the window needs some while the program stands. */
  private static final double SHARE = 0.85;

  /** The same while somebody records, so that the program has room when it goes on without. */
  private static final double RECORDED_SHARE = 0.6;

  /** A collection takes at most so much of the time: one part in as many. */
  private static final int REST = 10;

  private final long bytes;
  private final BooleanSupplier relief;
  private long nextCollection = System.nanoTime();

  private MemoryLimit(long bytes, BooleanSupplier relief) {
    this.bytes = bytes;
    this.relief = relief;
  }

  /**
   * For a program that is recorded: so many bytes, or what the machine can spare if that is less.
   *
   * @param bytes of the whole Java machine, the recording and the window included
   * @param relief asked when more than that lives: whether somebody will make room at the next step
   */
  public static MemoryLimit recorded(long bytes, BooleanSupplier relief) {
    return new MemoryLimit(Math.min(bytes, share(RECORDED_SHARE)), relief);
  }

  /** As much beside what is in use now, or what the machine can spare if that is less. */
  public static MemoryLimit more(long bytes) {
    long most = share(SHARE);
    return new MemoryLimit(Math.min(bytes, most - Math.min(most, used())) + used(), () -> false);
  }

  /** What this machine can spare. */
  public static MemoryLimit ofThisMachine() {
    return new MemoryLimit(share(SHARE), () -> false);
  }

  private static long share(double part) {
    return (long) (Runtime.getRuntime().maxMemory() * part);
  }

  /**
   * Asked now and then.
   *
   * @throws PyException MemoryError when more lives than the bound allows
   */
  void check() {
    if (used() > bytes && System.nanoTime() - nextCollection >= 0) {
      long start = System.nanoTime();
      System.gc();
      long end = System.nanoTime();
      nextCollection = end + (end - start) * REST;
      if (used() > bytes && !relief.getAsBoolean()) {
        throw Errors.memory();
      }
    }
  }

  private static long used() {
    Runtime java = Runtime.getRuntime();
    return java.totalMemory() - java.freeMemory();
  }
}
