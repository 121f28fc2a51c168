package org.cellscope.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.cellscope.app.widget.Phrase;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Everything that the user can have done: its name (as a phrase), its picture and its keys. This is
 * the one table of keys; they are those of debuggers, and with Shift the same goes backwards.
 */
enum Action implements Phrase {
  NEW(Material2MZ.NOTE_ADD, "Shortcut+N"),
  OPEN(Material2AL.FOLDER_OPEN, "Shortcut+O"),
  SAVE(Material2MZ.SAVE, "Shortcut+S"),
  SAVE_AS(Material2MZ.SAVE_ALT, "Shortcut+Shift+S"),
  CLOSE(Material2AL.CLOSE, "Shortcut+W"),
  REOPEN(Material2MZ.RESTORE_PAGE, "Shortcut+Shift+T"),
  QUIT(Material2AL.EXIT_TO_APP, "Shortcut+Q"),

  UNDO(Material2MZ.UNDO, "Shortcut+Z"),
  REDO(Material2MZ.REDO, "Shortcut+Shift+Z"),
  FIND(Material2MZ.SEARCH, "Shortcut+F"),
  REPLACE(Material2AL.FIND_REPLACE, "Shortcut+H"),
  FIND_NEXT(Material2AL.ARROW_DOWNWARD, "F3"),
  FIND_PREVIOUS(Material2AL.ARROW_UPWARD, "Shift+F3"),
  COMMENT(Material2AL.COMMENT, "Shortcut+SLASH", "Shortcut+DIVIDE"),
  COMPLETE(Material2MZ.SPELLCHECK, "Shortcut+SPACE"),
  INLINE_VALUES(Material2AL.LABEL, "Shortcut+I"),
  LIVE(Material2AL.AUTORENEW, "Shortcut+L"),
  NEXT_TAB(Material2MZ.TAB, "Shortcut+PAGE_DOWN"),
  PREVIOUS_TAB(Material2MZ.TAB_UNSELECTED, "Shortcut+PAGE_UP"),
  EDITOR(Material2AL.EDIT, "Shortcut+E"),

  RUN(Material2MZ.PLAY_ARROW, "F5"),
  RUN_BACK(Material2AL.FAST_REWIND, "Shift+F5"),
  PAUSE(Material2MZ.PAUSE, "Shortcut+F6", "Pause"),
  STOP(Material2MZ.STOP, "Shortcut+F2"),
  RESTART(Material2MZ.REPLAY, "Shortcut+R"),
  OTHER_PYTHON(Material2MZ.SWAP_HORIZ, "Shortcut+F8"),
  GO_ON_FORGETTING(Material2AL.FAST_FORWARD, "Alt+F6"),
  RUN_WITHOUT_HISTORY(Material2AL.ALL_INCLUSIVE, "Shortcut+F5"),
  PLAY(Material2MZ.PLAY_CIRCLE_OUTLINE, "Alt+F5"),
  PLAY_BACK(Material2MZ.PLAY_CIRCLE_FILLED, "Alt+Shift+F5"),

  INSTRUCTION(Material2MZ.NAVIGATE_NEXT, "F8", "Alt+Right"),
  EXPRESSION(Material2AL.ARROW_FORWARD, "F7"),
  LINE(Material2MZ.SUBDIRECTORY_ARROW_RIGHT, "F11"),
  OVER(Material2MZ.REDO, "F10"),
  OUT(Material2AL.ARROW_UPWARD, "F12"),
  INSTRUCTION_BACK(Material2MZ.NAVIGATE_BEFORE, "Shift+F8", "Alt+Left"),
  EXPRESSION_BACK(Material2AL.ARROW_BACK, "Shift+F7"),
  LINE_BACK(Material2MZ.SUBDIRECTORY_ARROW_LEFT, "Shift+F11"),
  OVER_BACK(Material2MZ.UNDO, "Shift+F10"),
  OUT_BACK(Material2AL.KEYBOARD_CAPSLOCK, "Shift+F12"),
  LIBRARY(Material2AL.LIBRARY_BOOKS, "Alt+F11"),

  TO_LINE(Material2AL.LAST_PAGE, "Shortcut+F10"),
  TO_LINE_BACK(Material2AL.FIRST_PAGE, "Shortcut+Shift+F10"),
  NEXT_OUTPUT(Material2MZ.SUBJECT, "Shortcut+F11"),
  PREVIOUS_OUTPUT(Material2MZ.SUBJECT, "Shortcut+Shift+F11"),
  NEXT_EXCEPTION(Material2AL.ERROR_OUTLINE, "Shortcut+F12"),
  PREVIOUS_EXCEPTION(Material2AL.ERROR_OUTLINE, "Shortcut+Shift+F12"),
  NEXT_WRITE(Material2AL.CREATE, "Shortcut+F7"),
  LAST_WRITE(Material2AL.HISTORY, "Shortcut+Shift+F7"),
  TO_STEP(Material2AL.INPUT, "Shortcut+J"),
  TO_START(Material2AL.FIRST_PAGE, "Alt+Home"),
  TO_END(Material2AL.LAST_PAGE, "Alt+End"),

  BREAKPOINT(Material2AL.FIBER_MANUAL_RECORD, "F9"),
  CONDITION(Material2AL.HELP_OUTLINE, "Shift+F9"),
  ENABLE_BREAKPOINT(Material2MZ.RADIO_BUTTON_CHECKED, "Shortcut+F9"),
  BREAKPOINTS(Material2AL.LIST, "Shortcut+Shift+F9"),

  ASK(Material2AL.HELP, "Alt+P"),
  COVER(Material2MZ.VISIBILITY_OFF, "Alt+Shift+P"),
  SHOW_ANSWER(Material2MZ.VISIBILITY, "Alt+Enter"),
  CLOSE_QUESTION(Material2AL.CLOSE, "Alt+Shift+Enter"),

  LARGER(Material2MZ.ZOOM_IN, "Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+ADD"),
  SMALLER(Material2MZ.ZOOM_OUT, "Shortcut+MINUS", "Shortcut+SUBTRACT"),
  NORMAL_SIZE(Material2MZ.ZOOM_OUT_MAP, "Shortcut+0"),

  PROJECTOR(Material2MZ.VIDEOCAM, "F2"),
  NEXT_PANE(Material2MZ.TAB, "F6"),
  PREVIOUS_PANE(Material2MZ.TAB_UNSELECTED, "Shift+F6"),
  CLOSE_PANE(Material2AL.CLOSE, "Shortcut+F4"),
  REOPEN_PANE(Material2MZ.RESTORE_PAGE, "Shortcut+Shift+F4"),
  SETTINGS(Material2MZ.SETTINGS, "Shortcut+COMMA"),

  NEXT_STOP(Material2MZ.PLACE, "Alt+Down"),
  PREVIOUS_STOP(Material2MZ.PLACE, "Alt+Up"),
  SAMPLES(Material2AL.LIBRARY_BOOKS, "Shift+F4"),
  NEXT_SAMPLE(Material2MZ.NAVIGATE_NEXT, "F4"),
  KEYS(Material2AL.KEYBOARD, "F1"),
  CHANGES(Material2MZ.NEW_RELEASES, "Shift+F1"),
  ABOUT(Material2AL.INFO, "Shortcut+F1");

  private final Ikon icon;
  private final List<KeyCombination> keys;

  Action(Ikon icon, String... keys) {
    this.icon = icon;
    this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
  }

  /** Its picture on the tool bar and in menus. */
  Ikon icon() {
    return icon;
  }

  /** Its keys, the one that menus show first. */
  List<KeyCombination> keys() {
    return keys;
  }

  /** {@code tool-line-back} for {@link #LINE_BACK}. */
  String id() {
    return "tool-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
