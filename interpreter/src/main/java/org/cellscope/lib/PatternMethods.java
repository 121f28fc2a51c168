package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellscope.lib.regex.Pattern;
import org.cellscope.objects.Args;
import org.cellscope.objects.BoolObject;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.IteratorObject;
import org.cellscope.objects.ListObject;
import org.cellscope.objects.MappingProxyObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** Members of class {@code re.Pattern}. */
final class PatternMethods {
  private static final String[] FLAG_NAMES = {
    "TEMPLATE",
    "IGNORECASE",
    "LOCALE",
    "MULTILINE",
    "DOTALL",
    "UNICODE",
    "VERBOSE",
    "DEBUG",
    "ASCII"
  };

  private PatternMethods() {}

  static void define(TypeMembers members) {
    Class<PatternObject> self = PatternObject.class;
    String bounds = "string, pos=0, endpos=sys.maxsize";
    members.method("match", bounds, self, (rt, me, args) -> find(rt, me, args, Pattern.Mode.MATCH));
    members.method(
        "fullmatch", bounds, self, (rt, me, args) -> find(rt, me, args, Pattern.Mode.FULL));
    members.method(
        "search", bounds, self, (rt, me, args) -> find(rt, me, args, Pattern.Mode.SEARCH));
    members.method("findall", bounds, self, PatternMethods::findAll);
    members.method(
        "finditer", bounds, self, (rt, me, args) -> new Matches(me, search(rt, me, args)));
    members.method("split", "string, maxsplit=0", self, PatternMethods::split);
    members.method(
        "sub",
        "repl, string, count=0",
        self,
        (rt, me, args) -> Substitution.run(rt, me, args).get(0));
    members.method("subn", "repl, string, count=0", self, Substitution::run);
    members.getter("pattern", self, (rt, me) -> me.source());
    members.getter("flags", self, (rt, me) -> IntObject.of((long) me.pattern().flags()));
    members.getter("groups", self, (rt, me) -> IntObject.of((long) me.pattern().groups()));
    members.getter("groupindex", self, PatternMethods::groupIndex);
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(repr(rt, me)));
    members.noArgs("__copy__", self, (rt, me) -> me);
    members.oneArg("__deepcopy__", self, (rt, me, memo) -> me);
    members.oneArg("__eq__", self, PatternMethods::equal);
    members.noArgs(
        "__hash__",
        self,
        (rt, me) ->
            IntObject.of(
                31L * me.pattern().flags() + PatternObject.textOf(me.source()).hashCode()));
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc("Compiled regular expression object.");
  }

  private static PyObject equal(Runtime rt, PatternObject self, PyObject given) {
    if (!(given instanceof PatternObject other)) {
      return SingletonObject.NOT_IMPLEMENTED;
    }
    return BoolObject.of(
        self.pattern().flags() == other.pattern().flags()
            && self.isBytes() == other.isBytes()
            && PatternObject.textOf(self.source()).equals(PatternObject.textOf(other.source())));
  }

  private static PyObject groupIndex(Runtime rt, PatternObject self) {
    DictObject names = new DictObject();
    self.pattern()
        .names()
        .forEach((name, group) -> names.put(rt, StrObject.of(name), IntObject.of((long) group)));
    return new MappingProxyObject(names);
  }

  static PatternObject.Search search(Runtime rt, PatternObject self, Args args) {
    var subject = self.subject(args.get(0));
    int length = subject.length();
    int from = bound(rt, args.orNull(1), 0, length);
    int to = bound(rt, args.orNull(2), length, length);
    return new PatternObject.Search(args.get(0), subject, from, to);
  }

  private static int bound(Runtime rt, @Nullable PyObject given, int fallback, int length) {
    return given == null
        ? fallback
        : (int) Math.clamp(Operators.clampedIndex(rt, given), 0L, (long) length);
  }

  private static PyObject find(Runtime rt, PatternObject self, Args args, Pattern.Mode mode) {
    PatternObject.Search search = search(rt, self, args);
    if (search.from() > search.to()) {
      return SingletonObject.NONE;
    }
    return self.find(rt, mode, search, search.from(), -1)
        .<PyObject>map(match -> match)
        .orElse(SingletonObject.NONE);
  }

  private static PyObject findAll(Runtime rt, PatternObject self, Args args) {
    Matches matches = new Matches(self, search(rt, self, args));
    ListObject found = new ListObject();
    for (Optional<MatchObject> next = matches.find(rt); next.isPresent(); next = matches.find(rt)) {
      found.add(rt.heap(), item(self, next.get()));
    }
    return found;
  }

  private static PyObject item(PatternObject self, MatchObject match) {
    int groups = self.pattern().groups();
    if (groups < 2) {
      return match.groupOr(groups, self.made(""));
    }
    List<PyObject> all = new ArrayList<>();
    for (int group = 1; group <= groups; group++) {
      all.add(match.groupOr(group, self.made("")));
    }
    return TupleObject.of(all);
  }

  private static PyObject split(Runtime rt, PatternObject self, Args args) {
    long most = args.has(1) ? Convert.size(rt, args.get(1)) : 0;
    var subject = self.subject(args.get(0));
    Matches matches =
        new Matches(self, new PatternObject.Search(args.get(0), subject, 0, subject.length()));
    ListObject parts = new ListObject();
    int last = 0;
    for (long count = 0; most == 0 || count < most; count++) {
      Optional<MatchObject> next = matches.find(rt);
      if (next.isEmpty()) {
        break;
      }
      MatchObject match = next.get();
      parts.add(rt.heap(), self.made(subject.slice(last, match.start(0))));
      for (int group = 1; group <= self.pattern().groups(); group++) {
        parts.add(rt.heap(), match.groupOr(group, SingletonObject.NONE));
      }
      last = match.end(0);
    }
    parts.add(rt.heap(), self.made(subject.slice(last, subject.length())));
    return parts;
  }

  private static String repr(Runtime rt, PatternObject self) {
    String source = Repr.repr(rt, self.source());
    int shown = source.codePointCount(0, source.length());
    StringBuilder text = new StringBuilder("re.compile(");
    text.append(shown > 200 ? source.substring(0, source.offsetByCodePoints(0, 200)) : source);
    int flags = self.pattern().flags();
    if (!self.isBytes() && (flags & (4 | 256 | 32)) == 32) {
      flags &= ~32;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < FLAG_NAMES.length; i++) {
      if ((flags & 1 << i) != 0) {
        names.add("re." + FLAG_NAMES[i]);
      }
    }
    int unknown = flags >> FLAG_NAMES.length << FLAG_NAMES.length;
    if (unknown != 0) {
      names.add("0x" + Integer.toHexString(unknown));
    }
    if (!names.isEmpty()) {
      text.append(", ").append(String.join("|", names));
    }
    return text.append(')').toString();
  }

  /** The matches one after the other, as {@code finditer} hands them out. */
  static final class Matches extends IteratorObject {
    private static final TypeObject TYPE =
        TypeObject.builtin("callable_iterator", Matches.class, null, IteratorObject::define)
            .build();

    private final PatternObject pattern;
    private final PatternObject.Search search;
    private int from;
    private int notEmpty = -1;

    Matches(PatternObject pattern, PatternObject.Search search) {
      super(TYPE, TYPE);
      this.pattern = pattern;
      this.search = search;
      this.from = search.from();
    }

    Optional<MatchObject> find(Runtime rt) {
      if (from > search.to()) {
        return Optional.empty();
      }
      Optional<MatchObject> found = pattern.find(rt, Pattern.Mode.SEARCH, search, from, notEmpty);
      from = found.map(match -> match.end(0)).orElse(search.to() + 1);
      notEmpty = found.filter(match -> match.start(0) == match.end(0)).isPresent() ? from : -1;
      return found;
    }

    @Override
    public @Nullable PyObject next(Runtime rt) {
      return find(rt).orElse(null);
    }

    @Override
    public void visitReferences(ReferenceVisitor visitor) {
      visitor.visit(pattern);
      visitor.visit(search.object());
    }
  }
}
