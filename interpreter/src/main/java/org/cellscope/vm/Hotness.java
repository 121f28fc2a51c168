package org.cellscope.vm;

/**
 * How often code must have run before a Java class is made of it.
 *
 * @param calls of a function
 * @param jumps back to the header of a loop
 */
public record Hotness(int calls, int jumps) {
  /** Where making the class has paid off within a few milliseconds. */
  public static final Hotness USUAL = new Hotness(800, 1600);

  /** Everything at once. */
  public static final Hotness AT_ONCE = new Hotness(1, 1);

  /** Nothing ever. */
  public static final Hotness NEVER = new Hotness(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
