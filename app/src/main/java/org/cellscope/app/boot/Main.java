package org.cellscope.app.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;

/**
 * The entry point. It decides about the display before JavaFX starts, which is why it is not the
 * {@link Application} itself.
 */
public final class Main {
  private Main() {}

  /**
   * Opens the window. Without a display the same window runs on JavaFX's Headless platform, shows
   * its first sample and leaves pictures of its steps (see {@link Tour}).
   *
   * <p>Where the pictures go says the system property {@code cellscope.tour}; {@code tour} in the
   * working directory is the default.
   *
   * @param args handed to the application; {@code --tour=DIRECTORY} takes the tour on a display
   */
  public static void main(String[] args) {
    List<String> arguments = new ArrayList<>(List.of(args));
    if (!hasDisplay(System.getProperty("os.name"), System.getenv())) {
      System.out.println(
          "No display (neither DISPLAY nor WAYLAND_DISPLAY is set):"
              + " running the window without one and taking pictures of its steps.");
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      arguments.add("--" + CellscopeApp.TOUR + "=" + System.getProperty("cellscope.tour", "tour"));
    }
    Application.launch(CellscopeApp.class, arguments.toArray(String[]::new));
  }

  /** Only Linux and its like tell by their environment whether there is a display. */
  static boolean hasDisplay(String osName, Map<String, String> environment) {
    return osName.startsWith("Windows")
        || osName.startsWith("Mac")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
