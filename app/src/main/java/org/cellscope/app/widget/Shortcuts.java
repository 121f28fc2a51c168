package org.cellscope.app.widget;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.ignore;

import javafx.scene.Node;
import org.fxmisc.wellbehaved.event.Nodes;

/** The keys of commands, where an area for text would swallow them. */
public final class Shortcuts {
  private Shortcuts() {}

  /**
   * Leaves letters that are pressed with Alt to the menus and to the commands. An area of
   * RichTextFX takes every letter for itself that is pressed without Control; Control with Alt is
   * how AltGr arrives, so that pair stays with the area.
   */
  public static void leaveAltTo(Node area) {
    Nodes.addInputMap(
        area, ignore(keyPressed().onlyIf(key -> key.isAltDown() && !key.isControlDown())));
  }
}
