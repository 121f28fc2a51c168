package org.cellscope.lib;

import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Heap;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/**
 * {@code io.StringIO}: a text file in memory. Positions count code points; line ends are kept as
 * {@link LineEnds} says.
 */
final class StringStream extends IteratorObject {
  /** Class {@code io.UnsupportedOperation}. */
  static final TypeObject UNSUPPORTED_OPERATION =
      TypeObject.builtin(
              "io.UnsupportedOperation",
              ExceptionObject.class,
              ExceptionTypes.OS_ERROR,
              members -> {})
          .alsoDerivesFrom(ExceptionTypes.VALUE_ERROR)
          .subclassable()
          .withAttributes()
          .build();

  /** Class {@code _io.StringIO}. */
  static final TypeObject TYPE =
      TypeObject.builtin("_io.StringIO", StringStream.class, null, StringStream::defineType)
          .subclassable()
          .withAttributes()
          .build();

  private static final PyObject NONE = SingletonObject.NONE;

  private final StringBuilder text = new StringBuilder();
  private LineEnds ends = LineEnds.plain();
  private int position;
  private boolean closed;
  private @Nullable DictObject attributes;

  private StringStream(TypeObject type) {
    super(type, TYPE);
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    Class<StringStream> self = StringStream.class;
    members.constructor("*args, **kwargs", (rt, cls, args) -> new StringStream(cls));
    members.initializer("initial_value='', newline='\\n'", self, StringStream::init);
    members.oneArg("write", self, StringStream::write);
    members.oneArg("writelines", self, StringStream::writeLines);
    members.noArgs("getvalue", self, (rt, me) -> StrObject.of(me.open().text.toString()));
    members.method("read", "size=-1, /", self, StringStream::read);
    members.method("readline", "size=-1, /", self, StringStream::readLine);
    members.method("readlines", "hint=-1, /", self, StringStream::readLines);
    members.method("seek", "pos, whence=0, /", self, StringStream::seek);
    members.noArgs("tell", self, (rt, me) -> IntObject.of((long) me.open().tell()));
    members.method("truncate", "pos=None, /", self, StringStream::truncate);
    members.noArgs("flush", self, (rt, me) -> NONE);
    members.noArgs("close", self, StringStream::close);
    members.noArgs("__enter__", self, (rt, me) -> me.open());
    members.method("__exit__", "*args", self, (rt, me, args) -> close(rt, me));
    members.noArgs("isatty", self, (rt, me) -> BoolObject.of(me.open().closed));
    for (String name : new String[] {"readable", "writable", "seekable"}) {
      members.noArgs(name, self, (rt, me) -> BoolObject.of(!me.open().closed));
    }
    members.getter("newlines", self, (rt, me) -> me.open().ends.met());
    for (String name : new String[] {"encoding", "errors"}) {
      members.getter(name, self, (rt, me) -> NONE);
    }
    members.getter("line_buffering", self, (rt, me) -> BoolObject.FALSE);
    for (String name : new String[] {"fileno", "detach"}) {
      members.noArgs(
          name,
          self,
          (rt, me) -> {
            throw Errors.of(UNSUPPORTED_OPERATION, name);
          });
    }
    members.noArgs("__getstate__", self, StringStream::state);
    members.oneArg("__setstate__", self, StringStream::setState);
    members.getter("closed", self, (rt, me) -> BoolObject.of(me.closed));
    members.getter("__dict__", self, (rt, me) -> Convert.orNone(me.ensureAttributes(rt.heap())));
  }

  @Override
  public @Nullable DictObject attributes() {
    DictObject own = super.attributes();
    return own == null ? attributes : own;
  }

  @Override
  public @Nullable DictObject ensureAttributes(Heap heap) {
    DictObject known = attributes();
    if (known == null) {
      known = new DictObject();
      attributes = known;
      heap.set(this, Heap.ATTRIBUTES, null, known);
    }
    return known;
  }

  private static PyObject init(Runtime rt, StringStream self, Args args) {
    PyObject initial = args.or(0, NONE);
    if (initial != NONE && !(initial instanceof StrObject)) {
      throw Errors.type("initial_value must be str or None, not " + initial.type().fullName());
    }
    self.ends = args.has(1) ? LineEnds.of(rt, args.get(1)) : LineEnds.plain();
    self.text.setLength(0);
    if (initial instanceof StrObject string) {
      self.text.append(self.ends.written(string.value()));
    }
    self.position = 0;
    self.closed = false;
    return NONE;
  }

  private static PyObject state(Runtime rt, StringStream self) {
    return TupleObject.of(
        List.of(
            StrObject.of(self.open().text.toString()),
            self.ends.newline(),
            IntObject.of((long) self.tell()),
            Convert.orNone(self.attributes())));
  }

  private static PyObject setState(Runtime rt, StringStream self, PyObject given) {
    self.open();
    if (!(given instanceof TupleObject state) || state.size() < 4) {
      throw Errors.type(
          self.type().fullName()
              + ".__setstate__ argument should be 4-tuple, got "
              + given.type().fullName());
    }
    if (!(state.get(0) instanceof StrObject text)) {
      throw Errors.type("initial_value must be str or None, not " + state.get(0).type().fullName());
    }
    self.ends = LineEnds.of(rt, state.get(1));
    self.text.setLength(0);
    self.text.append(text.value());
    if (!(state.get(2) instanceof IntObject position)) {
      throw Errors.type(
          "third item of state must be an integer, got " + state.get(2).type().fullName());
    }
    if (position.signum() < 0) {
      throw Errors.value("position value cannot be negative");
    }
    self.position = 0;
    self.goTo(Convert.size(rt, position));
    if (state.get(3) instanceof DictObject attributes) {
      DictObject own = self.ensureAttributes(rt.heap());
      if (own != null) {
        own.putAll(rt, attributes);
      }
    } else if (state.get(3) != NONE) {
      throw Errors.type(
          "fourth item of state should be a dict, got a " + state.get(3).type().fullName());
    }
    return NONE;
  }

  private StringStream open() {
    if (closed) {
      throw Errors.value("I/O operation on closed file");
    }
    return this;
  }

  private static PyObject write(Runtime rt, StringStream self, PyObject piece) {
    if (!(piece instanceof StrObject string)) {
      throw Errors.type("string argument expected, got '" + piece.type().fullName() + "'");
    }
    StringBuilder text = self.open().text;
    String written = self.ends.written(string.value());
    if (!written.isEmpty()) {
      while (text.length() < self.position) {
        text.append('\0');
      }
      int end = Math.min(text.length(), self.position + written.length());
      text.replace(self.position, end, written);
      self.position += written.length();
    }
    return IntObject.of((long) string.size());
  }

  private static PyObject writeLines(Runtime rt, StringStream self, PyObject lines) {
    self.open();
    Iteration.forEach(rt, lines, line -> write(rt, self, line));
    return NONE;
  }

  private static long limit(Runtime rt, Args args) {
    long given = args.has(0) && args.get(0) != NONE ? Convert.size(rt, args.get(0)) : -1;
    return given < 0 ? Long.MAX_VALUE : given;
  }

  private StrObject take(int end, long most) {
    int from = Math.min(position, text.length());
    int count = text.codePointCount(from, end);
    int to = count <= most ? end : text.offsetByCodePoints(from, (int) most);
    position = Math.max(position, to);
    return StrObject.of(text.substring(from, to));
  }

  private static PyObject read(Runtime rt, StringStream self, Args args) {
    return self.open().take(self.text.length(), limit(rt, args));
  }

  private static PyObject readLine(Runtime rt, StringStream self, Args args) {
    return self.open().take(self.lineEnd(), limit(rt, args));
  }

  private static PyObject readLines(Runtime rt, StringStream self, Args args) {
    long hint = limit(rt, args);
    ListObject lines = new ListObject();
    long length = 0;
    for (PyObject line = self.next(rt); line != null; line = self.next(rt)) {
      rt.poll();
      lines.add(rt.heap(), line);
      length += ((StrObject) line).size();
      if (hint > 0 && length >= hint) {
        break;
      }
    }
    return lines;
  }

  private int lineEnd() {
    return ends.behindLine(text, position);
  }

  private int tell() {
    return position <= text.length()
        ? text.codePointCount(0, position)
        : text.codePointCount(0, text.length()) + position - text.length();
  }

  private static PyObject seek(Runtime rt, StringStream self, Args args) {
    long target = Convert.size(rt, args.get(0));
    long whence = args.has(1) ? Convert.size(rt, args.get(1)) : 0;
    self.open();
    if (whence < 0 || whence > 2) {
      throw Errors.value("Invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (whence == 0 && target < 0) {
      throw Errors.value("Negative seek position " + target);
    }
    if (whence != 0 && target != 0) {
      throw Errors.of(ExceptionTypes.OS_ERROR, "Can't do nonzero cur-relative seeks");
    }
    switch ((int) whence) {
      case 0 -> self.goTo(target);
      case 2 -> self.position = self.text.length();
      default -> {}
    }
    return IntObject.of((long) self.tell());
  }

  private void goTo(long target) {
    int size = text.codePointCount(0, text.length());
    position =
        target <= size
            ? text.offsetByCodePoints(0, (int) target)
            : text.length() + Math.toIntExact(target - size);
  }

  private static PyObject truncate(Runtime rt, StringStream self, Args args) {
    self.open();
    long size = args.has(0) && args.get(0) != NONE ? Convert.size(rt, args.get(0)) : self.tell();
    if (size < 0) {
      throw Errors.value("Negative size value " + size);
    }
    if (size < self.text.codePointCount(0, self.text.length())) {
      self.text.setLength(self.text.offsetByCodePoints(0, (int) size));
    }
    return IntObject.of(size);
  }

  private static PyObject close(Runtime rt, StringStream self) {
    self.closed = true;
    return NONE;
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    StrObject line = open().take(lineEnd(), Long.MAX_VALUE);
    return line.value().isEmpty() ? null : line;
  }
}
