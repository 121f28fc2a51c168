package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellscope.objects.Args;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.Operators;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Repr;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TupleObject;
import org.cellscope.objects.TypeMembers;
import org.cellscope.objects.TypeObject;
import org.jspecify.annotations.Nullable;

/** {@code re.Match}. */
final class MatchObject extends PyObject {
  /** Class {@code re.Match}. */
  static final TypeObject TYPE =
      TypeObject.builtin("re.Match", MatchObject.class, null, MatchObject::define).build();

  private static final PyObject NONE = SingletonObject.NONE;

  private final PatternObject pattern;
  private final PatternObject.Search search;
  private final int[] bounds;

  MatchObject(PatternObject pattern, PatternObject.Search search, int[] bounds) {
    this.pattern = pattern;
    this.search = search;
    this.bounds = bounds;
  }

  private static void define(TypeMembers members) {
    Class<MatchObject> self = MatchObject.class;
    members.method("group", "*args", self, (rt, me, args) -> me.group(rt, args.rest(0)));
    members.oneArg("__getitem__", self, (rt, me, key) -> me.groupOr(me.number(rt, key), NONE));
    members.method("groups", "default=None", self, (rt, me, args) -> me.groups(args.or(0, NONE)));
    members.method("groupdict", "default=None", self, MatchObject::groupDict);
    members.method(
        "start", "group=0, /", self, (rt, me, args) -> place(me.start(me.number(rt, args))));
    members.method("end", "group=0, /", self, (rt, me, args) -> place(me.end(me.number(rt, args))));
    members.method("span", "group=0, /", self, (rt, me, args) -> me.span(me.number(rt, args)));
    members.method("expand", "template", self, MatchObject::expand);
    members.getter("pos", self, (rt, me) -> place(me.search.from()));
    members.getter("endpos", self, (rt, me) -> place(me.search.to()));
    members.getter("lastindex", self, (rt, me) -> me.last() < 0 ? NONE : place(me.last()));
    members.getter("lastgroup", self, (rt, me) -> me.lastName());
    members.getter("re", self, (rt, me) -> me.pattern);
    members.getter("string", self, (rt, me) -> me.search.object());
    members.getter("regs", self, (rt, me) -> me.spans());
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs("__copy__", self, (rt, me) -> me);
    members.oneArg("__deepcopy__", self, (rt, me, memo) -> me);
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        "The result of re.match() and re.search().\n"
            + "Match objects always have a boolean value of True.");
  }

  private static PyObject place(int index) {
    return IntObject.of((long) index);
  }

  int start(int group) {
    return bounds[2 * group + 1] < 0 ? -1 : bounds[2 * group];
  }

  int end(int group) {
    return bounds[2 * group + 1];
  }

  private int last() {
    return bounds[bounds.length - 1];
  }

  private PyObject lastName() {
    for (Map.Entry<String, Integer> name : pattern.pattern().names().entrySet()) {
      if (name.getValue() == last()) {
        return StrObject.of(name.getKey());
      }
    }
    return NONE;
  }

  /** What a group has matched; a fallback where it has not. */
  PyObject groupOr(int group, PyObject fallback) {
    return end(group) < 0 ? fallback : pattern.made(text(group));
  }

  /** What a group has matched; nothing where it has not. */
  String text(int group) {
    return end(group) < 0 ? "" : search.subject().slice(start(group), end(group));
  }

  private int number(Runtime rt, Args args) {
    PyObject given = args.orNull(0);
    return given == null ? 0 : number(rt, given);
  }

  private int number(Runtime rt, PyObject given) {
    @Nullable Integer named =
        given instanceof StrObject name ? pattern.pattern().names().get(name.value()) : null;
    long number = -1;
    if (named != null) {
      number = named;
    } else if (given instanceof IntObject || given.type().lookup("__index__") != null) {
      number = Operators.clampedIndex(rt, given);
    }
    if (number < 0 || number > pattern.pattern().groups()) {
      throw Errors.index("no such group");
    }
    return (int) number;
  }

  private PyObject group(Runtime rt, TupleObject given) {
    if (given.size() == 0) {
      return groupOr(0, NONE);
    }
    List<PyObject> found = new ArrayList<>();
    for (PyObject each : given.items()) {
      found.add(groupOr(number(rt, each), NONE));
    }
    return found.size() == 1 ? found.get(0) : TupleObject.of(found);
  }

  private PyObject groups(PyObject fallback) {
    List<PyObject> all = new ArrayList<>();
    for (int group = 1; group <= pattern.pattern().groups(); group++) {
      all.add(groupOr(group, fallback));
    }
    return TupleObject.of(all);
  }

  private static PyObject groupDict(Runtime rt, MatchObject self, Args args) {
    DictObject named = new DictObject();
    self.pattern
        .pattern()
        .names()
        .forEach(
            (name, group) ->
                named.put(rt, StrObject.of(name), self.groupOr(group, args.or(0, NONE))));
    return named;
  }

  private PyObject span(int group) {
    return TupleObject.of(place(start(group)), place(end(group)));
  }

  private PyObject spans() {
    List<PyObject> all = new ArrayList<>();
    for (int group = 0; group <= pattern.pattern().groups(); group++) {
      all.add(span(group));
    }
    return TupleObject.of(all);
  }

  private static PyObject expand(Runtime rt, MatchObject self, Args args) {
    return self.pattern.made(
        Substitution.template(rt, self.pattern, args.get(0)).expand(self::text));
  }

  private String repr(Runtime rt) {
    return "<re.Match object; span=("
        + start(0)
        + ", "
        + end(0)
        + "), match="
        + Repr.repr(rt, groupOr(0, NONE))
        + ">";
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  public List<String> referenceNames() {
    return List.of("match.re", "match.string");
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(pattern);
    visitor.visit(search.object());
  }

  @Override
  protected PyObject restored(Restorer past) {
    PatternObject.Search then =
        new PatternObject.Search(
            past.of(search.object()), search.subject(), search.from(), search.to());
    return new MatchObject((PatternObject) past.of(pattern), then, bounds);
  }
}
