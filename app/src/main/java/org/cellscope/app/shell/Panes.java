package org.cellscope.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.cellscope.app.widget.Phrase;

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
  /** The pane of all breakpoints. */
  public static final String BREAKPOINTS = "breakpoints";

  /** The name of the pane of all samples. */
  public static final String SAMPLES = "samples";

  /**
   * A pane that shares its place with others.
   *
   * @param id its name in the settings
   * @param title of its tab
   */
  public record Detail(String id, Phrase title, Node pane) {}

  public Panes {
    details = List.copyOf(details);
  }

  /** The titles of the panes that can be closed, by their names in the settings. */
  Map<String, Phrase> titles() {
    Map<String, Phrase> titles = new LinkedHashMap<>();
    titles.put(MainWindow.EDITOR, ShellText.EDITOR);
    titles.put(MainWindow.CONSOLE, ShellText.CONSOLE);
    titles.put(MainWindow.GRAPH, ShellText.GRAPH);
    details.forEach(detail -> titles.put(detail.id(), detail.title()));
    return titles;
  }
}
