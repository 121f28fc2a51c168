package org.cellscope.app.samples;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.cellscope.app.session.Question;
import org.cellscope.app.session.SessionViewModel;
import org.cellscope.app.session.Visit;

/** Which sample's lesson is shown, and which of its stops was gone to last. */
public final class SamplesViewModel {
  private final SampleLibrary library;
  private final SessionViewModel session;
  private final BiConsumer<Visit, Question> questions;
  private final ReadOnlyObjectWrapper<Optional<Sample>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper fitting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<OptionalInt> stop =
      new ReadOnlyObjectWrapper<>(OptionalInt.empty());
  private final ObservableSet<Integer> answered = FXCollections.observableSet();
  private final BooleanProperty expanded = new SimpleBooleanProperty(true);

  /**
   * No lesson of a library yet.
   *
   * @param questions told what a lesson asks, and where
   */
  public SamplesViewModel(
      SampleLibrary library, SessionViewModel session, BiConsumer<Visit, Question> questions) {
    this.library = library;
    this.session = session;
    this.questions = questions;
    current.addListener(
        (_, _, _) -> {
          stop.set(OptionalInt.empty());
          answered.clear();
        });
    current.subscribe(this::compare);
    session.programProperty().subscribe(this::compare);
  }

  private void compare() {
    String text = session.programProperty().get().source().text();
    fitting.set(current.get().map(sample -> sample.source().equals(text)).orElse(false));
  }

  /** All samples. */
  public SampleLibrary library() {
    return library;
  }

  /** Shows a sample's lesson. */
  public void show(Sample sample) {
    current.set(Optional.of(sample));
  }

  /** The text is not a sample's any more. */
  public void clear() {
    current.set(Optional.empty());
  }

  /** The sample behind the present one; without one, or behind the last, the first. */
  public Sample next() {
    int at = current.get().map(library.samples()::indexOf).orElse(-1);
    return library.samples().get((at + 1) % library.samples().size());
  }

  /** The links of the lesson that is shown. */
  private List<Lesson.Link> links() {
    return current.get().map(sample -> sample.lesson().links()).orElse(List.of());
  }

  /** Goes where a link of the lesson leads, if the recording is one of this sample. */
  public void follow(int link) {
    if (!fitting.get()) {
      return;
    }
    Lesson.Target target = links().get(link).target();
    stop.set(OptionalInt.of(link));
    target
        .asked()
        .ifPresentOrElse(
            asked -> questions.accept(target.visit(), asked.question()),
            () -> session.moveAll(target.visit().movements()));
  }

  /** The answer to a question has been shown: the lesson may speak about it now. */
  public void answered(Visit visit, Question question) {
    List<Lesson.Link> links = links();
    for (int i = 0; i < links.size(); i++) {
      Lesson.Target target = links.get(i).target();
      if (target.visit().equals(visit)
          && target.asked().filter(asked -> asked.question().equals(question)).isPresent()) {
        answered.add(i);
      }
    }
  }

  /** The links whose answers have been shown, counted from 0. */
  ObservableSet<Integer> answered() {
    return answered;
  }

  /** Goes to the stop behind the last one; at the end of the lesson it stays. */
  public void nextStop() {
    followIfThere(stop.get().orElse(-1) + 1);
  }

  /** Goes to the stop before the last one; at the beginning it stays. */
  public void previousStop() {
    followIfThere(stop.get().orElse(0) - 1);
  }

  private void followIfThere(int link) {
    if (link >= 0 && link < links().size()) {
      follow(link);
    }
  }

  /** The sample whose lesson is shown. */
  public ReadOnlyObjectProperty<Optional<Sample>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /**
   * Whether the program under observation is the sample as it comes, so that its stops are right.
   */
  public ReadOnlyBooleanProperty fittingProperty() {
    return fitting.getReadOnlyProperty();
  }

  /** Which link was followed last, counted from 0. */
  public ReadOnlyObjectProperty<OptionalInt> stopProperty() {
    return stop.getReadOnlyProperty();
  }

  /** Whether the lesson is unfolded. */
  public BooleanProperty expandedProperty() {
    return expanded;
  }
}
