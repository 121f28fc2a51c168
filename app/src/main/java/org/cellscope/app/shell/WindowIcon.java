package org.cellscope.app.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/** The icon of the window, in the sizes in which title bars and lists of windows show it. */
public final class WindowIcon {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private WindowIcon() {}

  /** All sizes, the smallest first; rendered from the drawing of the packages. */
  public static List<Image> sizes() {
    return SIZES.stream()
        .map(size -> "icons/cellscope-" + size + ".png")
        .map(
            name ->
                new Image(
                    Objects.requireNonNull(WindowIcon.class.getResource(name)).toExternalForm()))
        .toList();
  }
}
