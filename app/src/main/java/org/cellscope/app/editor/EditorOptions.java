package org.cellscope.app.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What the user has chosen for all texts. */
public final class EditorOptions {
  private final BooleanProperty inlineValues = new SimpleBooleanProperty(true);
  private final BooleanProperty live = new SimpleBooleanProperty();

  /** Whether the values of names stand at the ends of lines. */
  public BooleanProperty inlineValuesProperty() {
    return inlineValues;
  }

  /** Whether an edited program runs again by itself after a pause in typing. */
  public BooleanProperty liveProperty() {
    return live;
  }
}
