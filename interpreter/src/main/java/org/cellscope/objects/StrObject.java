package org.cellscope.objects;

import org.jspecify.annotations.Nullable;

/**
 * A str. Characters beyond the basic plane are surrogate pairs in {@link #value}; lengths and
 * indices in Python count code points, which {@link #size} and {@link #offset} translate.
 */
public sealed class StrObject extends PyObject {
  /** Class {@code str}. */
  public static final TypeObject TYPE =
      TypeObject.builtin("str", StrObject.class, null, StrMethods::define).subclassable().build();

  static final int FIRST_FIXED = -512;

  /** The one empty string. */
  public static final StrObject EMPTY = new StrObject("", -9);

  private static final StrObject[] LATIN = latin();

  /**
   * A String; or a {@link GrowingText} that becomes one when it is first read. Two threads may both
   * do that; they get equal texts.
   */
  private Object text;

  private int size = -1;
  private long hash;

  private StrObject(GrowingText text, int size) {
    this.text = text;
    this.size = size;
  }

  private StrObject(String value, int serial) {
    super(serial);
    this.text = value;
    if (serial != UNKNOWN) {
      this.size = value.length();
      this.hash = hash(value);
    }
  }

  private static StrObject[] latin() {
    StrObject[] all = new StrObject[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = new StrObject(String.valueOf((char) i), FIRST_FIXED - i);
    }
    return all;
  }

  /** A string; the empty one and single Latin-1 characters are single objects, as in CPython. */
  public static StrObject of(String value) {
    StrObject cached = cached(value);
    return cached != null ? cached : new StrObject(value, UNKNOWN);
  }

  /** A string that all sessions share, for the documentation and names of built-ins. */
  static StrObject shared(String value) {
    StrObject cached = cached(value);
    return cached != null ? cached : new StrObject(value, SHARED);
  }

  static @Nullable StrObject cached(String value) {
    if (value.isEmpty()) {
      return EMPTY;
    }
    return value.length() == 1 && value.charAt(0) < LATIN.length ? LATIN[value.charAt(0)] : null;
  }

  /** An instance of {@code str} or a class derived from it. */
  public static StrObject of(TypeObject type, String value) {
    return type == TYPE ? of(value) : new Derived(type, value);
  }

  /** The string of one code point. */
  public static StrObject ofCodePoint(int codePoint) {
    return codePoint < LATIN.length ? LATIN[codePoint] : of(Character.toString(codePoint));
  }

  @Override
  public TypeObject type() {
    return TYPE;
  }

  /** The text. */
  public final String value() {
    return text instanceof String known ? known : join();
  }

  private String join() {
    String joined = text.toString();
    text = joined;
    return joined;
  }

  /** The length in UTF-16 units. */
  final int length() {
    return text instanceof String known ? known.length() : ((GrowingText) text).length();
  }

  /**
   * The text of this object followed by another; a long text that short ones are added to grows
   * without being copied each time.
   *
   * @throws PyException MemoryError when it is too long
   */
  public final StrObject plus(StrObject other) {
    String more = other.value();
    int before = length();
    Text.checkLength((long) before + more.length());
    if (before < GrowingText.LEAST || before / 4 < more.length()) {
      return of(value().concat(more));
    }
    GrowingText grown = text instanceof GrowingText growing ? growing.followedBy(more) : null;
    if (grown == null) {
      grown = GrowingText.of(value(), more);
    }
    boolean paired =
        !more.isEmpty()
            && Character.isLowSurrogate(more.charAt(0))
            && Character.isHighSurrogate(grown.charAt(before - 1));
    return new StrObject(grown, size() + other.size() - (paired ? 1 : 0));
  }

  /** The length in code points. */
  public final int size() {
    if (size < 0) {
      size = value().codePointCount(0, length());
    }
    return size;
  }

  /** Whether indices in code points are indices in {@link #value}. */
  public final boolean isBasic() {
    return size() == length();
  }

  /** The index in {@link #value} of a code point's index. */
  public final int offset(int codePoint) {
    return isBasic() ? codePoint : value().offsetByCodePoints(0, codePoint);
  }

  /** The hash of the text. */
  public final long hash() {
    if (hash == 0) {
      hash = hash(value());
    }
    return hash;
  }

  /** The hash of a text; never 0 or -1 but for the empty text, whose hash is 0. */
  public static long hash(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long mixed = text.hashCode() * 0x9E37_79B9_7F4A_7C15L ^ text.length();
    return mixed == 0 || mixed == -1 ? 1 : mixed;
  }

  @Override
  public String toString() {
    return value();
  }

  private static final class Derived extends StrObject {
    private final Extension extension;

    Derived(TypeObject type, String value) {
      super(value, UNKNOWN);
      this.extension = Extension.require(type);
    }

    @Override
    public TypeObject type() {
      return extension.type();
    }

    @Override
    public Extension extension() {
      return extension;
    }
  }

  @Override
  protected PyObject restored(Restorer past) {
    return extension() == null ? this : past.extended(this, of(past.type(type()), value()));
  }
}
