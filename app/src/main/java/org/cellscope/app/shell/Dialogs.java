package org.cellscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The questions that the window asks. */
public interface Dialogs {
  /** What to do with unsaved changes. */
  enum Unsaved {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** What to do with a file that another program has changed meanwhile. */
  enum Changed {
    OVERWRITE,
    LOAD,
    CANCEL
  }

  /** Which program to open; empty when the user changes their mind. */
  Optional<Path> fileToOpen();

  /** Where to save a program; empty when the user changes their mind. */
  Optional<Path> fileToSave(String name);

  /**
   * Where to save something that is made of a program; empty when the user changes their mind.
   *
   * @param pattern which files there are of the kind: {@code *.svg}
   */
  Optional<Path> fileToExport(String title, String name, String pattern);

  /** Whether to keep the changes of a program. */
  Unsaved unsaved(String name);

  /** Whether to overwrite a file that another program has changed since it was read. */
  Changed changedOnDisk(String name);

  /** Whether to take back texts that were not saved when the program ended unexpectedly. */
  boolean recover(List<String> names);

  /** Tells something in columns of lines, beside each other. */
  void inform(String title, List<String> columns);

  /** Shows a text of any length. */
  void read(String title, String text);

  /** Tells something that went wrong. */
  void tell(String title, String message);

  /** Tells that Cellscope itself made a mistake, with a report for those who can repair it. */
  void fault(String report);
}
