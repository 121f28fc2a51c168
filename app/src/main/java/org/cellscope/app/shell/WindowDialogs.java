package org.cellscope.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.cellscope.app.widget.Appearance;

/** The questions as dialogs over the window. */
public final class WindowDialogs implements Dialogs {
  /** Of a text to be read, in {@code em}. */
  private static final double WIDTH = 66;

  private static final double HEIGHT = 42;

  private final Window owner;
  private final Appearance appearance;
  private boolean faultIsShown;

  /** Dialogs over a window. */
  public WindowDialogs(Window owner, Appearance appearance) {
    this.owner = owner;
    this.appearance = appearance;
  }

  @Override
  public Optional<Path> fileToOpen() {
    return Optional.ofNullable(chooser(ShellText.OPEN_TITLE.text()).showOpenDialog(owner))
        .map(File::toPath);
  }

  @Override
  public Optional<Path> fileToSave(String name) {
    FileChooser chooser = chooser(ShellText.SAVE_TITLE.text());
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> fileToExport(String title, String name, String pattern) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(pattern, pattern));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  private static FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(ShellText.PYTHON_FILES.text(), "*.py"),
            new FileChooser.ExtensionFilter(ShellText.ALL_FILES.text(), "*.*"));
    return chooser;
  }

  /** An answer that the user can choose, and the words on its button. */
  private record Choice<T>(ShellText words, ButtonBar.ButtonData place, T answer) {
    static <T> Choice<T> yes(ShellText words, T answer) {
      return new Choice<>(words, ButtonBar.ButtonData.YES, answer);
    }

    static <T> Choice<T> no(ShellText words, T answer) {
      return new Choice<>(words, ButtonBar.ButtonData.NO, answer);
    }

    static <T> Choice<T> cancel(T answer) {
      return new Choice<>(ShellText.CANCEL, ButtonBar.ButtonData.CANCEL_CLOSE, answer);
    }

    ButtonType button() {
      return new ButtonType(words.text(), place);
    }
  }

  @Override
  public Unsaved unsaved(String name) {
    return ask(
        ShellText.SAVE_CHANGES.text(name),
        ShellText.ARE_LOST.text(),
        Unsaved.CANCEL,
        List.of(
            Choice.yes(ShellText.SAVE, Unsaved.SAVE),
            Choice.no(ShellText.DISCARD, Unsaved.DISCARD),
            Choice.cancel(Unsaved.CANCEL)));
  }

  @Override
  public Changed changedOnDisk(String name) {
    return ask(
        ShellText.CHANGED_ON_DISK.text(name),
        ShellText.OVERWRITE_OR_LOAD.text(),
        Changed.CANCEL,
        List.of(
            Choice.yes(ShellText.OVERWRITE, Changed.OVERWRITE),
            Choice.no(ShellText.LOAD, Changed.LOAD),
            Choice.cancel(Changed.CANCEL)));
  }

  @Override
  public boolean recover(List<String> names) {
    return ask(
        ShellText.NOT_SAVED.text(),
        String.join("\n", names),
        true,
        List.of(Choice.yes(ShellText.RECOVER, true), Choice.no(ShellText.THROW_AWAY, false)));
  }

  /** What the user answers; something else if the dialog is closed without an answer. */
  private <T> T ask(String question, String explanation, T otherwise, List<Choice<T>> choices) {
    Map<ButtonType, Choice<T>> buttons = new LinkedHashMap<>();
    choices.forEach(choice -> buttons.put(choice.button(), choice));
    Alert alert =
        alert(Alert.AlertType.CONFIRMATION, question, buttons.keySet().toArray(ButtonType[]::new));
    alert.setContentText(explanation);
    return alert
        .showAndWait()
        .flatMap(button -> Optional.ofNullable(buttons.get(button)))
        .map(Choice::answer)
        .orElse(otherwise);
  }

  @Override
  public void inform(String title, List<String> columns) {
    double size = appearance.fontSizeProperty().get();
    var row = new HBox(size);
    row.setPadding(new Insets(size / 2, size, size / 2, size));
    for (String column : columns) {
      var text = new Label(column);
      text.getStyleClass().add("code");
      text.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      row.getChildren().add(text);
    }
    var scroll = new DialogScroll(row, size);
    scroll.setAccessibleText(title);
    show(title, scroll);
  }

  @Override
  public void read(String title, String text) {
    double size = appearance.fontSizeProperty().get();
    var area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().add("code");
    area.setPrefSize(WIDTH * size, Math.min(HEIGHT * size, DialogScroll.tallest(size)));
    show(title, area);
  }

  private void show(String title, Node content) {
    Alert alert = alert(Alert.AlertType.INFORMATION, title, close());
    alert.setGraphic(null);
    alert.getDialogPane().setContent(content);
    alert.show();
  }

  @Override
  public void tell(String title, String message) {
    Alert alert = alert(Alert.AlertType.ERROR, title, close());
    alert.setContentText(message);
    alert.show();
  }

  @Override
  public void fault(String report) {
    if (faultIsShown) {
      return;
    }
    faultIsShown = true;
    var copy = new ButtonType(ShellText.COPY_REPORT.text(), ButtonBar.ButtonData.LEFT);
    Alert alert = alert(Alert.AlertType.ERROR, ShellText.OUR_MISTAKE.text(), copy, close());
    alert.setContentText(ShellText.OUR_MISTAKE_TEXT.text());
    alert
        .resultProperty()
        .addListener(
            (_, _, answer) -> {
              faultIsShown = false;
              if (answer == copy) {
                var content = new ClipboardContent();
                content.putString(report);
                Clipboard.getSystemClipboard().setContent(content);
              }
            });
    alert.show();
  }

  private static ButtonType close() {
    return new ButtonType(ShellText.CLOSE.text(), ButtonBar.ButtonData.CANCEL_CLOSE);
  }

  /** A dialog whose buttons speak the window's language, which need not be the system's. */
  private Alert alert(Alert.AlertType type, String header, ButtonType... buttons) {
    var alert = new Alert(type, "", buttons);
    alert.initOwner(owner);
    alert.setTitle("Cellscope");
    alert.setHeaderText(header);
    appearance.install(alert.getDialogPane());
    return alert;
  }
}
