package org.cellscope.objects;

/** Makes the exceptions that built-ins raise; the messages are CPython's, word for word. */
public final class Errors {
  private Errors() {}

  /** An exception of any class with a message. */
  public static PyException of(TypeObject type, String message) {
    return new PyException(new ExceptionObject(type, TupleObject.of(StrObject.of(message))));
  }

  /** An exception of any class with any arguments. */
  public static PyException of(TypeObject type, PyObject... args) {
    return new PyException(new ExceptionObject(type, TupleObject.of(args)));
  }

  public static PyException type(String message) {
    return of(ExceptionTypes.TYPE_ERROR, message);
  }

  /** What messages say was given where an argument of another class is needed. */
  public static String given(PyObject argument) {
    return argument == SingletonObject.NONE ? "None" : argument.type().fullName();
  }

  public static PyException value(String message) {
    return of(ExceptionTypes.VALUE_ERROR, message);
  }

  public static PyException index(String message) {
    return of(ExceptionTypes.INDEX_ERROR, message);
  }

  /** A KeyError, whose argument is the key itself. */
  public static PyException key(PyObject key) {
    return of(ExceptionTypes.KEY_ERROR, key);
  }

  /** An AttributeError without the object and name that suggestions need. */
  public static PyException attribute(String message) {
    return of(ExceptionTypes.ATTRIBUTE_ERROR, message);
  }

  /** An AttributeError with the object and name that suggestions are made from. */
  public static PyException attribute(String message, PyObject object, String name) {
    PyException error = of(ExceptionTypes.ATTRIBUTE_ERROR, message);
    error.value().hint("name", StrObject.of(name));
    error.value().hint("obj", object);
    return error;
  }

  /** A NameError with the name that suggestions are made from. */
  public static PyException name(String message, String name) {
    PyException error = of(ExceptionTypes.NAME_ERROR, message);
    error.value().hint("name", StrObject.of(name));
    return error;
  }

  public static PyException zeroDivision(String message) {
    return of(ExceptionTypes.ZERO_DIVISION_ERROR, message);
  }

  public static PyException overflow(String message) {
    return of(ExceptionTypes.OVERFLOW_ERROR, message);
  }

  public static PyException runtime(String message) {
    return of(ExceptionTypes.RUNTIME_ERROR, message);
  }

  public static PyException memory() {
    return of(ExceptionTypes.MEMORY_ERROR);
  }

  public static PyException stopIteration() {
    return of(ExceptionTypes.STOP_ITERATION);
  }

  /** A StopIteration with the value that a generator returned. */
  public static PyException stopIteration(PyObject value) {
    return value == SingletonObject.NONE
        ? stopIteration()
        : of(ExceptionTypes.STOP_ITERATION, value);
  }
}
