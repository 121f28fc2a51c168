package org.cellscope.objects;

/** A Python exception on its way through Java code. */
public final class PyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExceptionObject value;

  /** Raises an exception object. */
  public PyException(ExceptionObject value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** The exception object. */
  public ExceptionObject value() {
    return value;
  }

  /** Whether the exception is an instance of a class. */
  public boolean matches(TypeObject type) {
    return value.type().isSubtype(type);
  }

  /** The class and the arguments; for the log of an error in Cellscope itself. */
  @Override
  public String getMessage() {
    return value.type().name() + value.args();
  }
}
