package org.cellscope.app.heapgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.cellscope.app.heapgraph.drawing.Drawing;
import org.cellscope.app.heapgraph.drawing.Face;
import org.cellscope.app.heapgraph.drawing.Ink;
import org.cellscope.app.heapgraph.drawing.Shape;
import org.cellscope.app.heapgraph.export.Animation;
import org.cellscope.app.heapgraph.layout.Rect;

/**
 * Writes the pictures of an animation, one at each turn of the FX thread, so that the window goes
 * on answering meanwhile.
 */
final class AnimationWriter {
  private static final int MILLIS = 1200;
  private static final double CAPTION = 26;
  private static final double LEAST_WIDTH = 420;

  /**
   * A picture of an animation.
   *
   * @param caption a line of text below it
   */
  record Still(Drawing drawing, String caption) {}

  private final Rasteriser rasteriser;
  private final List<Still> stills;
  private final Rect part;

  AnimationWriter(Rasteriser rasteriser, List<Still> stills) {
    this.rasteriser = rasteriser;
    this.stills = stills;
    Rect all =
        stills.stream()
            .map(still -> still.drawing().bounds())
            .reduce(Rect::union)
            .orElse(new Rect(0, 0, 0, 0));
    this.part =
        new Rect(all.x(), all.y(), Math.max(LEAST_WIDTH, all.width()), all.height() + CAPTION);
  }

  /**
   * Writes them all.
   *
   * @param done told when it is finished, with the reason if it failed
   */
  void write(Path file, Consumer<Optional<IOException>> done) {
    try {
      next(new Animation(file, MILLIS), 0, done);
    } catch (IOException failure) {
      done.accept(Optional.of(failure));
    }
  }

  private void next(Animation animation, int index, Consumer<Optional<IOException>> done) {
    try {
      if (index == stills.size()) {
        animation.close();
        done.accept(Optional.empty());
        return;
      }
      Still still = stills.get(index);
      var caption =
          new Shape.Words(
              part.x(),
              part.bottom(),
              still.caption(),
              Face.CODE_BOLD,
              Ink.Tone.TEXT,
              false,
              false);
      var node = new ShapeNodes(rasteriser.palette()).of(caption);
      animation.add(rasteriser.image(still.drawing(), part, List.of(node)));
      Platform.runLater(() -> next(animation, index + 1, done));
    } catch (IOException failure) {
      done.accept(Optional.of(failure));
    }
  }
}
