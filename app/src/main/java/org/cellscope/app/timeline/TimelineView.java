package org.cellscope.app.timeline;

import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.cellscope.session.Lab;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The timeline pane: a slider over all steps with marks above it. */
public final class TimelineView {
  private static final List<Integer> STEPS_A_SECOND = List.of(1, 2, 5, 10, 30);
  private static final int USUAL = 5;

  private final TimelineViewModel model;
  private final Slider slider = new Slider();
  private final Pane marks = new Pane();
  private final Label counter = new Label();
  private final Timeline player = new Timeline();
  private final HBox row;

  private boolean following;

  /** The timeline of a model. */
  public TimelineView(TimelineViewModel model) {
    this.model = model;
    counter.getStyleClass().add("timeline-counter");
    counter.textProperty().bind(model.counterProperty());
    slider.setAccessibleText("Step shown");
    slider.setBlockIncrement(1);
    slider.setMinWidth(80);
    slider.valueProperty().addListener((_, _, _) -> scrubbed());
    slider.valueChangingProperty().addListener((_, _, _) -> follow());
    marks.getStyleClass().add("timeline-marks");
    marks.setMouseTransparent(true);
    marks.widthProperty().addListener((_, _, _) -> placeMarks());
    model.cursorProperty().subscribe(_ -> follow());
    model.marksProperty().subscribe(_ -> placeMarks());
    var track = new VBox(marks, slider);
    track.setAlignment(Pos.CENTER);
    HBox.setHgrow(track, Priority.ALWAYS);
    row = new HBox(playButton(), speed(), track, counter);
    row.getStyleClass().add("timeline");
    row.setAlignment(Pos.CENTER_LEFT);
  }

  private Button playButton() {
    var icon = new FontIcon(Material2MZ.PLAY_CIRCLE_OUTLINE);
    var button = new Button();
    button.setGraphic(icon);
    button.getStyleClass().addAll("button-icon", "flat");
    button.setOnAction(_ -> model.togglePlaying());
    button
        .disableProperty()
        .bind(model.session().canStepForwardProperty().not().and(model.playingProperty().not()));
    var tip = new Tooltip();
    button.setTooltip(tip);
    model
        .playingProperty()
        .subscribe(
            playing -> {
              String text = playing ? "Stop playing" : "Play step by step";
              icon.setIconCode(
                  playing ? Material2MZ.PAUSE_CIRCLE_OUTLINE : Material2MZ.PLAY_CIRCLE_OUTLINE);
              tip.setText(text);
              button.setAccessibleText(text);
              if (playing) {
                player.play();
              } else {
                player.stop();
              }
            });
    return button;
  }

  private ComboBox<Integer> speed() {
    var choice = new ComboBox<Integer>();
    choice.getItems().setAll(STEPS_A_SECOND);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer steps) {
            return steps + " / s";
          }

          @Override
          public Integer fromString(String text) {
            return Integer.valueOf(text.replace(" / s", ""));
          }
        });
    choice.setAccessibleText("Steps a second");
    choice.setTooltip(new Tooltip("Steps a second while playing"));
    choice.getStyleClass().add("timeline-speed");
    player.setCycleCount(Animation.INDEFINITE);
    choice.valueProperty().subscribe(this::setSpeed);
    choice.setValue(USUAL);
    return choice;
  }

  private void setSpeed(Integer steps) {
    if (steps != null) {
      boolean runs = player.getStatus() == Animation.Status.RUNNING;
      player.stop();
      player.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1.0 / steps), _ -> model.tick()));
      if (runs) {
        player.play();
      }
    }
  }

  private void scrubbed() {
    if (!following) {
      model.seek(Math.round(slider.getValue()));
    }
  }

  private void follow() {
    if (slider.isValueChanging()) {
      return;
    }
    TimelineViewModel.Cursor cursor = model.cursorProperty().get();
    following = true;
    boolean longer = slider.getMax() != Math.max(1, cursor.recorded());
    slider.setMax((double) Math.max(1, cursor.recorded()));
    slider.setValue((double) cursor.step());
    slider.setDisable(cursor.recorded() == 0);
    following = false;
    if (longer) {
      placeMarks();
    }
  }

  private void placeMarks() {
    double width = marks.getWidth();
    double all = Math.max(1, model.cursorProperty().get().recorded());
    marks.getChildren().clear();
    double inset = slider.lookup(".thumb") instanceof Region thumb ? thumb.getWidth() / 2 : 8;
    for (Lab.Mark mark : model.marksProperty().get()) {
      var tick = new Region();
      tick.getStyleClass().addAll("timeline-mark", mark.kind().name().toLowerCase(Locale.ROOT));
      tick.setManaged(false);
      double x = inset + (width - 2 * inset) * (mark.step() / all);
      tick.resizeRelocate(Math.rint(x) - 1, 0, 2, marks.getHeight());
      marks.getChildren().add(tick);
    }
  }

  /** The pane. */
  public Node node() {
    return row;
  }
}
