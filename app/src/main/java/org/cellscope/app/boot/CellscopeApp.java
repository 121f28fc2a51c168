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
  /** The parameter {@code --tour=DIRECTORY}: take the tour, leave its pictures there and end. */
  static final String TOUR = "tour";

  private static final double WIDTH = 980;
  private static final double HEIGHT = 720;

  /** Created by JavaFX. */
  public CellscopeApp() {}

  @Override
  public void start(Stage stage) throws IOException {
    Scene scene = show(stage);
    String tour = getParameters().getNamed().get(TOUR);
    if (tour != null) {
      Platform.runLater(() -> new Tour(scene, Path.of(tour), System.out).run(stage::close));
    }
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
