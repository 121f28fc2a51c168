package org.cellscope.app.widget;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/**
 * Bars and marks that are there only at times. What is in a scene gets its styles and its controls
 * made even while it is hidden, which a start of the window should not have to wait for.
 */
public final class Lazily {
  private static final Class<Lazily> KEY = Lazily.class;

  private record Content(List<Node> all) {}

  private Lazily() {}

  /**
   * Gives a pane its content in this order: what is visible at once, everything else when it
   * becomes visible first.
   *
   * @param parent without children so far; nobody else adds any
   * @return the pane
   */
  public static <T extends Pane> T fill(T parent, Node... content) {
    List<Node> all = List.of(content);
    parent.getProperties().put(KEY, new Content(all));
    for (Node node : all) {
      if (node.isVisible()) {
        parent.getChildren().add(node);
      } else {
        addWhenVisible(parent, all, node);
      }
    }
    return parent;
  }

  private static void addWhenVisible(Pane parent, List<Node> all, Node node) {
    node.visibleProperty()
        .addListener(
            new ChangeListener<Boolean>() {
              @Override
              public void changed(
                  ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                visible.removeListener(this);
                List<Node> there = parent.getChildren();
                long earlier =
                    all.stream().takeWhile(other -> other != node).filter(there::contains).count();
                there.add((int) earlier, node);
              }
            });
  }

  /** What a parent was given, whether it is there already or not; empty if by someone else. */
  static List<Node> content(Parent parent) {
    return parent.getProperties().get(KEY) instanceof Content(List<Node> all) ? all : List.of();
  }
}
