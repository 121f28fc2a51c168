package org.cellscope.app.shell;

import java.util.List;
import javafx.scene.Node;

/**
 * What the window puts together.
 *
 * @param lesson above the editor
 * @param predict the question to the class, across the whole width
 * @param editor the program's text
 * @param console below the editor
 * @param heapGraph the largest pane
 * @param details panes that share the place below the graph
 * @param timeline across the whole width
 */
public record Panes(
    Node lesson,
    Node predict,
    Node editor,
    Node console,
    Node heapGraph,
    List<Detail> details,
    Node timeline) {
  /** The title of the pane of all breakpoints. */
  public static final String BREAKPOINTS = "Breakpoints";

  /**
   * A pane that shares its place with others.
   *
   * @param title of its tab
   */
  public record Detail(String title, Node pane) {}

  public Panes {
    details = List.copyOf(details);
  }
}
