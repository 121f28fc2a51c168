package org.cellscope.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
  private static final double WIDTH = 58;

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

  @Override
  public Unsaved unsaved(String name) {
    var save = new ButtonType(ShellText.SAVE.text(), ButtonBar.ButtonData.YES);
    var discard = new ButtonType(ShellText.DISCARD.text(), ButtonBar.ButtonData.NO);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, ShellText.SAVE_CHANGES.text(name));
    alert.setContentText(ShellText.ARE_LOST.text());
    alert.getButtonTypes().setAll(save, discard, cancel());
    return alert
        .showAndWait()
        .map(
            answer ->
                answer == save
                    ? Unsaved.SAVE
                    : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL)
        .orElse(Unsaved.CANCEL);
  }

  @Override
  public Changed changedOnDisk(String name) {
    var overwrite = new ButtonType(ShellText.OVERWRITE.text(), ButtonBar.ButtonData.YES);
    var load = new ButtonType(ShellText.LOAD.text(), ButtonBar.ButtonData.NO);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, ShellText.CHANGED_ON_DISK.text(name));
    alert.setContentText(ShellText.OVERWRITE_OR_LOAD.text());
    alert.getButtonTypes().setAll(overwrite, load, cancel());
    return alert
        .showAndWait()
        .map(
            answer ->
                answer == overwrite
                    ? Changed.OVERWRITE
                    : answer == load ? Changed.LOAD : Changed.CANCEL)
        .orElse(Changed.CANCEL);
  }

  @Override
  public boolean recover(List<String> names) {
    var recover = new ButtonType(ShellText.RECOVER.text(), ButtonBar.ButtonData.YES);
    var discard = new ButtonType(ShellText.THROW_AWAY.text(), ButtonBar.ButtonData.NO);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, ShellText.NOT_SAVED.text());
    alert.setContentText(String.join("\n", names));
    alert.getButtonTypes().setAll(recover, discard);
    return alert.showAndWait().map(answer -> answer != discard).orElse(true);
  }

  @Override
  public void inform(String title, List<String> columns) {
    Alert alert = alert(Alert.AlertType.INFORMATION, title);
    double size = appearance.fontSizeProperty().get();
    var row = new HBox(size);
    row.setPadding(new Insets(0, 2 * size, 0, 0));
    for (String column : columns) {
      var text = new Label(column);
      text.getStyleClass().add("code");
      text.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      row.getChildren().add(text);
    }
    alert.setGraphic(null);
    var scroll = new ScrollPane(row);
    scroll.setAccessibleText(title);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinViewportHeight(HEIGHT * size);
    scroll.setPrefViewportHeight(HEIGHT * size);
    scroll.setMinWidth(Region.USE_PREF_SIZE);
    alert.getDialogPane().setContent(scroll);
    alert.show();
  }

  @Override
  public void read(String title, String text) {
    Alert alert = alert(Alert.AlertType.INFORMATION, title);
    var area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().add("code");
    alert.setGraphic(null);
    alert.getDialogPane().setContent(area);
    double size = appearance.fontSizeProperty().get();
    alert.getDialogPane().setMinSize(WIDTH * size, HEIGHT * size);
    alert.show();
  }

  @Override
  public void tell(String title, String message) {
    Alert alert = alert(Alert.AlertType.ERROR, title);
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
    Alert alert = alert(Alert.AlertType.ERROR, ShellText.OUR_MISTAKE.text());
    alert.setContentText(ShellText.OUR_MISTAKE_TEXT.text());
    alert
        .getButtonTypes()
        .setAll(copy, new ButtonType(ShellText.CLOSE.text(), ButtonBar.ButtonData.CANCEL_CLOSE));
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

  private static ButtonType cancel() {
    return new ButtonType(ShellText.CANCEL.text(), ButtonBar.ButtonData.CANCEL_CLOSE);
  }

  private Alert alert(Alert.AlertType type, String header) {
    var alert = new Alert(type);
    alert.initOwner(owner);
    alert.setTitle("Cellscope");
    alert.setHeaderText(header);
    appearance.install(alert.getDialogPane());
    return alert;
  }
}
