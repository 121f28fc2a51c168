package org.cellscope.app.bytecode;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The parts of the jumps' arrows that pass one line of the listing. */
final class JumpArrows extends Region {
  private static final double HEAD = 0.3;

  private final Path others = path("jump");
  private final Path taken = path("jump", "of-current");
  private List<Jump> jumps = List.of();
  private int line;
  private int current = -1;

  JumpArrows() {
    getStyleClass().add("jump-arrows");
    setMouseTransparent(true);
    getChildren().addAll(others, taken);
  }

  private static Path path(String... styleClasses) {
    var path = new Path();
    path.getStyleClass().addAll(styleClasses);
    path.setManaged(false);
    return path;
  }

  /**
   * Shows a line.
   *
   * @param all the arrows of the listing
   * @param index of the line
   * @param currentIndex the line whose jump stands out; -1 for none
   */
  void show(List<Jump> all, int index, int currentIndex) {
    if (!all.equals(jumps) || index != line || currentIndex != current) {
      jumps = all;
      line = index;
      current = currentIndex;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    others.getElements().clear();
    taken.getElements().clear();
    for (Jump jump : jumps) {
      if (jump.covers(line)) {
        draw(jump, jump.from() == current ? taken : others);
      }
    }
  }

  private void draw(Jump jump, Path path) {
    double lane = getWidth() / (Jump.LANES + 1);
    double x = getWidth() - (jump.lane() + 1) * lane;
    double middle = getHeight() / 2;
    boolean isEnd = line == jump.from() || line == jump.to();
    boolean up = line > Math.min(jump.from(), jump.to());
    boolean down = line < Math.max(jump.from(), jump.to());
    path.getElements()
        .addAll(new MoveTo(x, up ? 0 : middle), new LineTo(x, down ? getHeight() : middle));
    if (isEnd) {
      path.getElements().addAll(new MoveTo(x, middle), new LineTo(getWidth(), middle));
    }
    if (line == jump.to()) {
      double head = getHeight() * HEAD / 2;
      path.getElements()
          .addAll(
              new MoveTo(getWidth() - head, middle - head),
              new LineTo(getWidth(), middle),
              new LineTo(getWidth() - head, middle + head));
    }
  }
}
