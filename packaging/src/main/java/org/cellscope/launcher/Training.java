package org.cellscope.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build has the program do once, so that the virtual machine can write down which classes
 * a start needs: every command, then a start of the window and a few steps. What is executed often
 * here is compiled at once at every start, so this does no more than a start needs.
 *
 * <p>The window runs without a display, and so without the classes that talk to one: they are
 * loaded here by their packages.
 */
final class Training {
  /** Windows, and pictures on them, of each system; a runtime has those of its own. */
  private static final List<String> DISPLAYS =
      List.of(
          "com/sun/glass/ui/gtk/",
          "com/sun/glass/ui/mac/",
          "com/sun/glass/ui/win/",
          "com/sun/prism/d3d/",
          "com/sun/prism/es2/",
          "com/sun/prism/mtl/",
          "com/sun/prism/ps/",
          "com/sun/javafx/font/freetype/",
          "com/sun/javafx/font/coretext/",
          "com/sun/javafx/font/directwrite/");

  private static final String CLASS = ".class";

  private Training() {}

  /**
   * Trains, and ends the process as the rehearsal does.
   *
   * @param args programs for the commands
   * @throws IOException if the runtime cannot be read
   * @throws ClassNotFoundException if the runtime is damaged
   */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (String program : args) {
      for (String command : Main.COMMANDS) {
        Main.command(
            new String[] {command, program}, InputStream.nullInputStream(), nowhere, System.err);
      }
    }
    loadDisplays();
    Main.main(new String[] {"--rehearsal"});
  }

  private static void loadDisplays() throws IOException, ClassNotFoundException {
    Module graphics = ModuleLayer.boot().findModule("javafx.graphics").orElseThrow();
    ModuleReference reference =
        graphics
            .getLayer()
            .configuration()
            .findModule(graphics.getName())
            .orElseThrow()
            .reference();
    try (ModuleReader reader = reference.open();
        Stream<String> names = reader.list()) {
      for (String name : names.filter(Training::isOfDisplay).toList()) {
        String type = name.substring(0, name.length() - CLASS.length()).replace('/', '.');
        Class.forName(type, false, graphics.getClassLoader());
      }
    }
  }

  private static boolean isOfDisplay(String name) {
    return name.endsWith(CLASS) && DISPLAYS.stream().anyMatch(name::startsWith);
  }
}
