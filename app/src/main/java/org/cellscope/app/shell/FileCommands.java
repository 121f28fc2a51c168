package org.cellscope.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.cellscope.app.editor.Document;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.editor.Editors;
import org.cellscope.app.samples.Sample;
import org.cellscope.app.samples.SamplesViewModel;

/** Programs from and to files, and from the samples. Changes are never lost without a question. */
public final class FileCommands {
  private final Editors editors;
  private final SamplesViewModel samples;
  private final Dialogs dialogs;
  private final RecentFiles recent = new RecentFiles();

  /** Of the texts that are samples, for as long as somebody else knows of them. */
  private final Map<EditorViewModel, Sample> lessons = new WeakHashMap<>();

  /** The file commands of the editors. */
  public FileCommands(Editors editors, SamplesViewModel samples, Dialogs dialogs) {
    this.editors = editors;
    this.samples = samples;
    this.dialogs = dialogs;
    editors.activeProperty().subscribe(this::showLesson);
  }

  private void showLesson(EditorViewModel text) {
    Sample sample = lessons.get(text);
    if (sample == null) {
      samples.clear();
    } else {
      samples.show(sample);
    }
  }

  /** Starts an empty program. */
  public void newProgram() {
    show(Document.untitled("untitled.py", ""), Optional.empty());
  }

  /** Asks for a file and loads it. */
  public void open() {
    dialogs.fileToOpen().ifPresent(this::load);
  }

  /** Loads several files, such as those that were dropped on the window. */
  public void loadAll(List<Path> paths) {
    paths.forEach(this::load);
  }

  /** Loads a file, or tells why it cannot be read. */
  public void load(Path path) {
    read(path).ifPresent(this::tellUnreadable);
  }

  /** Loads a file. Returns why it cannot be read. */
  public Optional<IOException> read(Path path) {
    try {
      editors.open(path);
      lessons.remove(editors.active());
      showLesson(editors.active());
      recent.add(path);
      return Optional.empty();
    } catch (IOException e) {
      recent.remove(path);
      return Optional.of(e);
    }
  }

  /** Tells why a file cannot be read. */
  public void tellUnreadable(IOException reason) {
    dialogs.tell(ShellText.CANNOT_OPEN.text(), message(reason));
  }

  /** Loads a sample and shows its lesson. */
  public void show(Sample sample) {
    show(Document.untitled(sample.id() + ".py", sample.source()), Optional.of(sample));
  }

  private void show(Document document, Optional<Sample> sample) {
    editors.show(document);
    lessons.remove(editors.active());
    sample.ifPresent(shown -> lessons.put(editors.active(), shown));
    showLesson(editors.active());
  }

  /** Saves to the program's file, or asks for one. Says whether it is saved. */
  public boolean save() {
    return save(editors.active());
  }

  private boolean save(EditorViewModel text) {
    Optional<Path> path = text.documentProperty().get().path();
    return path.isPresent() ? writeOver(text, path.get()) : saveAs(text);
  }

  /** Asks for a file and saves to it. Says whether it is saved. */
  public boolean saveAs() {
    return saveAs(editors.active());
  }

  private boolean saveAs(EditorViewModel text) {
    return dialogs
        .fileToSave(text.documentProperty().get().name())
        .map(path -> write(text, path))
        .orElse(false);
  }

  /** Asks first if another program has written to the file since it was read. */
  private boolean writeOver(EditorViewModel text, Path path) {
    try {
      if (!text.isChangedOnDisk()) {
        return write(text, path);
      }
    } catch (IOException e) {
      dialogs.tell(ShellText.CANNOT_SAVE.text(), message(e));
      return false;
    }
    return switch (dialogs.changedOnDisk(text.documentProperty().get().name())) {
      case OVERWRITE -> write(text, path);
      case LOAD -> reload(text);
      case CANCEL -> false;
    };
  }

  private boolean write(EditorViewModel text, Path path) {
    try {
      text.saveAs(path);
      recent.add(path);
      return true;
    } catch (IOException e) {
      dialogs.tell(ShellText.CANNOT_SAVE.text(), message(e));
      return false;
    }
  }

  /** Loads a text's file again in the place of the text. Says whether it could be read. */
  public boolean reload(EditorViewModel text) {
    try {
      text.reload();
      return true;
    } catch (IOException e) {
      dialogs.tell(ShellText.CANNOT_OPEN.text(), message(e));
      return false;
    }
  }

  private static String message(IOException e) {
    return Optional.ofNullable(e.getMessage()).orElse(ShellText.NO_REASON.text());
  }

  /** Closes a text, unless the user wants to keep its changes and does not save them. */
  public void close(EditorViewModel text) {
    if (mayLetGo(text)) {
      editors.close(text);
    }
  }

  /** Whether all texts may go: they are saved, or the user does not want them. */
  public boolean mayLetGo() {
    return editors.all().stream().allMatch(this::mayLetGo);
  }

  private boolean mayLetGo(EditorViewModel text) {
    if (!text.dirtyProperty().get()) {
      return true;
    }
    return switch (dialogs.unsaved(text.documentProperty().get().name())) {
      case SAVE -> save(text);
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }

  RecentFiles recent() {
    return recent;
  }
}
