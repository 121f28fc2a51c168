package org.cellscope.cli;

import java.lang.reflect.InvocationTargetException;

/**
 * The runnable jar's main class, compiled for Java 8, so that an older Java can say which one is
 * needed instead of failing with an {@link UnsupportedClassVersionError}.
 */
public final class Launcher {
  private static final int NEEDED_JAVA = 25;
  private static final int EXIT_UNUSABLE = 2;

  private Launcher() {}

  /**
   * Starts {@code org.cellscope.cli.Main} with the same arguments, or ends the process with exit
   * code 2 and one line on standard error when this Java is too old.
   *
   * @param args the command line
   * @throws ReflectiveOperationException if the jar lacks the command line's main class
   */
  public static void main(String[] args) throws ReflectiveOperationException {
    String running = System.getProperty("java.specification.version");
    if (featureOf(running) < NEEDED_JAVA) {
      System.err.println("cellscope needs Java " + NEEDED_JAVA + " or newer; this is " + running);
      System.exit(EXIT_UNUSABLE);
    }
    try {
      Class.forName("org.cellscope.cli.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getCause());
    }
  }

  /** Java 8 and older call themselves 1.8 and so on. */
  static int featureOf(String specificationVersion) {
    String version = specificationVersion;
    if (version.startsWith("1.")) {
      version = version.substring(2);
    }
    return Integer.parseInt(version);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException rethrown(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
