package org.cellscope.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.source.Span;

/** Members of class {@code code}. */
final class CodeMethods {
  private CodeMethods() {}

  static void define(TypeMembers members) {
    Class<CodeValue> self = CodeValue.class;
    members.noArgs("__repr__", self, CodeMethods::repr);
    members.noArgs(
        "__hash__",
        self,
        (rt, me) ->
            IntObject.of(
                (long)
                    Objects.hash(
                        me.code().name(),
                        me.code().firstLine(),
                        Arrays.hashCode(me.code().bytecode()))));
    members.oneArg(
        "__eq__",
        self,
        (rt, me, other) ->
            other instanceof CodeValue code
                ? BoolObject.of(isSame(me.code(), code.code()))
                : SingletonObject.NOT_IMPLEMENTED);
    members.noArgs("co_lines", self, (rt, me) -> lines(rt, me.code()));
    members.noArgs("co_positions", self, (rt, me) -> positions(rt, me.code()));
    members.method(
        "replace",
        "**changes",
        self,
        (rt, me, args) -> CodeReplacement.of(rt, me, args.keywords(0)));
    members.oneArg(
        "_varname_from_oparg",
        self,
        (rt, me, index) -> StrObject.of(me.slotNames().get(Operators.intIndex(rt, index))));
    members.member(
        "co_linetable",
        self,
        (rt, me) ->
            BytesObject.owning(CodeTables.places(me.code().firstLine(), me.code().positions())),
        null);
    members.getter(
        "co_lnotab",
        self,
        (rt, me) -> {
          if (!me.isPython38()) {
            Warnings.deprecated(rt, "co_lnotab is deprecated, use co_lines instead.");
          }
          return BytesObject.owning(CodeTables.lines(me.code().firstLine(), me.code().positions()));
        });
    members.constructor(
        "argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring,"
            + " constants, names, varnames, filename, name, qualname, firstlineno, linetable,"
            + " exceptiontable, freevars=(), cellvars=(), /",
        (rt, type, args) -> CodeReplacement.make(rt, args));
    defineNumbers(members);
    defineNames(members);
    members.getter("co_code", self, (rt, me) -> BytesObject.owning(me.code().bytecode()));
    members.member(
        "co_exceptiontable",
        self,
        (rt, me) -> BytesObject.owning(CodeTables.exceptions(me.code().exceptionTable())),
        null);
  }

  private static void defineNumbers(TypeMembers members) {
    number(members, "co_argcount", CodeObject::argCount);
    number(members, "co_posonlyargcount", CodeObject::posOnlyArgCount);
    number(members, "co_kwonlyargcount", CodeObject::kwOnlyArgCount);
    number(members, "co_stacksize", CodeObject::stackSize);
    number(members, "co_flags", CodeObject::flags);
    number(members, "co_nlocals", code -> code.varnames().size());
    number(members, "co_firstlineno", CodeObject::firstLine);
  }

  /** A number of a code object. */
  @FunctionalInterface
  private interface Count {
    int of(CodeObject code);
  }

  private static void number(TypeMembers members, String name, Count count) {
    members.member(
        name, CodeValue.class, (rt, me) -> IntObject.of((long) count.of(me.code())), null);
  }

  private static void defineNames(TypeMembers members) {
    Class<CodeValue> self = CodeValue.class;
    members.member("co_consts", self, (rt, me) -> TupleObject.of(me.constants()), null);
    members.member("co_names", self, (rt, me) -> names(rt, me.code().names()), null);
    members.member("co_filename", self, (rt, me) -> rt.heap().intern(me.code().filename()), null);
    members.member("co_name", self, (rt, me) -> me.name(), null);
    members.member("co_qualname", self, (rt, me) -> me.qualname(), null);
    members.getter("co_varnames", self, (rt, me) -> names(rt, me.code().varnames()));
    members.getter("co_cellvars", self, (rt, me) -> names(rt, me.code().cellvars()));
    members.getter("co_freevars", self, (rt, me) -> names(rt, me.code().freevars()));
  }

  private static PyObject names(Runtime rt, List<String> names) {
    return TupleObject.of(names.stream().map(rt.heap()::intern).toArray(PyObject[]::new));
  }

  private static PyObject repr(Runtime rt, CodeValue self) {
    return StrObject.of(
        "<code object "
            + self.code().name()
            + " at "
            + Repr.address(rt, self)
            + ", file \""
            + self.code().filename()
            + "\", line "
            + self.code().firstLine()
            + ">");
  }

  private static boolean isSame(CodeObject one, CodeObject two) {
    return one == two
        || one.name().equals(two.name())
            && one.argCount() == two.argCount()
            && one.posOnlyArgCount() == two.posOnlyArgCount()
            && one.kwOnlyArgCount() == two.kwOnlyArgCount()
            && one.flags() == two.flags()
            && one.firstLine() == two.firstLine()
            && Arrays.equals(one.bytecode(), two.bytecode())
            && one.names().equals(two.names())
            && one.slotNames().equals(two.slotNames())
            && one.exceptionTable().equals(two.exceptionTable())
            && one.positions().equals(two.positions())
            && isSame(one.constants(), two.constants());
  }

  private static boolean isSame(List<Constant> one, List<Constant> two) {
    if (one.size() != two.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      boolean same =
          one.get(i) instanceof Constant.Code first && two.get(i) instanceof Constant.Code second
              ? isSame(first.code(), second.code())
              : one.get(i).equals(two.get(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static PyObject lines(Runtime rt, CodeObject code) {
    List<PyObject> ranges = new ArrayList<>();
    List<Optional<Span>> spans = code.positions();
    int start = 0;
    for (int i = 1; i <= spans.size(); i++) {
      boolean ends = i == spans.size() || !line(spans.get(i)).equals(line(spans.get(start)));
      if (ends) {
        ranges.add(
            TupleObject.of(
                IntObject.of(start * 2L), IntObject.of(i * 2L), orNone(line(spans.get(start)))));
        start = i;
      }
    }
    return Iteration.iter(rt, new ListObject(ranges));
  }

  private static Optional<Integer> line(Optional<Span> span) {
    return span.map(Span::line);
  }

  private static PyObject orNone(Optional<Integer> number) {
    return number
        .filter(value -> value >= 0)
        .<PyObject>map(value -> IntObject.of((long) value))
        .orElse(SingletonObject.NONE);
  }

  private static PyObject positions(Runtime rt, CodeObject code) {
    List<PyObject> all = new ArrayList<>();
    for (Optional<Span> span : code.positions()) {
      all.add(
          TupleObject.of(
              orNone(span.map(Span::line)),
              orNone(span.map(Span::endLine)),
              orNone(span.map(Span::column)),
              orNone(span.map(Span::endColumn))));
    }
    return Iteration.iter(rt, new ListObject(all));
  }
}
