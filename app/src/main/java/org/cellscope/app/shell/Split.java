package org.cellscope.app.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * A place for two panes, which remembers its divider while one of them is away. Before a room it
 * has another place.
 */
final class Split {
  private final SplitPane node = new SplitPane();
  private double position;
  private double otherPosition;

  /**
   * A place whose divider is at a share of its length.
   *
   * @param projected the share before a room
   */
  Split(Orientation orientation, double position, double projected) {
    this.position = position;
    this.otherPosition = projected;
    node.setOrientation(orientation);
    node.setMinSize(0, 0);
  }

  /** Shows two panes, or one, or none. */
  void show(List<Node> panes) {
    if (!node.getItems().equals(panes)) {
      position = position();
      node.getItems().setAll(panes);
      setPosition(position);
    }
  }

  /** The divider's place, from 0 to 1. */
  double position() {
    return node.getDividers().isEmpty() ? position : node.getDividers().getFirst().getPosition();
  }

  void setPosition(double share) {
    position = share;
    node.setDividerPositions(share);
  }

  /** The divider's place before a room, while the window is not before one. */
  double otherPosition() {
    return otherPosition;
  }

  void setOtherPosition(double share) {
    otherPosition = share;
  }

  /** Moves the divider where it is before a room, or back. */
  void change() {
    double now = position();
    setPosition(otherPosition);
    otherPosition = now;
  }

  boolean isEmpty() {
    return node.getItems().isEmpty();
  }

  SplitPane node() {
    return node;
  }
}
