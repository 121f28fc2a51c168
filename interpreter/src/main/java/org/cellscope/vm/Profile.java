package org.cellscope.vm;

import java.util.HashMap;
import java.util.Map;
import org.cellscope.objects.FrameObject;
import org.jspecify.annotations.Nullable;

/** How often a code object was entered at one place, and the compiled code from there on. */
final class Profile {
  /** The profiles of a code object by entry. */
  static final class OfCode {
    private final Profile start = new Profile();
    private final Map<Integer, Profile> loops = new HashMap<>();
    private int lastHeader = -1;
    private Profile last = start;

    /** The start of the code. */
    Profile start() {
      return start;
    }

    /** The header of a loop. */
    Profile loop(int header) {
      if (header != lastHeader) {
        last = loops.computeIfAbsent(header, _ -> new Profile());
        lastHeader = header;
      }
      return last;
    }
  }

  private @Nullable CompiledCode code;
  private @Nullable FrameObject earlier;
  private int visits;
  private boolean refused;

  @Nullable CompiledCode code() {
    return code;
  }

  /**
   * Counts a visit of the interpreter.
   *
   * @return true when the code has become hot with it
   */
  boolean heats(FrameObject f, int threshold) {
    visits++;
    if (visits == threshold - 1) {
      earlier = f;
    }
    return !refused && visits >= threshold;
  }

  /** The frame of the visit before: if it has ended, it holds what all variables came to hold. */
  FrameObject earlier(FrameObject f) {
    FrameObject known = earlier;
    earlier = null;
    return known == null ? f : known;
  }

  void compiled(CompiledCode made) {
    code = made;
  }

  /** There will be no compiled code. */
  void refuse() {
    refused = true;
  }
}
