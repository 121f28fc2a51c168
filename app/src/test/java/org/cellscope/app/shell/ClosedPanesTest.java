package org.cellscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedPanesTest {
  private final ClosedPanes panes = new ClosedPanes(Set.of("editor", "graph", "console"));

  @Test
  void thePaneThatWasClosedLastIsReopenedFirst() {
    panes.close("console");
    panes.close("graph");
    assertThat(panes.reopen()).contains("graph");
    assertThat(panes.closedProperty().get()).containsExactly("console");
    assertThat(panes.reopen()).contains("console");
    assertThat(panes.reopen()).isEmpty();
  }

  @Test
  void theLastOpenPaneStays() {
    panes.close("console");
    panes.close("graph");
    panes.close("editor");
    assertThat(panes.closedProperty().get()).containsExactly("console", "graph");
  }

  @Test
  void whatWasClosedIsClosedAfterTheNextStart() {
    panes.close("graph");
    panes.close("console");
    var next = new ClosedPanes(Set.of("editor", "graph", "console"));
    next.restore(panes.toText() + ",unknown");
    assertThat(next.closedProperty().get()).containsExactly("graph", "console");
  }
}
