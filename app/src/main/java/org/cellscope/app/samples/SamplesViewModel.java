package org.cellscope.app.samples;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which sample's lesson is shown. */
public final class SamplesViewModel {
  private final SampleLibrary library;
  private final ReadOnlyObjectWrapper<Optional<Sample>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty expanded = new SimpleBooleanProperty(true);

  /** No lesson of a library yet. */
  public SamplesViewModel(SampleLibrary library) {
    this.library = library;
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

  /** The sample behind the present one, the first behind the last. */
  public Sample next() {
    int at = current.get().map(library.samples()::indexOf).orElse(-1);
    return library.samples().get((at + 1) % library.samples().size());
  }

  /** The sample whose lesson is shown. */
  public ReadOnlyObjectProperty<Optional<Sample>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Whether the lesson is unfolded. */
  public BooleanProperty expandedProperty() {
    return expanded;
  }
}
