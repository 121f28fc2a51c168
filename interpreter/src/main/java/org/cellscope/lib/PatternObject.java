package org.cellscope.lib;

import java.util.Optional;
import org.cellscope.lib.regex.Pattern;
import org.cellscope.lib.regex.RegexError;
import org.cellscope.lib.regex.Subject;
import org.cellscope.objects.ByteSequence;
import org.cellscope.objects.BytesObject;
import org.cellscope.objects.Errors;
import org.cellscope.objects.ExceptionObject;
import org.cellscope.objects.IntObject;
import org.cellscope.objects.PyException;
import org.cellscope.objects.PyObject;
import org.cellscope.objects.ReferenceVisitor;
import org.cellscope.objects.Restorer;
import org.cellscope.objects.Runtime;
import org.cellscope.objects.SingletonObject;
import org.cellscope.objects.StrObject;
import org.cellscope.objects.TypeObject;

/** {@code re.Pattern}. */
final class PatternObject extends PyObject {
  /** Class {@code re.Pattern}. */
  static final TypeObject TYPE =
      TypeObject.builtin("re.Pattern", PatternObject.class, null, PatternMethods::define).build();

  private final PyObject source;
  private final Pattern pattern;

  private PatternObject(PyObject source, Pattern pattern) {
    this.source = source;
    this.pattern = pattern;
  }

  /** Compiles a text or bytes. */
  static PatternObject compile(Runtime rt, PyObject source, int flags) {
    boolean bytes = !(source instanceof StrObject);
    try {
      return new PatternObject(source, Pattern.compile(textOf(source), bytes, flags));
    } catch (RegexError error) {
      throw raised(rt, error, source);
    }
  }

  /** The exception that an error in a pattern or template becomes. */
  static PyException raised(Runtime rt, RegexError error, PyObject source) {
    return switch (error.kind()) {
      case VALUE -> Errors.value(error.message());
      case OVERFLOW -> Errors.overflow(error.message());
      case INDEX -> Errors.index(error.message());
      case PATTERN -> {
        PyObject type = Convert.orNone(rt.importModule("re").attributes().get("error"));
        PyObject position =
            error.position() < 0 ? SingletonObject.NONE : IntObject.of((long) error.position());
        PyObject made =
            error.position() < 0
                ? rt.call(type, StrObject.of(error.message()))
                : rt.call(type, StrObject.of(error.message()), source, position);
        yield new PyException((ExceptionObject) made);
      }
    };
  }

  PyObject source() {
    return source;
  }

  Pattern pattern() {
    return pattern;
  }

  boolean isBytes() {
    return !(source instanceof StrObject);
  }

  /** The characters of a text, or the bytes as characters up to 255. */
  static String textOf(PyObject object) {
    if (object instanceof StrObject text) {
      return text.value();
    }
    if (object instanceof ByteSequence bytes) {
      return bytes.latin();
    }
    throw Errors.type(
        "expected string or bytes-like object, got '" + object.type().fullName() + "'");
  }

  /** What is searched, of the kind that the pattern is for. */
  Subject subject(PyObject object) {
    String text = textOf(object);
    if (isBytes() && object instanceof StrObject) {
      throw Errors.type("cannot use a bytes pattern on a string-like object");
    }
    if (!isBytes() && object instanceof ByteSequence) {
      throw Errors.type("cannot use a string pattern on a bytes-like object");
    }
    return Subject.of(text, !(object instanceof StrObject string) || string.isBasic());
  }

  /** A part of what is searched, as a text or as bytes. */
  PyObject made(String text) {
    if (!isBytes()) {
      return StrObject.of(text);
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return BytesObject.owning(bytes);
  }

  Optional<MatchObject> find(Runtime rt, Pattern.Mode mode, Search search, int from, int notEmpty) {
    return pattern
        .find(search.subject(), mode, from, search.to(), notEmpty, rt::poll)
        .map(bounds -> new MatchObject(this, search, bounds));
  }

  /**
   * What is searched.
   *
   * @param from where the search began and {@code to} where it ends, in characters
   */
  record Search(PyObject object, Subject subject, int from, int to) {}

  @Override
  public TypeObject type() {
    return TYPE;
  }

  @Override
  public void visitReferences(ReferenceVisitor visitor) {
    visitor.visit(source);
  }

  @Override
  protected PyObject restored(Restorer past) {
    return new PatternObject(past.of(source), pattern);
  }
}
