package org.cellscope.app.boot;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.cellscope.app.widget.Fonts;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** The composition root: builds the window and shows it with the first sample loaded. */
public final class CellscopeApp extends Application {
  /** What the argument that asks for the tour starts with; the pictures' directory follows. */
  static final String TOUR = "--tour=";

  private static final double WIDTH = 980;
  private static final double HEIGHT = 720;

  /** Created by JavaFX. */
  public CellscopeApp() {}

  @Override
  public void start(Stage stage) throws IOException {
    Scene scene = show(stage);
    getParameters().getRaw().stream()
        .filter(argument -> argument.startsWith(TOUR))
        .findFirst()
        .map(argument -> Path.of(argument.substring(TOUR.length())))
        .ifPresent(directory -> Platform.runLater(() -> takeTour(scene, directory)));
  }

  /** Nobody looks at the window of a tour: it ends with the tour, and tells by its exit code. */
  private static void takeTour(Scene scene, Path directory) {
    int exitCode = 0;
    try {
      new Tour(scene, directory, System.out).run();
    } catch (IOException e) {
      System.err.println("The pictures cannot be written: " + e);
      exitCode = 1;
    }
    System.exit(exitCode);
  }

  /** Builds the window with the first sample in it, shows it and returns its scene. */
  Scene show(Stage stage) throws IOException {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    Fonts.load();
    Scene scene = new Scene(content(Samples.first()), WIDTH, HEIGHT);
    stage.setTitle("Cellscope");
    stage.setScene(scene);
    stage.show();
    return scene;
  }

  private static BorderPane content(String source) {
    CodeArea editor = new CodeArea(source);
    editor.setStyle("-fx-font-family: '" + Fonts.CODE + "'; -fx-font-size: 15px;");
    return new BorderPane(new VirtualizedScrollPane<>(editor));
  }
}
