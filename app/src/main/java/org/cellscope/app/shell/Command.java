package org.cellscope.app.shell;

import javafx.beans.value.ObservableBooleanValue;

/**
 * An action in this window.
 *
 * @param action what it is
 * @param enabled whether it can be done now
 * @param effect does it
 */
record Command(Action action, ObservableBooleanValue enabled, Runnable effect) {
  /** Name and first key: {@code Line, over calls (F10)}. */
  String tip() {
    return action.keys().isEmpty()
        ? action.text()
        : action.text() + " (" + action.keys().getFirst().getDisplayText() + ")";
  }

  void perform() {
    if (enabled.get()) {
      effect.run();
    }
  }
}
