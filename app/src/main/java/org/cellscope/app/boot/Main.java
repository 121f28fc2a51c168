package org.cellscope.app.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.application.Application;

/**
 * The entry point. It decides about the display before JavaFX starts, which is why it is not the
 * {@link Application} itself.
 */
public final class Main {
  /** In what order JavaFX tries to draw. */
  private static final String PIPELINES = "prism.order";

  /** What the drivers for graphics processors make on Linux, that of its virtual machines too. */
  private static final List<String> GRAPHICS_PROCESSORS =
      List.of("/dev/dri", "/dev/nvidiactl", "/dev/dxg", "/dev/mali0", "/dev/kgsl-3d0");

  private Main() {}

  /**
   * Opens the window. Without a display, or with {@code --tour=DIRECTORY}, the same window runs on
   * JavaFX's Headless platform, shows its first sample, leaves pictures of its steps and ends.
   *
   * <p>Where the pictures go without a display says the system property {@code cellscope.tour};
   * {@code tour} in the working directory is the default.
   *
   * @param args handed to the application
   */
  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    if (!isTour(arguments) && !hasDisplay(System.getProperty("os.name"), System.getenv())) {
      System.out.println(
          "No display (neither DISPLAY nor WAYLAND_DISPLAY is set):"
              + " running the window without one and taking pictures of its steps.");
      arguments.add(CellscopeApp.TOUR + System.getProperty("cellscope.tour", "tour"));
    }
    if (isTour(arguments)) {
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> endTour(failure));
      System.setProperty("glass.platform", "Headless");
      System.setProperty(PIPELINES, "sw");
    } else if (!hasGraphicsProcessor(System.getProperty("os.name"), Files::exists)) {
      System.setProperty(PIPELINES, System.getProperty(PIPELINES, "sw"));
    }
    var _ = HanFont.offered();
    try {
      Application.launch(CellscopeApp.class, arguments.toArray(String[]::new));
    } catch (RuntimeException e) {
      Throwable reason = e.getCause() == null ? e : e.getCause();
      if (!(reason instanceof LinkageError || reason instanceof UnsupportedOperationException)) {
        throw e;
      }
      System.err.println("The window cannot be opened: " + reason.getMessage());
      System.err.println(
          "On Linux it needs a display, GTK 3, Pango, FreeType and Fontconfig"
              + " (Debian and Ubuntu: apt install libgtk-3-0).");
      System.exit(1);
    }
  }

  /** Nobody looks at the window of a tour: an error in it must end the process, and be seen. */
  private static void endTour(Throwable failure) {
    System.err.println("The tour failed:");
    failure.printStackTrace();
    System.exit(1);
  }

  private static boolean isTour(List<String> arguments) {
    return arguments.contains(CellscopeApp.REHEARSAL)
        || arguments.stream().anyMatch(argument -> argument.startsWith(CellscopeApp.TOUR));
  }

  /** Only Linux and its like tell by their environment whether there is a display. */
  static boolean hasDisplay(String osName, Map<String, String> environment) {
    return osName.startsWith("Windows")
        || osName.startsWith("Mac")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  /**
   * Whether JavaFX may find a graphics processor. Where Linux has none, JavaFX would load the
   * imitation of one, with a compiler of some 50 MB, only to turn it down.
   */
  static boolean hasGraphicsProcessor(String osName, Predicate<Path> exists) {
    return !osName.startsWith("Linux")
        || GRAPHICS_PROCESSORS.stream().map(Path::of).anyMatch(exists);
  }
}
