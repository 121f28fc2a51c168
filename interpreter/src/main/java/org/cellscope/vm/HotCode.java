package org.cellscope.vm;

import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.PyObject;
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
  private final CompiledClasses classes;

  HotCode(Interpreter rt, Lifetimes lifetimes, CompiledClasses classes) {
    this.rt = rt;
    this.lifetimes = lifetimes;
    this.classes = classes;
  }

  private static Profile.OfCode profiles(CodeValue code) {
    if (code.profile() instanceof Profile.OfCode known) {
      return known;
    }
    Profile.OfCode made = new Profile.OfCode();
    code.setProfile(made);
    return made;
  }

  /**
   * Makes a call without a frame, if compiled code can; a positional argument for each parameter.
   *
   * @return null when nothing has been done
   */
  @Nullable PyObject runShort(
      FunctionObject function, @Nullable PyObject a, @Nullable PyObject b, @Nullable PyObject c) {
    CompiledCode code =
        function.code().profile() instanceof Profile.OfCode known ? known.start().code() : null;
    return code == null || !code.endsShort() || rt.isWatched()
        ? null
        : code.runShort(rt, function, a, b, c);
  }

  /** The compiled code of a frame that has not begun; null when the interpreter is to run it. */
  @Nullable CompiledCode start(FrameObject f) {
    Profile profile = profiles(f.code).start();
    if (profile.code() == null && profile.heats(f, classes.hotness().calls())) {
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
    if (profile.code() == null && profile.heats(f, classes.hotness().jumps())) {
      compile(profile, f, header);
    }
    CompiledCode code = profile.code();
    if (code == null) {
      return header;
    }
    PyObject result = null;
    f.unit = header;
    while (result == null && f.unit == header && !rt.isWatched()) {
      rt.poll();
      result = code.run(rt, f, code.budget());
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

  private void compile(Profile profile, FrameObject f, int entry) {
    var code = f.code.code();
    boolean suspends =
        code.has(Flag.GENERATOR) || code.has(Flag.COROUTINE) || code.has(Flag.ASYNC_GENERATOR);
    if (suspends || code.handMade()) {
      profile.refuse();
      return;
    }
    classes
        .get(f.code, entry, f.top - f.stackBase(), Seen.in(f, profile.earlier(f)))
        .ifPresentOrElse(profile::compiled, profile::refuse);
  }
}
