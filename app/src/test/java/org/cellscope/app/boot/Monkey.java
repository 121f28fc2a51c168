package org.cellscope.app.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.cellscope.app.samples.SampleLibrary;
import org.cellscope.app.shell.Dialogs;
import org.cellscope.app.shell.Settings;
import org.cellscope.app.widget.Appearance;
import org.cellscope.app.widget.Fonts;
import org.cellscope.session.LabSession;
import org.cellscope.session.LabSettings;
import org.cellscope.source.SourceFile;

/**
 * Does in a window what can be done there, by chance: keys, menus, clicks, drags, the wheel, typed
 * programs. Everything is noted that a user would have to be told as a mistake.
 */
final class Monkey {
  private static final long PATIENCE = 60;
  private static final KeyCombination QUIT = KeyCombination.valueOf("Shortcut+Q");
  private static final int DOUBLE = 2;
  private static final List<KeyCode> KEYS =
      List.of(
          KeyCode.F2,
          KeyCode.F5,
          KeyCode.F6,
          KeyCode.F7,
          KeyCode.F8,
          KeyCode.F9,
          KeyCode.F10,
          KeyCode.F11,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.ENTER,
          KeyCode.ESCAPE,
          KeyCode.TAB,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.SPACE,
          KeyCode.F,
          KeyCode.Z,
          KeyCode.Y,
          KeyCode.W,
          KeyCode.T,
          KeyCode.SLASH,
          KeyCode.PLUS,
          KeyCode.MINUS);
  private static final List<String> PROGRAMS =
      List.of(
          "x = 1\nprint(x)\n",
          "def make(n):\n    def step():\n        nonlocal n\n        n += 1\n        return n\n"
              + "    return step\nc = make(3)\nfor i in range(50):\n    print(c())\n",
          "while True:\n    pass\n",
          "name = input('? ')\nprint(name)\n",
          "def f(n):\n    return f(n + 1)\nf(0)\n",
          "class A:\n    pass\na = [A() for i in range(300)]\nraise ValueError('x')\n",
          "def broken(:\n",
          "for i in range(100000):\n    print('line', i)\n");

  private final Random random;
  private final Stage stage;
  private final Scene scene;
  private final Laboratory laboratory;
  private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
  private String doing = "";

  /** Opens the window; on the FX thread. */
  Monkey(Stage stage, long seed) throws java.io.IOException {
    this.stage = stage;
    this.random = new Random(seed);
    Fonts.load();
    laboratory =
        new Laboratory(
            stage,
            source ->
                LabSession.open(
                    source, new LabSettings(16L << 20, LabSettings.WhenFull.ASK, 200, 50)),
            SampleLibrary.load(),
            new Appearance(),
            new Nobody(),
            new Settings());
    scene = laboratory.show(1000, 1000, Optional.empty());
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          if (!isLimitOfHeadless(failure)) {
            mistake(trace(thread + " while " + doing, failure));
          }
        });
  }

  /** The headless platform cannot draw a window that reaches beyond its screen. */
  private static boolean isLimitOfHeadless(Throwable failure) {
    return failure instanceof IndexOutOfBoundsException
        && Stream.of(failure.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
            .findFirst()
            .filter("com.sun.glass.ui.headless.HeadlessWindow"::equals)
            .isPresent();
  }

  private static String trace(String where, Throwable failure) {
    StringBuilder text = new StringBuilder(where).append(": ").append(failure);
    for (StackTraceElement element : failure.getStackTrace()) {
      text.append("\n  at ").append(element);
    }
    return text.toString();
  }

  private void mistake(String what) {
    mistakes.add(what);
    System.err.println(what);
  }

  /** What went wrong so far. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /**
   * Does some things, one after the other; not on the FX thread.
   *
   * @throws IllegalStateException when the window does not answer any more
   */
  void play(int gestures) throws InterruptedException {
    for (int i = 0; i < gestures; i++) {
      var done = new CountDownLatch(1);
      Platform.runLater(
          () -> {
            try {
              gesture();
            } finally {
              closeOthers();
              done.countDown();
            }
          });
      if (!done.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the window does not answer: " + doing + stacks());
      }
    }
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach((thread, stack) -> text.append('\n').append(thread).append(List.of(stack)));
    return text.toString();
  }

  /**
   * The memory in use when everything has come to rest: texts keep their recordings while they are
   * open, so that all are closed, and a small program is opened.
   */
  double restingMegabytes() throws InterruptedException {
    var done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          laboratory.session().stop();
          List.copyOf(laboratory.editors().all()).forEach(laboratory.editors()::close);
          laboratory.session().open(new SourceFile("rest.py", "x = 1\n"));
          done.countDown();
        });
    done.await();
    for (int i = 0; i < 5; i++) {
      Thread.sleep(400);
      System.gc();
    }
    Runtime java = Runtime.getRuntime();
    return (java.totalMemory() - java.freeMemory()) / 1e6;
  }

  void close() throws java.io.IOException {
    laboratory.close();
  }

  /** Windows and menus that a gesture has opened are not in the way of the next. */
  private void closeOthers() {
    if (random.nextInt(4) == 0) {
      List.copyOf(Window.getWindows()).stream().filter(w -> w != stage).forEach(Window::hide);
    }
  }

  private void gesture() {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> key();
      case 6, 7, 8, 9 -> menu();
      case 10, 11, 12, 13 -> click();
      case 14 -> drag();
      case 15, 16 -> wheel();
      case 17 -> type();
      case 18 -> program();
      default -> laboratory.session().seek(random.nextInt(400));
    }
  }

  private EventTarget focused() {
    Node owner = scene.getFocusOwner();
    return owner == null ? scene : owner;
  }

  private void key() {
    KeyCode code = KEYS.get(random.nextInt(KEYS.size()));
    boolean shift = random.nextInt(3) == 0;
    boolean control = random.nextInt(4) == 0;
    doing = "key " + code + shift + control;
    press(code, shift, control);
  }

  private void press(KeyCode code, boolean shift, boolean control) {
    Event.fireEvent(
        focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    Event.fireEvent(
        focused(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
  }

  private void menu() {
    List<MenuItem> items = new ArrayList<>();
    for (Node node : scene.getRoot().lookupAll(".menu-bar")) {
      if (node instanceof MenuBar bar) {
        bar.getMenus().forEach(menu -> collect(menu, items));
      }
    }
    if (!items.isEmpty()) {
      MenuItem item = items.get(random.nextInt(items.size()));
      doing = "menu " + item.getText();
      item.fire();
    }
  }

  private static void collect(Menu menu, List<MenuItem> items) {
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu nested) {
        collect(nested, items);
      } else if (!(item instanceof SeparatorMenuItem)
          && !item.isDisable()
          && item.isVisible()
          && !QUIT.equals(item.getAccelerator())) {
        items.add(item);
      }
    }
  }

  private Optional<Node> node() {
    List<Node> nodes = scene.getRoot().lookupAll("*").stream().filter(this::isReachable).toList();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(nodes.get(random.nextInt(nodes.size())));
  }

  /** Whether a pointer can be on a node. */
  private boolean isReachable(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible() || at.isDisabled() || at.isMouseTransparent()) {
        return false;
      }
    }
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    return bounds.getWidth() > 0
        && bounds.getHeight() > 0
        && bounds.intersects(0, 0, scene.getWidth(), scene.getHeight());
  }

  private MouseEvent mouse(
      Node node, javafx.event.EventType<MouseEvent> type, MouseButton button, int clicks, int way) {
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    double x = bounds.getCenterX() + way;
    double y = bounds.getCenterY() + way;
    boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_CLICKED;
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        button,
        clicks,
        false,
        false,
        false,
        false,
        down && button == MouseButton.PRIMARY,
        false,
        down && button == MouseButton.SECONDARY,
        true,
        false,
        true,
        new PickResult(node, x, y));
  }

  private void click() {
    node()
        .ifPresent(
            node -> {
              MouseButton button =
                  random.nextInt(4) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
              int clicks = random.nextInt(4) == 0 ? DOUBLE : 1;
              doing = button + " click on " + node;
              for (var type :
                  List.of(
                      MouseEvent.MOUSE_MOVED,
                      MouseEvent.MOUSE_PRESSED,
                      MouseEvent.MOUSE_RELEASED,
                      MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(node, mouse(node, type, button, clicks, 0));
              }
            });
  }

  private void drag() {
    node()
        .ifPresent(
            node -> {
              doing = "drag of " + node;
              int way = random.nextInt(200) - 100;
              Event.fireEvent(
                  node, mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 1, 0));
              Event.fireEvent(
                  node, mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 1, way / 2));
              Event.fireEvent(
                  node, mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 1, way));
              Event.fireEvent(
                  node, mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 1, way));
            });
  }

  private void wheel() {
    node()
        .ifPresent(
            node -> {
              doing = "wheel on " + node;
              boolean control = random.nextBoolean();
              double by = random.nextInt(240) - 120.0;
              Event.fireEvent(
                  node,
                  new ScrollEvent(
                      ScrollEvent.SCROLL,
                      10,
                      10,
                      10,
                      10,
                      false,
                      control,
                      false,
                      false,
                      true,
                      false,
                      0,
                      by,
                      0,
                      by,
                      ScrollEvent.HorizontalTextScrollUnits.NONE,
                      0,
                      ScrollEvent.VerticalTextScrollUnits.LINES,
                      3,
                      0,
                      new PickResult(node, 10, 10)));
            });
  }

  private void type() {
    doing = "typing";
    for (char c : "for a in [1, 2]: print(a)\n".toCharArray()) {
      Event.fireEvent(
          focused(),
          new KeyEvent(
              KeyEvent.KEY_TYPED,
              String.valueOf(c),
              "",
              KeyCode.UNDEFINED,
              false,
              false,
              false,
              false));
    }
  }

  private void program() {
    doing = "open";
    laboratory
        .session()
        .open(new SourceFile("monkey.py", PROGRAMS.get(random.nextInt(PROGRAMS.size()))));
  }

  /** Answers whatever is asked without touching a file. */
  private final class Nobody implements Dialogs {
    @Override
    public Optional<Path> fileToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToSave(String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> fileToExport(String title, String name, String pattern) {
      return Optional.empty();
    }

    @Override
    public Unsaved unsaved(String name) {
      return random.nextBoolean() ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Changed changedOnDisk(String name) {
      return Changed.CANCEL;
    }

    @Override
    public boolean recover(List<String> names) {
      return random.nextBoolean();
    }

    @Override
    public void inform(String title, List<String> columns) {}

    @Override
    public void read(String title, String text) {}

    @Override
    public void tell(String title, String message) {}

    @Override
    public void fault(String report) {
      mistake("while " + doing + ": " + report);
    }
  }
}
