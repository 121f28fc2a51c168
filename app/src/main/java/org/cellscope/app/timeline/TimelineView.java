package org.cellscope.app.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.cellscope.app.widget.Wording;
import org.cellscope.session.Lab;
import org.cellscope.session.Movement.Direction;
import org.cellscope.session.Movement.Unit;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The timeline pane: a slider over all steps with marks above it, and what plays them. */
public final class TimelineView {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final double NEAR = 3;

  private final TimelineViewModel model;
  private final Slider slider = new Slider();
  private final Pane marks = new Pane();
  private final VBox track = new VBox(marks, slider);
  private final Tooltip hint = new Tooltip();
  private final TextField jump = new TextField();
  private final AnimationTimer player =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          model.pulse(now);
        }
      };
  private final HBox row;

  private boolean following;

  /** The timeline of a model. */
  public TimelineView(TimelineViewModel model) {
    this.model = model;
    var counter = new Label();
    counter.getStyleClass().add("timeline-counter");
    counter.textProperty().bind(model.counterProperty());
    Wording.name(slider, TimelineText.STEP_SHOWN);
    slider.setBlockIncrement(1);
    slider.setMinWidth(80);
    slider.valueProperty().addListener((_, _, _) -> scrubbed());
    slider.valueChangingProperty().addListener((_, _, _) -> follow());
    marks.getStyleClass().add("timeline-marks");
    marks.widthProperty().addListener((_, _, _) -> placeMarks());
    track.setAlignment(Pos.CENTER);
    HBox.setHgrow(track, Priority.ALWAYS);
    showHints();
    model.cursorProperty().subscribe(_ -> follow());
    model.marksProperty().subscribe(_ -> placeMarks());
    prepareJump();
    preparePlayer();
    row =
        new HBox(
            playButton(Direction.BACK),
            playButton(Direction.FORWARD),
            choice(TimelineText.UNIT, List.of(Unit.values()), TimelineView::name, unit()),
            choice(TimelineText.SPEED, Speed.ALL, Speed::text, model.speedProperty()),
            track,
            jump,
            counter);
    row.getStyleClass().add("timeline");
    row.setAlignment(Pos.CENTER_LEFT);
    Wording.again(row, model::sayAgain);
  }

  private Property<Unit> unit() {
    return model.unitProperty();
  }

  private static String name(Unit unit) {
    return switch (unit) {
      case INSTRUCTION -> TimelineText.INSTRUCTION.text();
      case EXPRESSION -> TimelineText.EXPRESSION.text();
      case LINE -> TimelineText.LINE.text();
    };
  }

  private Button playButton(Direction direction) {
    boolean forward = direction == Direction.FORWARD;
    var icon = new FontIcon();
    var button = new Button();
    button.setGraphic(icon);
    button.setId(forward ? "play" : "play-back");
    button.getStyleClass().addAll("button-icon", "flat");
    button.setOnAction(_ -> model.togglePlaying(direction));
    button
        .disableProperty()
        .bind(
            (forward
                    ? model.session().reach().canStepForwardProperty()
                    : model.session().reach().canStepBackProperty())
                .not()
                .and(model.playingProperty().isEqualTo(Optional.empty())));
    var tip = new Tooltip();
    button.setTooltip(tip);
    Ikon idle = forward ? Material2MZ.PLAY_CIRCLE_OUTLINE : Material2AL.ARROW_CIRCLE_UP;
    if (!forward) {
      icon.setRotate(-90);
    }
    Runnable say =
        () -> {
          boolean here = model.playingProperty().get().filter(d -> d == direction).isPresent();
          String text =
              here
                  ? TimelineText.STOP_PLAYING.text()
                  : forward ? TimelineText.PLAY.text() : TimelineText.PLAY_BACK.text();
          icon.setIconCode(here ? Material2MZ.PAUSE_CIRCLE_OUTLINE : idle);
          tip.setText(text);
          button.setAccessibleText(text);
        };
    Wording.of(button, say);
    model.playingProperty().subscribe(say);
    return button;
  }

  private static <T> ChoiceBox<T> choice(
      TimelineText what, List<T> items, Function<T, String> text, Property<T> value) {
    var choice = new ChoiceBox<T>();
    choice.getItems().setAll(items);
    Wording.choice(choice, text);
    Wording.tip(choice, what);
    choice.getStyleClass().add("timeline-choice");
    choice.valueProperty().bindBidirectional(value);
    return choice;
  }

  private void preparePlayer() {
    model
        .playingProperty()
        .subscribe(
            playing -> {
              if (playing.isPresent()) {
                player.start();
              } else {
                player.stop();
              }
            });
  }

  private void prepareJump() {
    jump.getStyleClass().add("timeline-jump");
    Wording.tip(jump, TimelineText.GO_TO_TIP);
    Wording.prompt(jump, TimelineText.GO_TO_PROMPT);
    Wording.name(jump, TimelineText.GO_TO);
    jump.textProperty().subscribe(_ -> jump.pseudoClassStateChanged(ERROR, false));
    jump.setOnAction(
        _ -> {
          if (model.jump(jump.getText())) {
            jump.clear();
          } else {
            jump.pseudoClassStateChanged(ERROR, true);
            jump.selectAll();
          }
        });
  }

  /** Puts the caret into the field for a step's number. */
  public void askForStep() {
    jump.requestFocus();
    jump.selectAll();
  }

  /** Starts or stops playing. */
  public void togglePlaying() {
    model.togglePlaying(Direction.FORWARD);
  }

  /** Starts or stops playing back. */
  public void togglePlayingBack() {
    model.togglePlaying(Direction.BACK);
  }

  private void showHints() {
    hint.textProperty().bind(model.hintProperty());
    hint.setShowDelay(Duration.millis(150));
    Tooltip.install(track, hint);
    track.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
  }

  private void hover(MouseEvent event) {
    double inset = inset();
    double width = Math.max(1, track.getWidth() - 2 * inset);
    TimelineViewModel.Cursor cursor = model.cursorProperty().get();
    double all = (double) (cursor.recorded() - cursor.first());
    double share = Math.clamp((event.getX() - inset) / width, 0, 1);
    model.hover(cursor.first() + Math.round(share * all), (long) Math.floor(NEAR * all / width));
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
    double first = (double) cursor.first();
    double last = (double) Math.max(cursor.first() + 1, cursor.recorded());
    boolean longer = slider.getMax() != last || slider.getMin() != first;
    slider.setMax(last);
    slider.setMin(first);
    slider.setValue((double) cursor.step());
    slider.setDisable(cursor.recorded() == 0);
    following = false;
    if (longer) {
      placeMarks();
    }
  }

  /** How far the middle of the slider's thumb stays from the ends. */
  private double inset() {
    return slider.lookup(".thumb") instanceof Region thumb ? thumb.getWidth() / 2 : 8;
  }

  private void placeMarks() {
    double width = marks.getWidth();
    TimelineViewModel.Cursor cursor = model.cursorProperty().get();
    double all = (double) Math.max(1, cursor.recorded() - cursor.first());
    marks.getChildren().clear();
    double inset = inset();
    for (Lab.Mark mark : model.marksProperty().get()) {
      var tick = new Region();
      tick.getStyleClass().addAll("timeline-mark", mark.kind().name().toLowerCase(Locale.ROOT));
      tick.setManaged(false);
      tick.setMouseTransparent(true);
      double x = inset + (width - 2 * inset) * ((mark.step() - cursor.first()) / all);
      tick.resizeRelocate(Math.rint(x) - 1, 0, 2, marks.getHeight());
      marks.getChildren().add(tick);
    }
  }

  /** The pane. */
  public Node node() {
    return row;
  }
}
