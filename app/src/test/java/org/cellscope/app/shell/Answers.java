package org.cellscope.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers the window's questions as a test wants it, and remembers what was told. */
public final class Answers implements Dialogs {
  /** What was told. */
  public final List<String> told = new ArrayList<>();

  /** What was shown to be read. */
  public final List<String> shown = new ArrayList<>();

  /**
   * The file that the user chooses, for whatever they are asked; empty if they change their mind.
   */
  public Optional<Path> file = Optional.empty();

  /** What is done with a file that was changed on disk. */
  public Changed changed = Changed.CANCEL;

  /** What is done with what is not saved. */
  public Unsaved unsaved = Unsaved.CANCEL;

  /** How many questions were asked before something would have been lost. */
  public int asked;

  /** The user chooses nothing and keeps everything, and has been told nothing. */
  public void forget() {
    told.clear();
    shown.clear();
    file = Optional.empty();
    changed = Changed.CANCEL;
    unsaved = Unsaved.CANCEL;
    asked = 0;
  }

  @Override
  public Optional<Path> fileToOpen() {
    return file;
  }

  @Override
  public Optional<Path> fileToExport(String title, String name, String pattern) {
    return file;
  }

  @Override
  public Optional<Path> fileToSave(String name) {
    return file;
  }

  @Override
  public Changed changedOnDisk(String name) {
    asked++;
    return changed;
  }

  @Override
  public boolean recover(List<String> names) {
    throw new AssertionError(names);
  }

  @Override
  public Unsaved unsaved(String name) {
    asked++;
    return unsaved;
  }

  @Override
  public void inform(String title, List<String> columns) {
    shown.add(String.join("\n", columns));
  }

  @Override
  public void read(String title, String text) {
    shown.add(text);
  }

  @Override
  public void tell(String title, String message) {
    told.add(title + ": " + message);
  }

  @Override
  public void fault(String report) {
    throw new AssertionError(report);
  }
}
