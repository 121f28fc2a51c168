package org.cellscope.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Everything that the user can have done: its name, its picture and its keys. This is the one table
 * of keys; they are those of debuggers, and with Shift the same goes backwards.
 */
enum Action {
  NEW("New", Material2MZ.NOTE_ADD, "Shortcut+N"),
  OPEN("Open…", Material2AL.FOLDER_OPEN, "Shortcut+O"),
  SAVE("Save", Material2MZ.SAVE, "Shortcut+S"),
  SAVE_AS("Save As…", Material2MZ.SAVE_ALT, "Shortcut+Shift+S"),
  QUIT("Quit", Material2AL.EXIT_TO_APP, "Shortcut+Q"),

  UNDO("Undo", Material2MZ.UNDO, "Shortcut+Z"),
  REDO("Redo", Material2MZ.REDO, "Shortcut+Shift+Z"),
  EDITOR("Go to the Editor", Material2AL.EDIT, "Shortcut+E"),

  RUN("Run", Material2MZ.PLAY_ARROW, "F5"),
  RUN_BACK("Run back", Material2AL.FAST_REWIND, "Shift+F5"),
  PAUSE("Pause", Material2MZ.PAUSE, "F6"),
  STOP("Stop", Material2MZ.STOP, "Shortcut+F2"),
  RESTART("Restart", Material2MZ.REPLAY, "Shortcut+R"),
  PLAY("Play", Material2MZ.PLAY_CIRCLE_OUTLINE, "Alt+F5"),
  PLAY_BACK("Play back", Material2MZ.PLAY_CIRCLE_FILLED, "Alt+Shift+F5"),

  INSTRUCTION("Instruction", Material2MZ.NAVIGATE_NEXT, "F8", "Alt+Right"),
  EXPRESSION("Expression", Material2AL.ARROW_FORWARD, "F7"),
  LINE("Line, into calls", Material2MZ.SUBDIRECTORY_ARROW_RIGHT, "F11"),
  OVER("Line, over calls", Material2MZ.REDO, "F10"),
  OUT("Out of the function", Material2AL.ARROW_UPWARD, "F12"),
  INSTRUCTION_BACK("Instruction back", Material2MZ.NAVIGATE_BEFORE, "Shift+F8", "Alt+Left"),
  EXPRESSION_BACK("Expression back", Material2AL.ARROW_BACK, "Shift+F7"),
  LINE_BACK("Line back, into calls", Material2MZ.SUBDIRECTORY_ARROW_LEFT, "Shift+F11"),
  OVER_BACK("Line back, over calls", Material2MZ.UNDO, "Shift+F10"),
  OUT_BACK("Back to the call", Material2AL.KEYBOARD_CAPSLOCK, "Shift+F12"),
  LIBRARY("Step into Library Code", Material2AL.LIBRARY_BOOKS, "Alt+F11"),

  TO_LINE("To the line of the caret", Material2AL.LAST_PAGE, "Shortcut+F10"),
  TO_LINE_BACK("Back to the line of the caret", Material2AL.FIRST_PAGE, "Shortcut+Shift+F10"),
  NEXT_OUTPUT("Next output", Material2MZ.SUBJECT, "Shortcut+F11"),
  PREVIOUS_OUTPUT("Output before", Material2MZ.SUBJECT, "Shortcut+Shift+F11"),
  NEXT_EXCEPTION("Next exception", Material2AL.ERROR_OUTLINE, "Shortcut+F12"),
  PREVIOUS_EXCEPTION("Exception before", Material2AL.ERROR_OUTLINE, "Shortcut+Shift+F12"),
  NEXT_WRITE("Next write of the selection", Material2AL.CREATE, "Shortcut+F7"),
  LAST_WRITE("Who wrote the selection last?", Material2AL.HISTORY, "Shortcut+Shift+F7"),
  TO_STEP("To a step…", Material2AL.INPUT, "Shortcut+J"),
  TO_START("To the start", Material2AL.FIRST_PAGE, "Alt+Home"),
  TO_END("To the last recorded step", Material2AL.LAST_PAGE, "Alt+End"),

  BREAKPOINT("Breakpoint in this line", Material2AL.FIBER_MANUAL_RECORD, "F9"),
  CONDITION("Condition of the breakpoint…", Material2AL.HELP_OUTLINE, "Shift+F9"),
  ENABLE_BREAKPOINT("Breakpoint on or off", Material2MZ.RADIO_BUTTON_CHECKED, "Shortcut+F9"),
  BREAKPOINTS("All breakpoints…", Material2AL.LIST, "Shortcut+Shift+F9"),

  ASK("What will this line print?", Material2AL.HELP, "Alt+P"),
  COVER("Cover the selected cell", Material2MZ.VISIBILITY_OFF, "Alt+Shift+P"),
  SHOW_ANSWER("Show the answer", Material2MZ.VISIBILITY, "Alt+Enter"),
  CLOSE_QUESTION("Close the question", Material2AL.CLOSE, "Alt+Shift+Enter"),

  LARGER("Larger", Material2MZ.ZOOM_IN, "Shortcut+PLUS", "Shortcut+EQUALS", "Shortcut+ADD"),
  SMALLER("Smaller", Material2MZ.ZOOM_OUT, "Shortcut+MINUS", "Shortcut+SUBTRACT"),
  NORMAL_SIZE("Normal Size", Material2MZ.ZOOM_OUT_MAP, "Shortcut+0"),

  NEXT_STOP("Next Stop of the Lesson", Material2MZ.PLACE, "Alt+Down"),
  PREVIOUS_STOP("Stop before", Material2MZ.PLACE, "Alt+Up"),
  NEXT_SAMPLE("Next Sample", Material2MZ.NAVIGATE_NEXT, "F4"),
  KEYS("Keys", Material2AL.KEYBOARD, "F1"),
  CHANGES("What Changed", Material2MZ.NEW_RELEASES, "Shift+F1"),
  ABOUT("About Cellscope", Material2AL.INFO, "Shortcut+F1");

  private final String text;
  private final Ikon icon;
  private final List<KeyCombination> keys;

  Action(String text, Ikon icon, String... keys) {
    this.text = text;
    this.icon = icon;
    this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
  }

  /** Its name in menus and tooltips. */
  String text() {
    return text;
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
