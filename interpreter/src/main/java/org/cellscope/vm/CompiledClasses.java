package org.cellscope.vm;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.objects.CodeValue;

/**
 * The Java classes made of hot code, and when they are made. They know nothing of the machine that
 * they were made in, so one collection can serve all the runs of a program: a program that is run
 * again after an edit finds its unchanged functions as HotSpot has compiled them. Any thread.
 */
public final class CompiledClasses {
  /** The least recently used classes beyond are forgotten. */
  private static final int LARGEST = 512;

  /** Everything that the instructions of a class depend on. */
  private record Key(
      ByteBuffer bytecode,
      List<Object> constants,
      int slots,
      int arguments,
      int entry,
      int depth,
      Seen seen) {
    static Key of(CodeValue value, int entry, int depth, Seen seen) {
      CodeObject code = value.code();
      return new Key(
          ByteBuffer.wrap(code.bytecode()),
          code.constants().stream().map(Key::kind).toList(),
          value.slotCount(),
          value.plainArguments(),
          entry,
          depth,
          seen);
    }

    /** Numbers are written into the class, others taken from the code object that runs. */
    private static Object kind(Constant constant) {
      return constant instanceof Constant.Int || constant instanceof Constant.Float
          ? constant
          : constant.getClass();
    }
  }

  private final Hotness hotness;
  private final Map<Key, Optional<CompiledCode>> classes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<CompiledCode>> eldest) {
          return size() > LARGEST;
        }
      };

  public CompiledClasses(Hotness hotness) {
    this.hotness = hotness;
  }

  Hotness hotness() {
    return hotness;
  }

  /** The compiled code of an entry; empty when the code is too long. */
  synchronized Optional<CompiledCode> get(CodeValue code, int entry, int depth, Seen seen) {
    return classes.computeIfAbsent(
        Key.of(code, entry, depth, seen), _ -> CompiledCode.of(code, entry, depth, seen));
  }
}
