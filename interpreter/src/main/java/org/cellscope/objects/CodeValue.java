package org.cellscope.objects;

import java.util.List;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.Flag;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.bytecode.OpcodeNumber38;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.bytecode.StackUse;
import org.cellscope.bytecode.StackUse38;
import org.jspecify.annotations.Nullable;

/**
 * A code object as a Python value: the compiled block with its constants and names made into
 * objects of a session, and its instructions decoded for the interpreter.
 */
public final class CodeValue extends PyObject {
  /** Class {@code code}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("code", CodeValue.class, null, CodeMethods::define).build();

  private static final Opcode[] OPCODES = Opcode.values();

  private final CodeObject code;
  private final PyObject[] constants;
  private final StrObject[] names;
  private final StrObject name;
  private final StrObject qualname;
  private final List<String> slotNames;
  private final byte[] opcodes;
  private final int[] args;
  private final long[] words;
  private final @Nullable Object[] caches;
  private final String[] @Nullable [] keywordNames;
  private final int slotCount;
  private final int frameSize;
  private final int plainArguments;
  private final boolean newLocals;
  private final boolean python38;
  private @Nullable Object profile;

  /** Makes the objects of a session from a compiled block and the blocks nested in it. */
  public CodeValue(Heap heap, CodeObject code) {
    this(heap, code, new Constants(heap));
  }

  private CodeValue(Heap heap, CodeValue original, PyObject[] constants) {
    this.code = original.code;
    this.constants = constants;
    this.names = code.names().stream().map(heap::intern).toArray(StrObject[]::new);
    this.name = original.name;
    this.qualname = original.qualname;
    this.slotNames = original.slotNames;
    this.opcodes = original.opcodes;
    this.args = original.args;
    this.words = original.words;
    this.caches = new Object[opcodes.length];
    this.keywordNames = new String[constants.length][];
    this.slotCount = original.slotCount;
    this.frameSize = original.frameSize;
    this.plainArguments = original.plainArguments;
    this.newLocals = original.newLocals;
    this.python38 = original.python38;
  }

  /** Makes a block that shares its constants with the others of its text. */
  CodeValue(Heap heap, CodeObject code, Constants shared) {
    this.code = code;
    this.constants = shared.objects(code.constants());
    this.names = code.names().stream().map(heap::intern).toArray(StrObject[]::new);
    this.name = heap.intern(code.name());
    this.qualname = heap.intern(code.qualname());
    this.slotNames = code.slotNames();
    this.slotCount = slotNames.size();
    this.python38 = code.version() == PythonVersion.V3_8;
    this.frameSize = slotCount + code.stackSize();
    boolean plain =
        !python38
            && code.kwOnlyArgCount() == 0
            && !code.has(Flag.VARARGS)
            && !code.has(Flag.VARKEYWORDS);
    this.plainArguments = plain ? code.argCount() : -1;
    this.newLocals = code.has(Flag.NEWLOCALS);
    int units = code.unitCount();
    this.opcodes = new byte[units];
    this.args = new int[units];
    this.words = new long[units];
    this.caches = new Object[units];
    this.keywordNames = new String[constants.length][];
    if (python38) {
      Decoder38.decode(code, slotNames, opcodes, args, words);
    } else {
      decode(code.bytecode());
    }
  }

  private void decode(byte[] bytes) {
    int extended = 0;
    int skip = 0;
    for (int i = 0; i < opcodes.length; i++) {
      if (skip > 0) {
        skip--;
        continue;
      }
      Opcode opcode =
          Opcode.of(bytes[2 * i] & 0xff)
              .orElseThrow(() -> Errors.value("code: invalid instruction"));
      int arg = extended << 8 | bytes[2 * i + 1] & 0xff;
      opcodes[i] = (byte) opcode.ordinal();
      args[i] = arg;
      words[i] = (long) arg << Byte.SIZE | executed(opcode).number();
      extended = opcode == Opcode.EXTENDED_ARG ? arg : 0;
      skip = opcode.caches();
    }
  }

  /** Only the compiler knows which variables are bound. */
  private Opcode executed(Opcode opcode) {
    return switch (opcode) {
      case LOAD_FAST, LOAD_CLOSURE -> code.handMade() ? Opcode.LOAD_FAST_CHECK : opcode;
      default -> opcode;
    };
  }

  /** Whether this is library code that CPython has in C: tracebacks have no frames of it. */
  public boolean standsForC() {
    return StandardModules.isWrittenInC(this);
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** The compiled block. */
  public CodeObject code() {
    return code;
  }

  public StrObject name() {
    return name;
  }

  public StrObject qualname() {
    return qualname;
  }

  /** The docstring, if the first constant is one; null otherwise. */
  public @Nullable PyObject doc() {
    return !code.constants().isEmpty() && code.constants().getFirst() instanceof Constant.Str
        ? constants[0]
        : null;
  }

  /** The object of an entry of {@code co_consts}. */
  public PyObject constant(int index) {
    return constants[index];
  }

  /** {@code co_consts}. */
  public List<PyObject> constants() {
    return List.of(constants);
  }

  /** The strings of an entry of {@code co_consts} that is a tuple of them; not to be changed. */
  public String[] keywordNames(int index) {
    String[] known = keywordNames[index];
    if (known == null) {
      TupleObject names = (TupleObject) constants[index];
      known = names.items().stream().map(PyObject::toString).toArray(String[]::new);
      keywordNames[index] = known;
    }
    return known;
  }

  /** An entry of {@code co_names}. */
  public StrObject nameAt(int index) {
    return names[index];
  }

  /** The names of the frame's fast slots in order. */
  public List<String> slotNames() {
    return slotNames;
  }

  /** How many fast slots a frame has; the value stack starts behind them. */
  public int slotCount() {
    return slotCount;
  }

  /** How many fast slots and entries of the value stack a frame has. */
  public int frameSize() {
    return frameSize;
  }

  /**
   * How many arguments fill the parameters in order; -1 when there are parameters of other kinds.
   */
  public int plainArguments() {
    return plainArguments;
  }

  /** Whether the instructions are those of 3.8. */
  public boolean isPython38() {
    return python38;
  }

  /** The slots of the cells that a call makes. */
  public int[] cellSlots() {
    return code.cellvars().stream().mapToInt(slotNames::indexOf).toArray();
  }

  /**
   * How many entries at the top of the value stack the instruction at a unit may touch; none before
   * the first, where a generator of 3.8 waits to begin.
   */
  public int stackUse(int unit) {
    if (unit < 0) {
      return 0;
    }
    return python38
        ? StackUse38.depth(Opcode38.of((int) words[unit] & 0xff).orElseThrow(), args[unit])
        : StackUse.depth(opcodeAt(unit), args[unit]);
  }

  /** How many units behind a unit hold caches. */
  public int cachesAt(int unit) {
    return python38 ? 0 : opcodeAt(unit).caches();
  }

  /**
   * Whether a generator that was suspended at a unit waits for another with {@code yield from} or
   * {@code await}.
   */
  public boolean delegatesAt(int unit) {
    if (unit < 0 || unit + 1 >= args.length) {
      return false;
    }
    if (python38) {
      return ((int) words[unit + 1] & 0xff) == OpcodeNumber38.YIELD_FROM;
    }
    return opcodeAt(unit) == Opcode.YIELD_VALUE
        && opcodeAt(unit + 1) == Opcode.RESUME
        && (args[unit + 1] & 3) >= 2;
  }

  /** Whether a call has local names of its own. */
  public boolean hasNewLocals() {
    return newLocals;
  }

  /**
   * {@link Opcode#ordinal} by unit; 0 in caches, which are never executed; for 3.8 that of the
   * instruction of 3.12 that does the like.
   */
  public byte[] opcodes() {
    return opcodes;
  }

  /** Arguments by unit, with the prefixes of {@code EXTENDED_ARG} taken into account. */
  public int[] args() {
    return args;
  }

  /**
   * Instructions by unit for the interpreter's loop: the number of the opcode in the low byte, the
   * argument above it.
   */
  public long[] words() {
    return words;
  }

  /** What the interpreter remembers at each unit. */
  public @Nullable Object[] caches() {
    return caches;
  }

  /** What the machine knows about how often the code runs; null before the first time. */
  public @Nullable Object profile() {
    return profile;
  }

  /** Sets what {@link #profile} returns. */
  public void setProfile(Object now) {
    profile = now;
  }

  /** The instruction at a unit; for 3.8 that of 3.12 which does the like. */
  public Opcode opcodeAt(int unit) {
    return OPCODES[opcodes[unit]];
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    for (PyObject constant : constants) {
      visitor.visit(constant);
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    PyObject[] copies = new PyObject[constants.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = past.of(constants[i]);
    }
    return new CodeValue(past.runtime().heap(), this, copies);
  }
}
