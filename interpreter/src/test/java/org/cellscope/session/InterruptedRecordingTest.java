package org.cellscope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cellscope.history.MachineState;
import org.cellscope.history.Recorder;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.TypeObject;
import org.junit.jupiter.api.Test;

/** An error of Java's while an effect is written down: memory or stack are exhausted. */
final class InterruptedRecordingTest {
  private static final String TEXT = "a = []\nfor i in range(100):\n    a.append((i, str(i)))\n";
  private static final int FAILS = 301;

  /** An object whose content cannot be read at first. */
  private static final class Large extends PyObject {
    private boolean fails = true;

    @Override
    public TypeObject type() {
      return SingletonObject.NONE.type();
    }

    @Override
    public boolean isMutable() {
      return true;
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      if (fails) {
        fails = false;
        throw new OutOfMemoryError("as if");
      }
    }
  }

  @Test
  void whatIsRecordedEndsBeforeTheStepThatCouldNotBeWrittenDown() {
    Recorder[] recorder = new Recorder[1];
    assertThatThrownBy(
            () ->
                LawRecording.of(
                    TEXT,
                    (own, step) -> {
                      recorder[0] = own;
                      if (step == FAILS) {
                        own.set(own.object(1), 0, null, new Large());
                      }
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(recorder[0].isComplete()).isFalse();
    assertThat(recorder[0].finish()).isEqualTo(FAILS);
    MachineState state = new MachineState(recorder[0]);
    state.seek(FAILS);
    int frame = state.current();
    state.seek(0);
    state.seek(FAILS);
    assertThat(state.current()).isEqualTo(frame);
  }

  @Test
  void anObjectThatCouldNotBeWrittenDownIsBeforeTheNextStep() {
    int[] large = new int[1];
    Recorder recorder =
        LawRecording.of(
            TEXT,
            (own, step) -> {
              if (step == FAILS) {
                assertThatThrownBy(() -> own.known(new Large()))
                    .isInstanceOf(OutOfMemoryError.class);
                large[0] = own.known();
              }
            });
    assertThat(recorder.isComplete()).isTrue();
    MachineState state = new MachineState(recorder);
    state.seek(recorder.begun());
    assertThat(state.hasContent(large[0])).isTrue();
  }
}
