package org.cellscope.history;

import java.util.function.IntPredicate;

/** Follows an attribute of an object through whatever attribute dictionaries the object has. */
public final class AttributeTracker extends Tracker {
  private final Recorder recorder;
  private final int object;
  private final IntPredicate isName;
  private final KeyTracker attribute;

  /**
   * Follows an attribute from where a state stands.
   *
   * @param isName whether an object is the name
   */
  public AttributeTracker(Recorder recorder, int object, IntPredicate isName, MachineState state) {
    this.recorder = recorder;
    this.object = object;
    this.isName = isName;
    int dict = state.hasContent(object) ? state.attributes(object) : 0;
    this.attribute = new KeyTracker(dict, isName, state);
  }

  @Override
  boolean concerns(int owner) {
    return owner == object || attribute.concerns(owner);
  }

  @Override
  boolean follow(LoggedWrite write, WriteProbe.Sink sink) {
    if (write.owner() != object) {
      return attribute.follow(write, sink);
    }
    return switch (write.kind()) {
      case Effect.SET -> write.index() < 0 && replaced(write, sink, write.old(), write.now());
      case Effect.KNOWN -> replaced(write, sink, 0, write.attributes());
      default -> false;
    };
  }

  /** Goes over to the dictionary that the object has on the other side of a write. */
  private boolean replaced(LoggedWrite write, WriteProbe.Sink sink, int before, int after) {
    KeyValue old = KeyValue.find(recorder, write, before, isName);
    KeyValue now = KeyValue.find(recorder, write, after, isName);
    attribute.adopt(write.forward() ? after : before, write.forward() ? now.index() : old.index());
    if (old.value() == now.value()) {
      return false;
    }
    sink.wrote(write.step(), after, now.index() + 1, now.key(), old.value(), now.value());
    return true;
  }
}
