package org.cellscope.app.shell;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something that the user can have done, by menu, button or key.
 *
 * @param text its name in menus and tooltips
 * @param icon its picture on the tool bar
 * @param keys its keys, the one that menus show first
 * @param enabled whether it can be done now
 * @param action does it
 */
record Command(
    String text,
    Ikon icon,
    List<KeyCombination> keys,
    ObservableBooleanValue enabled,
    Runnable action) {

  /** Name and first key: {@code Step over (F10)}. */
  String tip() {
    return keys.isEmpty() ? text : text + " (" + keys.getFirst().getDisplayText() + ")";
  }

  void perform() {
    if (enabled.get()) {
      action.run();
    }
  }
}
