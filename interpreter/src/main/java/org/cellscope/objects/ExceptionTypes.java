package org.cellscope.objects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The built-in exception classes (library reference, "Exception hierarchy"). */
public final class ExceptionTypes {
  public static final TypeObject BASE_EXCEPTION = define("BaseException", null);

  public static final TypeObject BASE_EXCEPTION_GROUP =
      define("BaseExceptionGroup", BASE_EXCEPTION);

  public static final TypeObject GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);

  public static final TypeObject KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);

  public static final TypeObject SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);

  public static final TypeObject EXCEPTION = define("Exception", BASE_EXCEPTION);

  public static final TypeObject ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);

  public static final TypeObject FLOATING_POINT_ERROR =
      define("FloatingPointError", ARITHMETIC_ERROR);

  public static final TypeObject OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);

  public static final TypeObject ZERO_DIVISION_ERROR =
      define("ZeroDivisionError", ARITHMETIC_ERROR);

  public static final TypeObject ASSERTION_ERROR = define("AssertionError", EXCEPTION);

  public static final TypeObject ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);

  public static final TypeObject BUFFER_ERROR = define("BufferError", EXCEPTION);

  public static final TypeObject EOF_ERROR = define("EOFError", EXCEPTION);

  public static final TypeObject IMPORT_ERROR = define("ImportError", EXCEPTION);

  public static final TypeObject MODULE_NOT_FOUND_ERROR =
      define("ModuleNotFoundError", IMPORT_ERROR);

  public static final TypeObject LOOKUP_ERROR = define("LookupError", EXCEPTION);

  public static final TypeObject INDEX_ERROR = define("IndexError", LOOKUP_ERROR);

  public static final TypeObject KEY_ERROR = define("KeyError", LOOKUP_ERROR);

  public static final TypeObject MEMORY_ERROR = define("MemoryError", EXCEPTION);

  public static final TypeObject NAME_ERROR = define("NameError", EXCEPTION);

  public static final TypeObject UNBOUND_LOCAL_ERROR = define("UnboundLocalError", NAME_ERROR);

  public static final TypeObject OS_ERROR = define("OSError", EXCEPTION);

  public static final TypeObject BLOCKING_IO_ERROR = define("BlockingIOError", OS_ERROR);

  public static final TypeObject CHILD_PROCESS_ERROR = define("ChildProcessError", OS_ERROR);

  public static final TypeObject CONNECTION_ERROR = define("ConnectionError", OS_ERROR);

  public static final TypeObject BROKEN_PIPE_ERROR = define("BrokenPipeError", CONNECTION_ERROR);

  public static final TypeObject CONNECTION_ABORTED_ERROR =
      define("ConnectionAbortedError", CONNECTION_ERROR);

  public static final TypeObject CONNECTION_REFUSED_ERROR =
      define("ConnectionRefusedError", CONNECTION_ERROR);

  public static final TypeObject CONNECTION_RESET_ERROR =
      define("ConnectionResetError", CONNECTION_ERROR);

  public static final TypeObject FILE_EXISTS_ERROR = define("FileExistsError", OS_ERROR);

  public static final TypeObject FILE_NOT_FOUND_ERROR = define("FileNotFoundError", OS_ERROR);

  public static final TypeObject INTERRUPTED_ERROR = define("InterruptedError", OS_ERROR);

  public static final TypeObject IS_ADIRECTORY_ERROR = define("IsADirectoryError", OS_ERROR);

  public static final TypeObject NOT_ADIRECTORY_ERROR = define("NotADirectoryError", OS_ERROR);

  public static final TypeObject PERMISSION_ERROR = define("PermissionError", OS_ERROR);

  public static final TypeObject PROCESS_LOOKUP_ERROR = define("ProcessLookupError", OS_ERROR);

  public static final TypeObject TIMEOUT_ERROR = define("TimeoutError", OS_ERROR);

  public static final TypeObject REFERENCE_ERROR = define("ReferenceError", EXCEPTION);

  public static final TypeObject RUNTIME_ERROR = define("RuntimeError", EXCEPTION);

  public static final TypeObject NOT_IMPLEMENTED_ERROR =
      define("NotImplementedError", RUNTIME_ERROR);

  public static final TypeObject RECURSION_ERROR = define("RecursionError", RUNTIME_ERROR);

  public static final TypeObject STOP_ITERATION = define("StopIteration", EXCEPTION);

  public static final TypeObject STOP_ASYNC_ITERATION = define("StopAsyncIteration", EXCEPTION);

  public static final TypeObject SYNTAX_ERROR = define("SyntaxError", EXCEPTION);

  public static final TypeObject INDENTATION_ERROR = define("IndentationError", SYNTAX_ERROR);

  public static final TypeObject TAB_ERROR = define("TabError", INDENTATION_ERROR);

  public static final TypeObject SYSTEM_ERROR = define("SystemError", EXCEPTION);

  public static final TypeObject TYPE_ERROR = define("TypeError", EXCEPTION);

  public static final TypeObject VALUE_ERROR = define("ValueError", EXCEPTION);

  public static final TypeObject UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);

  public static final TypeObject UNICODE_DECODE_ERROR = define("UnicodeDecodeError", UNICODE_ERROR);

  public static final TypeObject UNICODE_ENCODE_ERROR = define("UnicodeEncodeError", UNICODE_ERROR);

  public static final TypeObject UNICODE_TRANSLATE_ERROR =
      define("UnicodeTranslateError", UNICODE_ERROR);

  public static final TypeObject WARNING = define("Warning", EXCEPTION);

  public static final TypeObject BYTES_WARNING = define("BytesWarning", WARNING);

  public static final TypeObject DEPRECATION_WARNING = define("DeprecationWarning", WARNING);

  public static final TypeObject ENCODING_WARNING = define("EncodingWarning", WARNING);

  public static final TypeObject FUTURE_WARNING = define("FutureWarning", WARNING);

  public static final TypeObject IMPORT_WARNING = define("ImportWarning", WARNING);

  public static final TypeObject PENDING_DEPRECATION_WARNING =
      define("PendingDeprecationWarning", WARNING);

  public static final TypeObject RESOURCE_WARNING = define("ResourceWarning", WARNING);

  public static final TypeObject RUNTIME_WARNING = define("RuntimeWarning", WARNING);

  public static final TypeObject SYNTAX_WARNING = define("SyntaxWarning", WARNING);

  public static final TypeObject UNICODE_WARNING = define("UnicodeWarning", WARNING);

  public static final TypeObject USER_WARNING = define("UserWarning", WARNING);

  /** {@code ExceptionGroup}, which is an {@code Exception} as well. */
  public static final TypeObject EXCEPTION_GROUP =
      TypeObject.builtin(
              "ExceptionGroup",
              ExceptionObject.class,
              BASE_EXCEPTION_GROUP,
              ExceptionMethods.definition("ExceptionGroup"))
          .alsoDerivesFrom(EXCEPTION)
          .subclassable()
          .withAttributes()
          .build();

  /** All of them, in the order of the hierarchy; module {@code builtins} shows them. */
  public static final List<TypeObject> ALL =
      List.of(
          BASE_EXCEPTION,
          BASE_EXCEPTION_GROUP,
          GENERATOR_EXIT,
          KEYBOARD_INTERRUPT,
          SYSTEM_EXIT,
          EXCEPTION,
          ARITHMETIC_ERROR,
          FLOATING_POINT_ERROR,
          OVERFLOW_ERROR,
          ZERO_DIVISION_ERROR,
          ASSERTION_ERROR,
          ATTRIBUTE_ERROR,
          BUFFER_ERROR,
          EOF_ERROR,
          IMPORT_ERROR,
          MODULE_NOT_FOUND_ERROR,
          LOOKUP_ERROR,
          INDEX_ERROR,
          KEY_ERROR,
          MEMORY_ERROR,
          NAME_ERROR,
          UNBOUND_LOCAL_ERROR,
          OS_ERROR,
          BLOCKING_IO_ERROR,
          CHILD_PROCESS_ERROR,
          CONNECTION_ERROR,
          BROKEN_PIPE_ERROR,
          CONNECTION_ABORTED_ERROR,
          CONNECTION_REFUSED_ERROR,
          CONNECTION_RESET_ERROR,
          FILE_EXISTS_ERROR,
          FILE_NOT_FOUND_ERROR,
          INTERRUPTED_ERROR,
          IS_ADIRECTORY_ERROR,
          NOT_ADIRECTORY_ERROR,
          PERMISSION_ERROR,
          PROCESS_LOOKUP_ERROR,
          TIMEOUT_ERROR,
          REFERENCE_ERROR,
          RUNTIME_ERROR,
          NOT_IMPLEMENTED_ERROR,
          RECURSION_ERROR,
          STOP_ITERATION,
          STOP_ASYNC_ITERATION,
          SYNTAX_ERROR,
          INDENTATION_ERROR,
          TAB_ERROR,
          SYSTEM_ERROR,
          TYPE_ERROR,
          VALUE_ERROR,
          UNICODE_ERROR,
          UNICODE_DECODE_ERROR,
          UNICODE_ENCODE_ERROR,
          UNICODE_TRANSLATE_ERROR,
          WARNING,
          BYTES_WARNING,
          DEPRECATION_WARNING,
          ENCODING_WARNING,
          FUTURE_WARNING,
          IMPORT_WARNING,
          PENDING_DEPRECATION_WARNING,
          RESOURCE_WARNING,
          RUNTIME_WARNING,
          SYNTAX_WARNING,
          UNICODE_WARNING,
          USER_WARNING,
          EXCEPTION_GROUP);

  private ExceptionTypes() {}

  private static TypeObject define(String name, @Nullable TypeObject base) {
    TypeObject.Builder builder =
        TypeObject.builtin(name, ExceptionObject.class, base, ExceptionMethods.definition(name))
            .subclassable()
            .withAttributes();
    return (ExceptionFields.isOwner(name) ? builder.withFields() : builder).build();
  }
}
