package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.CodeVerifier;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.InvalidCode;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.Span;

/**
 * Code objects that a program puts together: {@code code.replace()} and {@code types.CodeType()}.
 * What cannot run is refused ({@link CodeVerifier}).
 */
final class CodeReplacement {
  private static final List<String> PARTS =
      List.of(
          "co_argcount",
          "co_posonlyargcount",
          "co_kwonlyargcount",
          "co_nlocals",
          "co_stacksize",
          "co_flags",
          "co_code",
          "co_consts",
          "co_names",
          "co_varnames",
          "co_filename",
          "co_name",
          "co_qualname",
          "co_firstlineno",
          "co_linetable",
          "co_exceptiontable",
          "co_freevars",
          "co_cellvars");

  private final Runtime rt;
  private String name;
  private String qualname;
  private String filename;
  private int firstLine;
  private int flags;
  private int argCount;
  private int posOnlyArgCount;
  private int kwOnlyArgCount;
  private int stackSize;
  private List<String> varnames;
  private List<String> cellvars;
  private List<String> freevars;
  private List<String> names;
  private List<Constant> constants;
  private byte[] bytecode;
  private PythonVersion version;
  private ExceptionTable exceptionTable;
  private List<Optional<Span>> positions;
  private Optional<byte[]> lineTable = Optional.empty();
  private Optional<Integer> locals = Optional.empty();
  private boolean handMade;
  private boolean reshaped;

  private CodeReplacement(Runtime rt, CodeObject code) {
    this.rt = rt;
    version = code.version();
    exceptionTable = code.exceptionTable();
    positions = code.positions();
    handMade = code.handMade();
    name = code.name();
    qualname = code.qualname();
    filename = code.filename();
    firstLine = code.firstLine();
    flags = code.flags();
    argCount = code.argCount();
    posOnlyArgCount = code.posOnlyArgCount();
    kwOnlyArgCount = code.kwOnlyArgCount();
    stackSize = code.stackSize();
    varnames = code.varnames();
    cellvars = code.cellvars();
    freevars = code.freevars();
    names = code.names();
    constants = code.constants();
    bytecode = code.bytecode();
  }

  /**
   * Makes the copy.
   *
   * @param changes the attributes that change, by name
   * @throws PyException TypeError or ValueError when a change is not possible
   */
  static CodeValue of(Runtime rt, CodeValue original, DictObject changes) {
    CodeObject code = original.code();
    CodeReplacement copy = new CodeReplacement(rt, code);
    for (Namespaces.Entry entry : Namespaces.entries(changes)) {
      copy.change(String.valueOf(entry.key()), entry.value());
    }
    return new CodeValue(rt.heap(), copy.build());
  }

  /**
   * {@code types.CodeType(argcount, ...)}: the parts in CPython's order.
   *
   * @throws PyException TypeError or ValueError when they make no code object
   */
  static CodeValue make(Runtime rt, Args args) {
    CodeReplacement made = new CodeReplacement(rt, rt.compile("", "<string>", "exec").code());
    for (int i = 0; i < PARTS.size(); i++) {
      made.change(PARTS.get(i), args.or(i, TupleObject.EMPTY));
    }
    return new CodeValue(rt.heap(), made.build());
  }

  private void change(String attribute, PyObject value) {
    switch (attribute) {
      case "co_name", "co_qualname", "co_filename", "co_firstlineno", "co_linetable" -> {}
      default -> handMade = true;
    }
    reshaped |=
        attribute.equals("co_code")
            || attribute.equals("co_stacksize")
            || attribute.equals("co_flags");
    switch (attribute) {
      case "co_name" -> name = text(attribute, value);
      case "co_qualname" -> qualname = text(attribute, value);
      case "co_filename" -> filename = text(attribute, value);
      case "co_firstlineno" -> firstLine = Operators.intIndex(rt, value);
      case "co_flags" -> flags = Operators.intIndex(rt, value);
      case "co_argcount" -> argCount = Operators.intIndex(rt, value);
      case "co_posonlyargcount" -> posOnlyArgCount = Operators.intIndex(rt, value);
      case "co_kwonlyargcount" -> kwOnlyArgCount = Operators.intIndex(rt, value);
      case "co_stacksize" -> stackSize = Operators.intIndex(rt, value);
      case "co_nlocals" -> locals = Optional.of(Operators.intIndex(rt, value));
      case "co_varnames" -> varnames = texts(attribute, value);
      case "co_cellvars" -> cellvars = texts(attribute, value);
      case "co_freevars" -> freevars = texts(attribute, value);
      case "co_names" -> names = texts(attribute, value);
      case "co_consts" -> constants = tuple(attribute, value).stream().map(this::constant).toList();
      case "co_code" -> bytecode = bytes(attribute, value);
      case "co_linetable" -> lineTable = Optional.of(bytes(attribute, value));
      case "co_exceptiontable" -> exceptionTable = CodeTables.exceptions(bytes(attribute, value));
      default ->
          throw Errors.type("replace() got an unexpected keyword argument '" + attribute + "'");
    }
  }

  private static String text(String attribute, PyObject value) {
    if (value instanceof StrObject text) {
      return text.value();
    }
    throw wrong(attribute, "str", value);
  }

  private static PyException wrong(String attribute, String expected, PyObject value) {
    return Errors.type(
        "replace() argument '"
            + attribute
            + "' must be "
            + expected
            + ", not "
            + Errors.given(value));
  }

  private static List<PyObject> tuple(String attribute, PyObject value) {
    if (value instanceof TupleObject tuple) {
      return tuple.items();
    }
    throw wrong(attribute, "tuple", value);
  }

  private static List<String> texts(String attribute, PyObject value) {
    List<String> all = new ArrayList<>();
    for (PyObject item : tuple(attribute, value)) {
      if (!(item instanceof StrObject text)) {
        throw Errors.type(
            "name tuples must contain only strings, not '" + Errors.given(item) + "'");
      }
      all.add(text.value());
    }
    return all;
  }

  private static byte[] bytes(String attribute, PyObject value) {
    if (value instanceof BytesObject given) {
      return given.toArray();
    }
    throw wrong(attribute, "bytes", value);
  }

  private Constant constant(PyObject value) {
    return switch (value) {
      case SingletonObject none when none == SingletonObject.NONE -> Constant.Singleton.NONE;
      case SingletonObject dots when dots == SingletonObject.ELLIPSIS ->
          Constant.Singleton.ELLIPSIS;
      case BoolObject truth ->
          truth == BoolObject.TRUE ? Constant.Singleton.TRUE : Constant.Singleton.FALSE;
      case IntObject number -> new Constant.Int(number.bigValue());
      case FloatObject number -> new Constant.Float(number.value());
      case ComplexObject number -> new Constant.Complex(number.real(), number.imaginary());
      case StrObject text -> new Constant.Str(text.value());
      case BytesObject bytes -> new Constant.Bytes(bytes.toArray());
      case CodeValue code -> new Constant.Code(code.code());
      case TupleObject tuple ->
          new Constant.Tuple(tuple.items().stream().map(this::constant).toList());
      case SetObject set when set.isFrozen() ->
          new Constant.FrozenSet(set.items().stream().map(this::constant).toList());
      default ->
          throw Errors.of(
              ExceptionTypes.NOT_IMPLEMENTED_ERROR,
              "constants of type '" + value.type().fullName() + "' are not provided");
    };
  }

  private List<Optional<Span>> places() {
    int units = bytecode.length / 2;
    if (lineTable.isPresent()) {
      return CodeTables.places(lineTable.get(), firstLine, units);
    }
    List<Optional<Span>> places =
        new ArrayList<>(positions.subList(0, Math.min(units, positions.size())));
    places.addAll(Collections.nCopies(units - places.size(), Optional.empty()));
    return places;
  }

  /** How deep the stack is in handlers of 3.8 is known only while they run. */
  private void checkNoBlocks() {
    for (int i = 0; i + 1 < bytecode.length; i += 2) {
      switch (Opcode38.of(bytecode[i] & 0xff).orElse(Opcode38.NOP)) {
        case SETUP_FINALLY,
            SETUP_WITH,
            SETUP_ASYNC_WITH,
            POP_BLOCK,
            BEGIN_FINALLY,
            END_FINALLY,
            CALL_FINALLY,
            POP_FINALLY,
            POP_EXCEPT,
            WITH_CLEANUP_START,
            WITH_CLEANUP_FINISH,
            END_ASYNC_FOR ->
            throw Errors.value(
                "code: changed instructions of 3.8 are not provided with exception handlers");
        default -> {}
      }
    }
  }

  private CodeObject build() {
    if (locals.filter(count -> count != varnames.size()).isPresent()) {
      throw Errors.value("code: co_nlocals != len(co_varnames)");
    }
    if (version == PythonVersion.V3_8 && reshaped) {
      checkNoBlocks();
    }
    CodeObject made =
        new CodeObject(
            version,
            name,
            qualname,
            filename,
            firstLine,
            flags,
            argCount,
            posOnlyArgCount,
            kwOnlyArgCount,
            stackSize,
            varnames,
            cellvars,
            freevars,
            names,
            constants,
            bytecode,
            places(),
            exceptionTable,
            handMade);
    if (handMade) {
      try {
        CodeVerifier.verify(made);
      } catch (InvalidCode invalid) {
        throw Errors.value("code: " + invalid.getMessage());
      }
    }
    return made;
  }
}
