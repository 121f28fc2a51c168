package org.cellscope.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** Moves the focus from pane to pane. */
final class PaneFocus {
  private final Supplier<List<Node>> panes;

  /**
   * The focus of a window.
   *
   * @param panes what it is moved through, in order
   */
  PaneFocus(Supplier<List<Node>> panes) {
    this.panes = panes;
  }

  /**
   * Moves on to the first pane, from the one that has the focus, that can take it.
   *
   * @param direction 1 or -1
   */
  void move(@Nullable Node owner, int direction) {
    List<Node> all = panes.get();
    int here = indexOf(all, owner);
    int size = all.size();
    int from = here < 0 && direction < 0 ? 0 : here;
    IntStream.rangeClosed(1, size)
        .mapToObj(i -> all.get(Math.floorMod(from + direction * i, size)))
        .flatMap(pane -> focusable(pane).stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static int indexOf(List<Node> panes, @Nullable Node owner) {
    return IntStream.range(0, panes.size())
        .filter(i -> isInside(panes.get(i), owner))
        .findFirst()
        .orElse(-1);
  }

  /** Whether a node is a pane or in it. */
  static boolean isInside(Node pane, @Nullable Node node) {
    @Nullable Node at = node;
    while (at != null && at != pane) {
      at = at.getParent();
    }
    return at != null;
  }

  /**
   * What takes the focus in a pane: the first in its content, or else in its heading; with tabs, in
   * the one that is shown.
   */
  static Optional<Node> focusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node instanceof TabPane tabs
        && tabs.getSelectionModel().getSelectedItem() instanceof Tab tab) {
      return focusable(tab.getContent()).or(() -> Optional.of(tabs));
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (!(node instanceof Parent parent)) {
      return Optional.empty();
    }
    List<Node> children = parent.getChildrenUnmodifiable();
    return IntStream.of(0, 1)
        .boxed()
        .flatMap(pass -> children.stream().filter(child -> isHeading(child) == (pass == 1)))
        .flatMap(child -> focusable(child).stream())
        .findFirst();
  }

  private static boolean isHeading(Node node) {
    return node.getStyleClass().contains("panel-header");
  }
}
