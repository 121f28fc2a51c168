package org.cellscope.app.boot;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.cellscope.app.editor.Document;
import org.cellscope.app.editor.Editors;
import org.cellscope.app.editor.Recovery;
import org.cellscope.app.session.Background;
import org.cellscope.app.shell.Dialogs;

/** Every few seconds keeps what is not saved, and looks whether files have been changed on disk. */
final class Keeper {
  private static final Duration EVERY = Duration.seconds(3);

  private final Editors editors;
  private final Background background;
  private final Dialogs dialogs;
  private final Optional<Recovery> recovery;
  private final Timeline clock = new Timeline(new KeyFrame(EVERY, _ -> tick()));
  private List<Recovery.Unsaved> kept = List.of();
  private boolean told;

  /**
   * A keeper at rest.
   *
   * @param recovery where to keep it; without it nothing is kept
   */
  Keeper(Editors editors, Background background, Dialogs dialogs, Optional<Recovery> recovery) {
    this.dialogs = dialogs;
    this.editors = editors;
    this.background = background;
    this.recovery = recovery;
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /** Offers what a crash has left behind, and begins to keep. */
  void start() throws IOException {
    if (recovery.isPresent()) {
      List<Recovery.Unsaved> left = recovery.get().takeLeftBehind();
      if (!left.isEmpty() && dialogs.recover(left.stream().map(Recovery.Unsaved::name).toList())) {
        left.forEach(editors::recover);
      }
    }
    clock.play();
  }

  private void tick() {
    List<Recovery.Unsaved> now = editors.unsaved();
    if (recovery.isPresent() && !now.equals(kept)) {
      kept = now;
      background.compute(() -> keep(recovery.get(), now), this::tellOnce);
    }
    List<Document> documents = editors.documents();
    background.compute(() -> Editors.lookAtDisk(documents), editors::seen);
  }

  /** Why it cannot be kept. */
  private static Optional<String> keep(Recovery recovery, List<Recovery.Unsaved> texts) {
    try {
      recovery.keep(texts);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
    }
  }

  private void tellOnce(Optional<String> problem) {
    if (problem.isPresent() && !told) {
      told = true;
      dialogs.tell(BootText.NOT_KEPT.text(), problem.get());
    }
  }

  /** The program ends as it should. */
  void stop() throws IOException {
    clock.stop();
    background.close();
    if (recovery.isPresent()) {
      recovery.get().close();
    }
  }
}
