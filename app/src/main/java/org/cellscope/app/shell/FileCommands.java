package org.cellscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellscope.app.editor.Document;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SamplesViewModel;

/** Programs from and to files, and from the samples. Changes are never lost without a question. */
public final class FileCommands {
  private final EditorViewModel editor;
  private final SamplesViewModel samples;
  private final Dialogs dialogs;

  /** The file commands of an editor. */
  public FileCommands(EditorViewModel editor, SamplesViewModel samples, Dialogs dialogs) {
    this.editor = editor;
    this.samples = samples;
    this.dialogs = dialogs;
  }

  /** Starts an empty program. */
  public void newProgram() {
    if (mayLetGo()) {
      samples.clear();
      editor.show(Document.untitled("untitled.py", ""));
    }
  }

  /** Asks for a file and loads it. */
  public void open() {
    if (mayLetGo()) {
      dialogs.fileToOpen().ifPresent(this::load);
    }
  }

  /** Loads a file. Says whether it could be read. */
  public boolean load(Path path) {
    try {
      editor.open(path);
      samples.clear();
      return true;
    } catch (IOException e) {
      dialogs.tell(ShellText.CANNOT_OPEN.text(), message(e));
      return false;
    }
  }

  /** Loads a sample and shows its lesson. */
  public void show(Sample sample) {
    if (mayLetGo()) {
      samples.show(sample);
      editor.show(Document.untitled(sample.id() + ".py", sample.source()));
    }
  }

  /** Saves to the program's file, or asks for one. Says whether it is saved. */
  public boolean save() {
    Optional<Path> path = editor.documentProperty().get().path();
    return path.isPresent() ? write(path.get()) : saveAs();
  }

  /** Asks for a file and saves to it. Says whether it is saved. */
  public boolean saveAs() {
    return dialogs
        .fileToSave(editor.documentProperty().get().name())
        .map(this::write)
        .orElse(false);
  }

  private boolean write(Path path) {
    try {
      editor.saveAs(path);
      return true;
    } catch (IOException e) {
      dialogs.tell(ShellText.CANNOT_SAVE.text(), message(e));
      return false;
    }
  }

  private static String message(IOException e) {
    return Optional.ofNullable(e.getMessage()).orElse(ShellText.NO_REASON.text());
  }

  /** Whether the present text may go: it is saved, or the user does not want it. */
  public boolean mayLetGo() {
    if (!editor.dirtyProperty().get()) {
      return true;
    }
    return switch (dialogs.unsaved(editor.documentProperty().get().name())) {
      case SAVE -> save();
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }
}
