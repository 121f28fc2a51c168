package org.cellscope.lib;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Disassembler;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.InlineCaches;
import org.cellscope.bytecode.Instruction;
import org.cellscope.bytecode.Listing;
import org.cellscope.bytecode.Opcode;
import org.cellscope.bytecode.Opcode38;
import org.cellscope.bytecode.Operation;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.CodeValue;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.ModuleObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TracebackObject;
import org.cellscope.objects.TracebackText;
import org.cellscope.objects.TupleObject;
import org.cellscope.source.Span;

/**
 * Modules {@code _dis}, {@code _io} and {@code _traceback}, on which {@code dis}, {@code io} and
 * {@code traceback} are built.
 */
final class DisModule {
  private static final PyObject NONE = SingletonObject.NONE;

  private DisModule() {}

  static ModuleObject create(Runtime rt) {
    ModuleObject module = new ModuleObject("_dis");
    module.function("listing", "code, lasti, line_shift, caches, /", DisModule::listing);
    module.function("row", "offset, name, arg, text, /", DisModule::row);
    module.oneArg("instructions", DisModule::instructions);
    module.oneArg("exceptions", DisModule::exceptions);
    module.oneArg("caches", DisModule::caches);
    module.define("opmap", numbers(Opcode.values()));
    module.define("opmap38", numbers(Opcode38.values()));
    module.function("effects38", "opcode, oparg, /", DisModule::effects38);
    CodeValue sample = rt.compile("0", "<dis>", "eval");
    module.define("python38", BoolObject.of(sample.isPython38()));
    module.function(
        "argument", "opcode, arg, end, /", (rt2, self, args) -> argument(rt2, sample.code(), args));
    return module;
  }

  private static DictObject numbers(Operation[] operations) {
    DictObject numbers = new DictObject();
    for (Operation operation : operations) {
      numbers.put(operation.name(), IntObject.of((long) operation.number()));
    }
    return numbers;
  }

  /** The effects on the value stack without and with a jump; None when there is no such opcode. */
  private static PyObject effects38(Runtime rt, ModuleObject module, Args args) {
    int arg = Operators.intIndex(rt, args.get(1));
    return Opcode38.of(Operators.intIndex(rt, args.get(0)))
        .<PyObject>map(
            opcode ->
                TupleObject.of(
                    List.of(
                        IntObject.of((long) opcode.effect(arg)),
                        IntObject.of((long) opcode.effectOfJump(arg)))))
        .orElse(NONE);
  }

  static ModuleObject createIo(Runtime rt) {
    ModuleObject module = new ModuleObject("_io");
    module.define("StringIO", StringStream.TYPE);
    module.define("TextIOWrapper", TextStream.TYPE);
    module.define("UnsupportedOperation", StringStream.UNSUPPORTED_OPERATION);
    return module;
  }

  static ModuleObject createTraceback(Runtime rt) {
    ModuleObject module = new ModuleObject("_traceback");
    module.oneArg("lines", (rt2, self, error) -> list(TracebackText.lines(rt2, exception(error))));
    module.oneArg(
        "only", (rt2, self, error) -> list(TracebackText.exceptionOnly(rt2, exception(error))));
    module.oneArg(
        "stack",
        (rt2, self, traceback) -> {
          if (traceback instanceof TracebackObject frames) {
            return list(TracebackText.stack(rt2, frames));
          }
          throw Errors.type("expected a traceback, not " + traceback.type().fullName());
        });
    module.function(
        "line",
        "filename, lineno, /",
        (rt2, self, args) ->
            rt2.sourceLine(args.get(0).toString(), Operators.intIndex(rt2, args.get(1)))
                .<PyObject>map(StrObject::of)
                .orElse(NONE));
    module.function("carets", "text, line, end_line, column, end_column, /", DisModule::carets);
    return module;
  }

  private static PyObject carets(Runtime rt, ModuleObject module, Args args) {
    Span span =
        new Span(
            Operators.intIndex(rt, args.get(1)),
            Operators.intIndex(rt, args.get(3)),
            Operators.intIndex(rt, args.get(2)),
            Operators.intIndex(rt, args.get(4)));
    return StrObject.of(TracebackText.carets(args.get(0).toString(), span));
  }

  private static ExceptionObject exception(PyObject error) {
    if (error instanceof ExceptionObject known) {
      return known;
    }
    throw Errors.type("Exception expected for value, " + error.type().fullName() + " found");
  }

  private static ListObject list(List<String> texts) {
    return new ListObject(texts.stream().map(StrObject::of).toList());
  }

  private static CodeValue code(PyObject object) {
    if (object instanceof CodeValue code) {
      return code;
    }
    throw Errors.type("a code object is required, not " + object.type().fullName());
  }

  /** Shows nested code objects as their objects' reprs do. */
  private static Disassembler disassembler(Runtime rt, CodeValue code) {
    IdentityHashMap<CodeObject, CodeValue> nested = new IdentityHashMap<>();
    for (PyObject constant : code.constants()) {
      if (constant instanceof CodeValue inner) {
        nested.put(inner.code(), inner);
      }
    }
    return new Disassembler(
        inner -> {
          CodeValue known = nested.get(inner);
          return known == null ? inner.toString() : Repr.repr(rt, known);
        });
  }

  private static PyObject listing(Runtime rt, ModuleObject module, Args args) {
    CodeValue code = code(args.get(0));
    int lasti = Operators.intIndex(rt, args.get(1));
    Listing.Options options =
        new Listing.Options(
            lasti < 0 ? OptionalInt.empty() : OptionalInt.of(lasti),
            Operators.intIndex(rt, args.get(2)),
            Operators.truth(rt, args.get(3)));
    return StrObject.of(disassembler(rt, code).listing(code.code(), options));
  }

  private static PyObject row(Runtime rt, ModuleObject module, Args args) {
    return StrObject.of(
        Listing.row(
            args.get(0).toString(),
            args.get(1).toString(),
            Operators.intIndex(rt, args.get(2)),
            args.get(3).toString()));
  }

  /** What an argument means of an instruction that belongs to no code object. */
  private static PyObject argument(Runtime rt, CodeObject sample, Args args) {
    int arg = Operators.intIndex(rt, args.get(1));
    int end = Operators.intIndex(rt, args.get(2));
    Disassembler disassembler = new Disassembler(CodeObject::toString);
    return Operation.of(sample.version(), Operators.intIndex(rt, args.get(0)))
        .<PyObject>map(
            operation -> StrObject.of(disassembler.argument(sample, operation, arg, end)))
        .orElse(StrObject.of(""));
  }

  /** What is said of each unit of the cache of an instruction. */
  private static PyObject caches(Runtime rt, ModuleObject module, PyObject opcode) {
    return list(
        Opcode.of(Operators.intIndex(rt, opcode)).map(InlineCaches::texts).orElse(List.of()));
  }

  private static PyObject exceptions(Runtime rt, ModuleObject module, PyObject object) {
    List<PyObject> all = new ArrayList<>();
    for (ExceptionTable.Entry each : code(object).code().exceptionTable().entries()) {
      all.add(
          TupleObject.of(
              List.of(
                  number(each.start()),
                  number(each.end()),
                  number(each.target()),
                  number(each.depth()),
                  BoolObject.of(each.lasti()))));
    }
    return new ListObject(all);
  }

  private static PyObject instructions(Runtime rt, ModuleObject module, PyObject object) {
    CodeValue code = code(object);
    List<PyObject> all = new ArrayList<>();
    int lastLine = -1;
    for (Instruction each : disassembler(rt, code).instructions(code.code())) {
      int line = each.position().map(Span::line).orElse(-1);
      boolean starts = line >= 0 && line != lastLine;
      lastLine = starts ? line : lastLine;
      all.add(describe(rt, code, each, starts ? IntObject.of((long) line) : NONE));
    }
    return new ListObject(all);
  }

  private static PyObject describe(
      Runtime rt, CodeValue code, Instruction each, PyObject startsLine) {
    boolean hasArgument = each.opcode().hasArgument();
    return TupleObject.of(
        List.of(
            StrObject.of(each.opcode().name()),
            IntObject.of((long) each.opcode().number()),
            hasArgument ? IntObject.of((long) each.arg()) : NONE,
            hasArgument ? value(rt, code, each) : NONE,
            StrObject.of(each.argRepr()),
            IntObject.of((long) each.offset()),
            startsLine,
            BoolObject.of(each.isJumpTarget()),
            position(each.position())));
  }

  private static TupleObject position(Optional<Span> span) {
    return span.map(
            at ->
                TupleObject.of(
                    List.of(
                        number(at.line()),
                        number(at.endLine()),
                        number(at.column()),
                        number(at.endColumn()))))
        .orElse(TupleObject.of(List.of(NONE, NONE, NONE, NONE)));
  }

  private static PyObject number(int value) {
    return value < 0 ? NONE : IntObject.of((long) value);
  }

  /** What the argument stands for. */
  private static PyObject value(Runtime rt, CodeValue code, Instruction each) {
    return switch (each.opcode()) {
      case Opcode opcode ->
          switch (opcode) {
            case LOAD_CONST, RETURN_CONST, KW_NAMES -> code.constant(each.arg());
            case LOAD_GLOBAL, LOAD_ATTR -> code.nameAt(each.arg() >> 1);
            case LOAD_SUPER_ATTR -> code.nameAt(each.arg() >> 2);
            case FORMAT_VALUE -> formatValue(rt, each.arg());
            case BINARY_OP, MAKE_FUNCTION, CALL_INTRINSIC_1, CALL_INTRINSIC_2 ->
                IntObject.of((long) each.arg());
            default -> explained(rt, each);
          };
      case Opcode38 opcode ->
          switch (opcode) {
            case LOAD_CONST -> code.constant(each.arg());
            case FORMAT_VALUE -> formatValue(rt, each.arg());
            case MAKE_FUNCTION -> IntObject.of((long) each.arg());
            default -> explained(rt, each);
          };
    };
  }

  private static PyObject explained(Runtime rt, Instruction each) {
    String text = each.argRepr();
    if (text.isEmpty()) {
      return IntObject.of((long) each.arg());
    }
    return text.startsWith("to ")
        ? IntObject.of(Long.parseLong(text.substring(3)))
        : rt.heap().intern(text);
  }

  private static PyObject formatValue(Runtime rt, int arg) {
    String name = List.of("", "str", "repr", "ascii").get(arg & 3);
    PyObject function = name.isEmpty() ? NONE : rt.builtins().attributes().get(name);
    return TupleObject.of(List.of(Convert.orNone(function), BoolObject.of((arg & 4) != 0)));
  }
}
