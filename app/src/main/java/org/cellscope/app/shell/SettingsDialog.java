package org.cellscope.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Language;
import org.cellscope.app.widget.Theme;
import org.cellscope.app.widget.Wording;

/** What the user can set; it holds at once where the dialog does not say otherwise. */
final class SettingsDialog {
  private static final String ID = "setting-";
  private static final int STEP_MEGABYTES = 64;
  private static final int STEP_ENTRIES = 50;
  private static final int STEP_MILLIONS = 10;
  private static final int STEP_CALLS = 100;
  private static final int STEP_THOUSANDS = 1000;
  private static final int STEP_BOXES = 50;

  private final Settings settings;
  private final Appearance appearance;
  private final Runnable renewal;
  private final GridPane looks = new GridPane();
  private final GridPane limits = new GridPane();
  private final HBox columns = new HBox(looks, limits);

  /**
   * The settings.
   *
   * @param renewal lets the window say everything in the language that has been chosen
   */
  SettingsDialog(
      Settings settings, Appearance appearance, List<Switch> switches, Runnable renewal) {
    this.settings = settings;
    this.appearance = appearance;
    this.renewal = renewal;
    looks.getStyleClass().add("settings");
    limits.getStyleClass().add("settings");
    addLooks(switches);
    addLimits();
  }

  private void addLooks(List<Switch> switches) {
    add(looks, ShellText.LANGUAGE, languages());
    add(looks, ShellText.COLOURS, themes());
    add(looks, ShellText.FONT_SIZE, fontSize(false));
    add(looks, ShellText.PROJECTED_SIZE, fontSize(true));
    for (Switch choice : switches) {
      CheckBox box = Wording.text(new CheckBox(), choice.text());
      box.setId(ID + choice.id());
      box.setMinWidth(Region.USE_PREF_SIZE);
      box.selectedProperty().bindBidirectional(choice.value());
      looks.add(box, 0, looks.getRowCount(), 2, 1);
    }
  }

  private void addLimits() {
    add(limits, ShellText.MEMORY, limit(Settings.MEMORY, STEP_MEGABYTES));
    add(limits, ShellText.ENTRIES, limit(Settings.ENTRIES, STEP_ENTRIES));
    add(limits, ShellText.BOXES, limit(Settings.BOXES, STEP_BOXES));
    add(limits, ShellText.STEPS, limit(Settings.STEPS, STEP_MILLIONS));
    add(limits, ShellText.DEPTH, limit(Settings.DEPTH, STEP_CALLS));
    add(limits, ShellText.OUTPUT, limit(Settings.OUTPUT, STEP_THOUSANDS));
    add(limits, ShellText.PROGRAM_MEMORY, limit(Settings.PROGRAM_MEMORY, STEP_MEGABYTES));
    add(limits, ShellText.EVALUATION, limit(Settings.EVALUATION, 1));
    Label note = Wording.label(ShellText.FROM_NEXT_RUN);
    note.getStyleClass().add("panel-note");
    limits.add(note, 0, limits.getRowCount(), 2, 1);
  }

  /** Shows the settings over a window. */
  void show(Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.initOwner(owner);
    DialogPane pane = dialog.getDialogPane();
    Wording.of(pane, () -> dialog.setTitle(ShellText.SETTINGS.text()));
    columns.setSpacing(2 * appearance.fontSizeProperty().get());
    pane.setContent(new DialogScroll(columns, appearance.fontSizeProperty().get()));
    pane.getButtonTypes().add(ButtonType.CLOSE);
    if (pane.lookupButton(ButtonType.CLOSE) instanceof Button close) {
      Wording.text(close, ShellText.CLOSE);
    }
    appearance.install(dialog.getDialogPane());
    dialog.show();
  }

  private static void add(GridPane grid, ShellText name, Control control) {
    Label label = Wording.label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    Wording.name(control, name);
    control.setId(ID + name.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    grid.addRow(grid.getRowCount(), label, control);
  }

  private ChoiceBox<Optional<Language>> languages() {
    var choice =
        choice(
            (Optional<Language> language) ->
                language.map(Language::ownName).orElse(ShellText.SYSTEM_LANGUAGE.text()));
    choice.getItems().add(Optional.empty());
    for (Language language : Language.values()) {
      choice.getItems().add(Optional.of(language));
    }
    choice.setValue(settings.language());
    choice
        .valueProperty()
        .addListener(
            (_, _, chosen) -> {
              settings.putLanguage(chosen);
              chosen.orElseGet(Language::system).use();
              renewal.run();
              Wording.renew(columns.getScene().getRoot());
            });
    return choice;
  }

  private ChoiceBox<Theme> themes() {
    ChoiceBox<Theme> choice = choice(theme -> name(theme).text());
    choice.getItems().setAll(Theme.values());
    choice.valueProperty().bindBidirectional(appearance.chosenThemeProperty());
    return choice;
  }

  private static <T> ChoiceBox<T> choice(Function<T, String> text) {
    var choice = new ChoiceBox<T>();
    Wording.choice(choice, text);
    return choice;
  }

  private Spinner<Integer> fontSize(boolean projector) {
    var spinner =
        new Spinner<Integer>(
            (int) Appearance.SMALLEST,
            (int) Appearance.LARGEST,
            (int) Math.round(appearance.fontSize(projector)));
    spinner.valueProperty().addListener((_, _, size) -> appearance.setFontSize(projector, size));
    return spinner;
  }

  private Spinner<Integer> limit(Settings.Limit limit, int step) {
    var spinner = new Spinner<Integer>(limit.least(), limit.most(), settings.limit(limit), step);
    spinner.setEditable(true);
    spinner.valueProperty().addListener((_, _, value) -> settings.put(limit.key(), value));
    return spinner;
  }

  /** A theme's name. */
  static ShellText name(Theme theme) {
    return switch (theme) {
      case LIGHT -> ShellText.LIGHT;
      case DARK -> ShellText.DARK;
      case LIGHT_CONTRAST -> ShellText.LIGHT_CONTRAST;
      case DARK_CONTRAST -> ShellText.DARK_CONTRAST;
    };
  }
}
