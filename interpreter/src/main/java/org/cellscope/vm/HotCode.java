package org.cellscope.vm;

import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.Cell;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FloatObject;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.RangeIterator;
import org.cellscope.vm.compiled.Kind;
import org.cellscope.vm.compiled.Observed;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often code runs, compiles what is hot, and goes between the interpreter's loop and
 * compiled code. Used only where nobody records; while somebody watches the lives of objects, or
 * wants the program to stop, no compiled code is entered, and what runs is left at the next call or
 * jump back.
 */
final class HotCode {
  private final Interpreter rt;
  private final Lifetimes lifetimes;
  private final Hotness hotness;

  HotCode(Interpreter rt, Lifetimes lifetimes, Hotness hotness) {
    this.rt = rt;
    this.lifetimes = lifetimes;
    this.hotness = hotness;
  }

  private static Profile.OfCode profiles(CodeValue code) {
    if (code.profile() instanceof Profile.OfCode known) {
      return known;
    }
    Profile.OfCode made = new Profile.OfCode();
    code.setProfile(made);
    return made;
  }

  /** The compiled code of a frame that has not begun; null when the interpreter is to run it. */
  @Nullable CompiledCode start(FrameObject f) {
    Profile profile = profiles(f.code).start();
    if (profile.code() == null && profile.heats(hotness.calls())) {
      compile(profile, f, 0);
    }
    return rt.isWatched() ? null : profile.code();
  }

  /**
   * Runs a frame that has not begun as far as there is compiled code for it.
   *
   * @return the unit where the interpreter is to go on
   */
  int enter(FrameObject f) {
    CompiledCode code = start(f);
    return code == null ? 0 : goOn(f, code.run(rt, f, Integer.MAX_VALUE));
  }

  /**
   * Runs a frame that has just jumped back to the header of a loop.
   *
   * @return the unit where the interpreter is to go on
   */
  int loop(FrameObject f, int header) {
    Profile profile = profiles(f.code).loop(header);
    if (profile.code() == null && profile.heats(hotness.jumps())) {
      compile(profile, f, header);
    }
    CompiledCode code = profile.code();
    if (code == null) {
      return header;
    }
    PyObject result = null;
    f.unit = header;
    while (result == null && f.unit == header && !rt.isWatched()) {
      result = code.run(rt, f, profile.budget());
    }
    return goOn(f, result);
  }

  /** The interpreter carries out the return, as it knows where to go on. */
  private int goOn(FrameObject f, @Nullable PyObject result) {
    if (result != null && f.code.opcodeAt(f.unit) == Opcode.RETURN_VALUE) {
      f.slots[f.top++] = result;
    }
    lifetimes.missed();
    return f.unit;
  }

  private static void compile(Profile profile, FrameObject f, int entry) {
    var code = f.code.code();
    boolean suspends =
        code.has(Flag.GENERATOR) || code.has(Flag.COROUTINE) || code.has(Flag.ASYNC_GENERATOR);
    if (suspends) {
      profile.refuse();
      return;
    }
    CompiledCode.of(f.code, entry, f.top - f.stackBase(), new Seen(f))
        .ifPresentOrElse(profile::compiled, profile::refuse);
  }

  /** What a frame holds now. */
  private record Seen(FrameObject frame) implements Observed {
    @Override
    public Kind slot(int slot) {
      return kind(frame.slots[slot]);
    }

    @Override
    public Kind cell(int slot) {
      return frame.slots[slot] instanceof Cell cell ? kind(cell.content()) : Kind.UNKNOWN;
    }

    @Override
    public boolean iteratesOverRange(int entry) {
      int at = frame.stackBase() + entry;
      return at < frame.top && frame.slots[at] instanceof RangeIterator;
    }

    private static Kind kind(@Nullable PyObject object) {
      if (object == null) {
        return Kind.UNKNOWN;
      }
      return object.getClass() == IntObject.class
          ? Kind.INT
          : object.getClass() == FloatObject.class ? Kind.FLOAT : Kind.OTHER;
    }
  }
}
