package org.cellscope.app.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Walks through the window without a display and leaves a picture of each of its steps. */
final class Tour {
  private final Scene scene;
  private final Path directory;
  private final PrintStream out;

  /**
   * A tour of a shown window.
   *
   * @param directory where the pictures go; created when missing
   * @param out told the path of every picture
   */
  Tour(Scene scene, Path directory, PrintStream out) {
    this.scene = scene;
    this.directory = directory;
    this.out = out;
  }

  /**
   * Takes the pictures. Runs on the FX thread.
   *
   * @throws IOException if a picture cannot be written
   */
  void run() throws IOException {
    picture("01-first-sample");
  }

  private void picture(String name) throws IOException {
    Path file = directory.resolve(name + ".png");
    Files.createDirectories(directory);
    ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
    out.println(file);
  }
}
