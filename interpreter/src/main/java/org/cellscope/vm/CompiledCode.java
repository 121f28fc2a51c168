package org.cellscope.vm;

import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.FrameObject;
import org.cellscope.objects.FunctionObject;
import org.cellscope.objects.PyObject;
import org.cellscope.vm.compiled.ClassWriter;
import org.cellscope.vm.compiled.Observed;
import org.jspecify.annotations.Nullable;

/**
 * A hot code object as a Java class, from one entry on. While it runs, the frame's fast slots are
 * always exact; its value stack, {@link FrameObject#unit} and {@link FrameObject#top} are exact
 * wherever other code can run or an exception can arise. So an exception simply leaves the Java
 * method, and the interpreter goes on at the frame.
 */
abstract class CompiledCode {
  /**
   * HotSpot compiles a method that is called often sooner than one that loops long; so the first
   * visits to a loop are short ones.
   */
  private static final int SHORT_VISITS = 1200;

  private static final int SHORT = 32;
  private static final int LONG = 1 << 13;

  private final boolean endsShort;

  /** Lost counts, when several threads run the code, do not matter. */
  private int visits;

  /**
   * Made by the generated constructor.
   *
   * @param endsShort whether {@link #runShort} ever returns anything but null
   */
  CompiledCode(boolean endsShort) {
    this.endsShort = endsShort;
  }

  /** Whether it is worth while to try {@link #runShort}. */
  final boolean endsShort() {
    return endsShort;
  }

  /**
   * A whole call without a frame, if it needs none.
   *
   * @param a the first argument, null if the function takes none; and so on
   * @return null when nothing has been done, and the call is to be made in the usual way
   */
  @Nullable PyObject runShort(
      Interpreter rt,
      FunctionObject function,
      @Nullable PyObject a,
      @Nullable PyObject b,
      @Nullable PyObject c) {
    return null;
  }

  /** How many rounds the next visit may take. */
  final int budget() {
    return visits < SHORT_VISITS ? SHORT + visits++ / 32 : LONG;
  }

  /**
   * Runs a frame that is the running one and stands at the entry.
   *
   * @param budget how often the entry may be passed again, if it is the header of a loop, before
   *     the code is left there
   * @return what the frame returns, the frame still being the running one; null when the
   *     interpreter is to go on at the frame's unit
   */
  abstract @Nullable PyObject run(Interpreter rt, FrameObject f, int budget);

  /**
   * Makes the class of an entry and an object of it. The class is hidden: nobody finds it by name,
   * and it goes away with the code object.
   *
   * @return empty when the code is too long
   */
  static Optional<CompiledCode> of(CodeValue code, int entry, int depth, Observed observed) {
    return ClassWriter.write(code, entry, depth, observed).map(CompiledCode::define);
  }

  private static CompiledCode define(byte[] bytes) {
    try {
      MethodHandles.Lookup made = MethodHandles.lookup().defineHiddenClass(bytes, true);
      return (CompiledCode)
          made.findConstructor(
                  made.lookupClass(), java.lang.invoke.MethodType.methodType(void.class))
              .invoke();
    } catch (Throwable impossible) {
      throw new IllegalStateException("the generated class does not fit the machine", impossible);
    }
  }
}
