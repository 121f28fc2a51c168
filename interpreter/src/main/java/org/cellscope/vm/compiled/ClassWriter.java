package org.cellscope.vm.compiled;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cellscope.objects.CodeValue;

/**
 * Writes the class of one entry into a code object, in these steps:
 *
 * <ol>
 *   <li>{@link Region} finds the units that can be reached, and where straight runs begin;
 *   <li>{@link Runs} writes run after run: first expecting what the {@link Observed} frame
 *       suggests, then once more in general for what turns out otherwise;
 *   <li>what HotSpot would not compile for its size is written again for the loop alone.
 * </ol>
 */
public final class ClassWriter {
  /** HotSpot leaves longer methods to its interpreter. */
  private static final int LARGEST_METHOD = 8000;

  private ClassWriter() {}

  /**
   * The class file of a final subclass of {@code CompiledCode} with a constructor that takes
   * nothing.
   *
   * @param entry the unit where it is entered: 0, or the header of a loop
   * @param depth how many entries the value stack has there
   * @return empty when even the loop alone is too long
   */
  public static Optional<byte[]> write(CodeValue code, int entry, int depth, Observed observed) {
    Optional<byte[]> all = write(code, Region.whole(code, entry), depth, observed);
    return all.isPresent() || entry == 0
        ? all
        : write(code, Region.loop(code, entry), depth, observed);
  }

  private static Optional<byte[]> write(
      CodeValue code, Region region, int depth, Observed observed) {
    if (!region.contains(region.entry())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = build(code, region, depth, observed);
      return length(bytes) > LARGEST_METHOD ? Optional.empty() : Optional.of(bytes);
    } catch (IllegalArgumentException tooLong) {
      // How the class file API refuses a method of more than 65,535 bytes.
      return Optional.empty();
    }
  }

  private static byte[] build(CodeValue code, Region region, int depth, Observed observed) {
    return ClassFile.of()
        .build(
            Machine.vm("CompiledCode$Of"),
            builder -> {
              builder
                  .withFlags(ClassFile.ACC_FINAL)
                  .withSuperclass(Machine.COMPILED_CODE)
                  .withMethodBody(
                      "run",
                      Machine.RUN,
                      0,
                      body -> new Runs(body, code, region, observed).writeAll(depth));
              boolean ends = region.entry() == 0 && writeShort(builder, code, observed);
              writeConstructor(builder, ends);
            });
  }

  private static boolean writeShort(ClassBuilder builder, CodeValue code, Observed observed) {
    if (!ShortCalls.suits(code)) {
      return false;
    }
    AtomicBoolean ends = new AtomicBoolean();
    builder.withMethodBody(
        "runShort",
        Machine.RUN_SHORT,
        0,
        body -> ends.set(new ShortCalls(body, code, observed).writeAll()));
    return ends.get();
  }

  private static void writeConstructor(ClassBuilder builder, boolean endsShort) {
    builder.withMethodBody(
        ConstantDescs.INIT_NAME,
        ConstantDescs.MTD_void,
        0,
        body ->
            body.aload(0)
                .loadConstant(endsShort ? 1 : 0)
                .invokespecial(
                    Machine.COMPILED_CODE,
                    ConstantDescs.INIT_NAME,
                    MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_boolean))
                .return_());
  }

  private static int length(byte[] bytes) {
    int longest = 0;
    for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
      if (method.code().orElse(null) instanceof CodeAttribute code) {
        longest = Math.max(longest, code.codeLength());
      }
    }
    return longest;
  }
}
