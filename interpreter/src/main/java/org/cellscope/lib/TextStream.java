package org.cellscope.lib;

import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.Codecs;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionTypes;
import org.cellscope.objects.Host;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Iteration;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}. */
final class TextStream extends IteratorObject {
  /** Class {@code _io.TextIOWrapper}. */
  static final TypeObject TYPE =
      TypeObject.builtin("_io.TextIOWrapper", TextStream.class, null, TextStream::defineType)
          .build();

  private static final PyObject NONE = SingletonObject.NONE;

  /** Which of the three. */
  enum Kind {
    STDIN("<stdin>", "r"),
    STDOUT("<stdout>", "w"),
    STDERR("<stderr>", "w");

    private final String label;
    private final String mode;

    Kind(String label, String mode) {
      this.label = label;
      this.mode = mode;
    }
  }

  private final Kind kind;

  TextStream(Kind kind) {
    super(TYPE);
    this.kind = kind;
  }

  private static void defineType(TypeMembers members) {
    IteratorObject.define(members);
    Class<TextStream> self = TextStream.class;
    members.noArgs(
        "__repr__",
        self,
        (rt, me) ->
            StrObject.of(
                "<_io.TextIOWrapper name='"
                    + me.kind.label
                    + "' mode='"
                    + me.kind.mode
                    + "' encoding='utf-8'>"));
    members.oneArg("write", self, (rt, me, text) -> me.write(rt, text));
    members.oneArg("writelines", self, TextStream::writeLines);
    members.noArgs("flush", self, (rt, me) -> NONE);
    members.method("readline", "size=-1, /", self, TextStream::readLine);
    members.method("read", "size=-1, /", self, TextStream::read);
    members.method("readlines", "hint=-1, /", self, TextStream::readLines);
    members.method("reconfigure", "**kwargs", self, (rt, me, args) -> NONE);
    members.noArgs("isatty", self, (rt, me) -> BoolObject.FALSE);
    members.noArgs("fileno", self, (rt, me) -> IntObject.of((long) me.kind.ordinal()));
    members.noArgs("readable", self, (rt, me) -> BoolObject.of(me.kind == Kind.STDIN));
    members.noArgs("writable", self, (rt, me) -> BoolObject.of(me.kind != Kind.STDIN));
    members.noArgs("seekable", self, (rt, me) -> BoolObject.FALSE);
    members.getter("name", self, (rt, me) -> StrObject.of(me.kind.label));
    members.getter("mode", self, (rt, me) -> StrObject.of(me.kind.mode));
    members.getter("encoding", self, (rt, me) -> StrObject.of("utf-8"));
    members.getter("errors", self, (rt, me) -> StrObject.of(me.errors()));
    members.getter("newlines", self, (rt, me) -> NONE);
    members.getter("closed", self, (rt, me) -> BoolObject.FALSE);
    members.getter("line_buffering", self, (rt, me) -> BoolObject.of(me.kind == Kind.STDERR));
  }

  private PyObject write(Runtime rt, PyObject text) {
    if (kind == Kind.STDIN) {
      throw unsupported("not writable");
    }
    if (!(text instanceof StrObject string)) {
      throw Errors.type("write() argument must be str, not " + text.type().fullName());
    }
    String written = Codecs.written(string, errors());
    if (!written.isEmpty()) {
      rt.host().write(kind == Kind.STDERR ? Host.Stream.ERR : Host.Stream.OUT, written);
    }
    return IntObject.of((long) string.size());
  }

  private String errors() {
    return kind == Kind.STDERR ? "backslashreplace" : "strict";
  }

  private static PyException unsupported(String message) {
    return Errors.of(StringStream.UNSUPPORTED_OPERATION, message);
  }

  private static PyObject writeLines(Runtime rt, TextStream self, PyObject lines) {
    Iteration.forEach(rt, lines, line -> self.write(rt, line));
    return NONE;
  }

  private void requireInput() {
    if (kind != Kind.STDIN) {
      throw unsupported("not readable");
    }
  }

  private static PyObject readLine(Runtime rt, TextStream self, Args args) {
    self.requireInput();
    return StrObject.of(rt.host().readLine().map(line -> line + "\n").orElse(""));
  }

  private static PyObject read(Runtime rt, TextStream self, Args args) {
    self.requireInput();
    if (args.has(0) && args.get(0) != NONE && Operators.index(rt, args.get(0)).signum() >= 0) {
      throw Errors.of(
          ExceptionTypes.NOT_IMPLEMENTED_ERROR, "reading parts of sys.stdin is not provided");
    }
    StringBuilder all = new StringBuilder();
    while (true) {
      rt.poll();
      var line = rt.host().readLine();
      if (line.isEmpty()) {
        return StrObject.of(all.toString());
      }
      all.append(line.get()).append('\n');
    }
  }

  private static PyObject readLines(Runtime rt, TextStream self, Args args) {
    self.requireInput();
    return new ListObject(Iteration.toList(rt, self));
  }

  @Override
  public @Nullable PyObject next(Runtime rt) {
    requireInput();
    return rt.host().readLine().map(line -> StrObject.of(line + "\n")).orElse(null);
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {}

  @Override
  protected PyObject restored(Restorer past) {
    return this;
  }
}
