package org.cellscope.app.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.cellscope.app.editor.Document;
import org.cellscope.app.editor.EditorViewModel;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.session.LabFactory;
import org.cellscope.app.session.Selection;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.shell.Answers;
import org.cellscope.app.shell.Settings;
import org.cellscope.app.testing.Fx;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.app.widget.Theme;
import org.cellscope.session.FrameView;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.session.SessionState;
import org.cellscope.session.Status;
import org.cellscope.source.Span;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window, opened once for all tests of a class: most of what a window costs is to open it.
 * Before each test what the user can switch is as at first; the test loads its program.
 *
 * <p>Keys are events to whoever has the focus, without the pauses of a robot's fingers.
 */
final class LabWindow implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final long PATIENCE_SECONDS = 20;

  private final LabFactory factory;
  private final FxRobot robot = new FxRobot();
  private Settings settings = new Settings();
  private final Answers answers = new Answers();
  private @Nullable Opened opened;

  private record Opened(Stage stage, Laboratory laboratory, Appearance appearance) {}

  /** A window whose programs really run. */
  LabWindow() {
    this(source -> LabSession.open(source, LabSettings.defaults()));
  }

  /** A window whose programs a factory opens. */
  LabWindow(LabFactory factory) {
    this.factory = factory;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    SampleLibrary library = SampleLibrary.load();
    opened = Fx.get(() -> open(stage, library));
  }

  private Opened open(Stage stage, SampleLibrary library) {
    Fonts.load();
    var appearance = new Appearance();
    var laboratory = new Laboratory(stage, factory, library, appearance, answers, settings);
    laboratory.show(1000, 1000, Optional.empty());
    return new Opened(stage, laboratory, appearance);
  }

  /** Closes the window as its user does, and opens it with what it has left in a file. */
  void startAgain(Path file) throws IOException {
    robot.interact(
        () -> {
          Stage stage = opened().stage;
          stage
              .getOnCloseRequest()
              .handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          opened().laboratory.session().close();
          stage.hide();
        });
    settings.save(file);
    settings = Settings.load(file);
    Stage stage = opened().stage;
    SampleLibrary library = SampleLibrary.load();
    opened = Fx.get(() -> open(stage, library));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    answers.forget();
    robot.interact(
        () -> {
          opened().appearance.projectorProperty().set(false);
          opened().appearance.chosenThemeProperty().set(Theme.LIGHT);
          opened().appearance.zoomNormal();
          session().attention().selectionProperty().set(new Selection.Nothing());
          opened().laboratory.editors().options().liveProperty().set(false);
        });
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    robot.interact(
        () -> {
          opened().appearance.projectorProperty().set(false);
          opened().laboratory.session().close();
          opened().stage.hide();
        });
  }

  /** Shows a program in the place of all others, and waits until it stands at its start. */
  void load(String source) {
    robot.interact(
        () -> {
          var editors = opened().laboratory.editors();
          for (EditorViewModel text : List.copyOf(editors.all())) {
            if (text != editors.active()) {
              editors.close(text);
            }
          }
          editors.active().show(Document.untitled("program.py", source));
        });
    until(() -> robot.lookup(".code-area").queryAll().size() == 1);
    until(() -> isAtStartOf(source));
  }

  private boolean isAtStartOf(String source) {
    return session().programProperty().get().source().text().equals(source)
        && state().step() == 0
        && (state().current().isPresent() || state().status() == Status.NOT_COMPILED);
  }

  /** Shows a program and runs it to its end. */
  void run(String source) {
    load(source);
    press(KeyCode.F5);
    until(() -> state().status().isOver());
  }

  /** Presses keys together, the last of which is not held down: {@code press(CONTROL, F)}. */
  void press(KeyCode... keys) {
    Set<KeyCode> held = Set.of(keys).size() == 1 ? Set.of() : Set.of(keys);
    KeyCode key = keys[keys.length - 1];
    robot.interact(
        () -> {
          fire(key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, held));
          fire(key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, held));
        });
  }

  /** Types a text where the focus is. */
  void write(String text) {
    text.codePoints()
        .forEach(
            c ->
                robot.interact(
                    () ->
                        fire(
                            key(
                                KeyEvent.KEY_TYPED,
                                Character.toString(c),
                                KeyCode.UNDEFINED,
                                Set.of()))));
  }

  private static KeyEvent key(
      EventType<KeyEvent> type, String character, KeyCode code, Set<KeyCode> held) {
    return new KeyEvent(
        type,
        character,
        code.isLetterKey() || code.isDigitKey() ? code.getChar().toLowerCase(Locale.ROOT) : "",
        code,
        held.contains(KeyCode.SHIFT),
        held.contains(KeyCode.CONTROL),
        held.contains(KeyCode.ALT),
        false);
  }

  /** Sends an event to a node and returns it as those left it who heard it. */
  <T extends Event> T fire(Node target, T event) {
    List<Event> heard = new ArrayList<>();
    EventHandler<Event> listener = heard::add;
    robot.interact(
        () -> {
          target.addEventFilter(event.getEventType(), listener);
          Event.fireEvent(target, event);
          target.removeEventFilter(event.getEventType(), listener);
        });
    @SuppressWarnings("unchecked")
    T copy = (T) heard.getFirst();
    return copy;
  }

  private void fire(Event event) {
    Node owner = scene().getFocusOwner();
    Event.fireEvent(owner == null ? scene() : owner, event);
  }

  /** Waits until something holds; fails when it never does. */
  void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> Fx.get(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain", e);
    }
  }

  private Opened opened() {
    return Objects.requireNonNull(opened);
  }

  /** Does something on the FX thread. */
  void interact(Runnable action) {
    robot.interact(action);
  }

  FxRobot robot() {
    return robot;
  }

  Laboratory laboratory() {
    return opened().laboratory;
  }

  SessionViewModel session() {
    return opened().laboratory.session();
  }

  Appearance appearance() {
    return opened().appearance;
  }

  Settings settings() {
    return settings;
  }

  Stage stage() {
    return opened().stage;
  }

  Scene scene() {
    return opened().stage.getScene();
  }

  /** What the user answers, and what they were told; forgotten before each test. */
  Answers answers() {
    return answers;
  }

  SessionState state() {
    return session().stateProperty().get();
  }

  long step() {
    return state().step();
  }

  /** The line that runs next; 0 for none. */
  int line() {
    return state().current().flatMap(FrameView::position).map(Span::line).orElse(0);
  }

  CodeArea editor() {
    return find(".code-area");
  }

  String console() {
    return this.<StyleClassedTextArea>find(".console").getText();
  }

  /** The lines of the editor, counted from 1, that have a style class. */
  List<Integer> linesOf(String styleClass) {
    CodeArea editor = editor();
    return Fx.get(
        () ->
            IntStream.range(0, editor.getParagraphs().size())
                .filter(i -> editor.getParagraph(i).getParagraphStyle().contains(styleClass))
                .mapToObj(i -> i + 1)
                .toList());
  }

  /** The style classes of the character at which a part of the program begins. */
  List<String> stylesAt(String part) {
    CodeArea editor = editor();
    return Fx.get(() -> List.copyOf(editor.getStyleOfChar(editor.getText().indexOf(part))));
  }

  /** The one node, or the first one, that a selector finds in any window. */
  @SuppressWarnings("unchecked")
  <T extends Node> T find(String selector) {
    return (T) Fx.lookup(robot, selector).<Node>query();
  }

  /** All nodes that a selector finds in any window. */
  List<Node> all(String selector) {
    return Fx.get(() -> List.copyOf(robot.lookup(selector).queryAll()));
  }

  /** The texts of all labels, buttons and the like that a selector finds. */
  List<String> texts(String selector) {
    return Fx.get(
        () ->
            robot.lookup(selector).<Node>queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .toList());
  }

  /** The first node that a selector finds and whose label says a text. */
  Node saying(String selector, String text) {
    return Fx.get(
        () ->
            robot
                .lookup(selector)
                .match((Node node) -> node instanceof Label label && label.getText().equals(text))
                .query());
  }
}
