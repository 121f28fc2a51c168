package org.cellscope.lib;

import java.util.ArrayList;
import java.util.List;
import org.cellscope.objects.Args;
import org.cellscope.objects.Attributes;
import org.cellscope.objects.Calls;
import org.cellscope.objects.DictObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.GenericAlias;
import org.cellscope.objects.Heap;
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

/**
 * {@code functools.partial}: a callable with some arguments given already. Its vector of references
 * is the function, the tuple of positional and the dictionary of keyword arguments.
 */
final class PartialObject extends LibraryObject {
  /** Class {@code functools.partial}. */
  static final TypeObject TYPE =
      TypeObject.builtin("functools.partial", PartialObject.class, null, PartialObject::define)
          .subclassable()
          .withAttributes()
          .build();

  private PyObject function;
  private TupleObject args;
  private DictObject keywords;

  private PartialObject(TypeObject type, PyObject function, TupleObject args, DictObject keywords) {
    super(type, TYPE);
    this.function = function;
    this.args = args;
    this.keywords = keywords;
  }

  private static void define(TypeMembers members) {
    Class<PartialObject> self = PartialObject.class;
    members.constructor("*args, **kwargs", PartialObject::make);
    members.method("__call__", "*args, **kwargs", self, PartialObject::call);
    members.noArgs("__repr__", self, (rt, me) -> StrObject.of(me.repr(rt)));
    members.noArgs("__reduce__", self, (rt, me) -> me.reduce());
    members.oneArg("__setstate__", self, PartialObject::setState);
    members.member("func", self, (rt, me) -> me.function, null);
    members.member("args", self, (rt, me) -> me.args, null);
    members.member("keywords", self, (rt, me) -> me.keywords, null);
    members.property(
        "__dict__",
        self,
        (rt, me) -> Convert.orNone(me.ensureAttributes(rt.heap())),
        (rt, me, value) -> me.setAttributes(rt.heap(), value));
    members.classOneArg("__class_getitem__", (rt, cls, item) -> GenericAlias.of(cls, item));
    members.doc(
        "Create a new function with partial application of the given arguments\nand keywords.");
  }

  private static PyObject make(Runtime rt, TypeObject type, Args given) {
    TupleObject all = given.rest(0);
    if (all.size() < 1) {
      throw Errors.type("type 'partial' takes at least one argument");
    }
    PyObject function = all.get(0);
    if (!Attributes.isCallable(function)) {
      throw Errors.type("the first argument must be callable");
    }
    List<PyObject> args = new ArrayList<>(all.items().subList(1, all.size()));
    DictObject keywords = given.keywords(1);
    if (function instanceof PartialObject inner
        && inner.type() == TYPE
        && inner.attributes() == null) {
      args.addAll(0, inner.args.items());
      DictObject merged = inner.keywords.copy();
      merged.putAll(rt, keywords);
      keywords = merged;
      function = inner.function;
    }
    return new PartialObject(type, function, TupleObject.of(args), keywords);
  }

  private static PyObject call(Runtime rt, PartialObject self, Args given) {
    List<PyObject> all = new ArrayList<>(self.args.items());
    all.addAll(given.restItems(0));
    DictObject keywords = self.keywords.copy();
    keywords.putAll(rt, given.keywords(1));
    return Calls.forward(rt, self.function, TupleObject.of(all), keywords);
  }

  private PyObject reduce() {
    DictObject own = attributes();
    PyObject state =
        TupleObject.of(
            function, args, keywords, own == null || own.size() == 0 ? SingletonObject.NONE : own);
    return TupleObject.of(List.of(type(), TupleObject.of(function), state));
  }

  private static PyObject setState(Runtime rt, PartialObject self, PyObject state) {
    if (!(state instanceof TupleObject parts)
        || parts.size() != 4
        || !Attributes.isCallable(parts.get(0))
        || !(parts.get(1) instanceof TupleObject positional)
        || !(parts.get(2) instanceof DictObject || parts.get(2) == SingletonObject.NONE)) {
      throw Errors.type("invalid partial state");
    }
    DictObject named =
        parts.get(2) instanceof DictObject given
            ? given.type() == DictObject.TYPE ? given : given.copy()
            : new DictObject();
    TupleObject plain =
        positional.type() == TupleObject.TYPE ? positional : TupleObject.of(positional.items());
    self.become(rt.heap(), parts.get(0), plain, named);
    if (parts.get(3) == SingletonObject.NONE) {
      DictObject own = self.attributes();
      if (own != null) {
        self.setAttributes(rt.heap(), new DictObject());
      }
    } else {
      self.setAttributes(rt.heap(), parts.get(3));
    }
    return SingletonObject.NONE;
  }

  private void become(Heap heap, PyObject newFunction, TupleObject newArgs, DictObject named) {
    PyObject oldFunction = function;
    function = newFunction;
    heap.set(this, 0, oldFunction, newFunction);
    PyObject oldArgs = args;
    args = newArgs;
    heap.set(this, 1, oldArgs, newArgs);
    PyObject oldKeywords = keywords;
    keywords = named;
    heap.set(this, 2, oldKeywords, named);
  }

  private String repr(Runtime rt) {
    if (!rt.heap().enterRepr(this)) {
      return "...";
    }
    try {
      StringBuilder text = new StringBuilder(type() == TYPE ? TYPE.qualname() : type().name());
      text.append('(').append(Repr.repr(rt, function));
      args.items().forEach(item -> text.append(", ").append(Repr.repr(rt, item)));
      for (Convert.Entry entry : Convert.entries(keywords)) {
        text.append(", ").append(Repr.str(rt, entry.key())).append('=');
        text.append(Repr.repr(rt, entry.value()));
      }
      return text.append(')').toString();
    } finally {
      rt.heap().leaveRepr(this);
    }
  }

  @Override
  public List<String> referenceNames() {
    return List.of("partial.func", "partial.args[]", "partial.keywords[]");
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(function);
    visitor.visit(args);
    visitor.visit(keywords);
  }

  @Override
  protected PyObject restored(Restorer past) {
    Restorer.Content before = past.content(this);
    PartialObject copy =
        new PartialObject(
            past.type(type()), SingletonObject.NONE, TupleObject.EMPTY, new DictObject());
    past.later(
        () -> {
          copy.function = Convert.orNone(before.get(0));
          copy.args = before.get(1) instanceof TupleObject given ? given : TupleObject.EMPTY;
          copy.keywords = before.get(2) instanceof DictObject given ? given : new DictObject();
        });
    return withAttributes(past, copy);
  }
}
