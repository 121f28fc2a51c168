package org.cellscope.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which panes are closed, in the order in which that happened. */
final class ClosedPanes {
  private final Set<String> known;
  private final ReadOnlyObjectWrapper<List<String>> closed = new ReadOnlyObjectWrapper<>(List.of());

  /** All of some panes are open. */
  ClosedPanes(Set<String> known) {
    this.known = Set.copyOf(known);
  }

  /** Closes a pane, unless it is the last one that is open, or closed already. */
  void close(String pane) {
    List<String> now = new ArrayList<>(closed.get());
    if (known.contains(pane) && !now.contains(pane) && now.size() + 1 < known.size()) {
      now.add(pane);
      closed.set(List.copyOf(now));
    }
  }

  /** Opens a pane. */
  void open(String pane) {
    List<String> now = new ArrayList<>(closed.get());
    if (now.remove(pane)) {
      closed.set(List.copyOf(now));
    }
  }

  /** Opens the pane that was closed last, if there is one. */
  Optional<String> reopen() {
    List<String> now = closed.get();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    open(now.getLast());
    return Optional.of(now.getLast());
  }

  /** Opens everything and then closes what a text of {@link #toText} names. */
  void restore(String text) {
    closed.set(List.of());
    Arrays.stream(text.split(",")).forEach(this::close);
  }

  /** For the settings. */
  String toText() {
    return String.join(",", closed.get());
  }

  /** What is closed, the last one at the end. */
  ReadOnlyObjectProperty<List<String>> closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
