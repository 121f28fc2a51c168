package org.cellscope.lib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code objects that a program puts together: what cannot run is refused in words. */
final class HandMadeCodeTest {
  private static final String HEAD =
      """
      import types
      def f(x=1, *y):
          try:
              return [x, *y]
          finally:
              x = 0
      c = f.__code__
      parts = (c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals,
               c.co_stacksize, c.co_flags, c.co_code, c.co_consts, c.co_names, c.co_varnames,
               c.co_filename, c.co_name, c.co_qualname, c.co_firstlineno, c.co_linetable,
               c.co_exceptiontable, c.co_freevars, c.co_cellvars)
      """;

  private static String run(String text) {
    return Programs.output(HEAD + text);
  }

  @Test
  void thePartsOfACodeObjectMakeItAgain() {
    assertThat(
            run(
                """
                again = types.CodeType(*parts)
                print(again == c, types.FunctionType(again, {})(5, 6))
                print(list(again.co_positions()) == list(c.co_positions()))
                print(again.co_exceptiontable == c.co_exceptiontable, again.co_linetable == c.co_linetable)
                """))
        .isEqualTo("True [5, 6]\nTrue\nTrue True\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "co_code=b''                | code: co_code is malformed",
        "co_code=b'\\x01'            | code: co_code is malformed",
        "co_code=b'\\x00\\x00'       | code: has an unknown instruction 0",
        "co_code=b'S\\x00'           | code: takes more than is on the stack",
        "co_code=b'\\x02\\x00S\\x00' | code: takes NULL for an object",
        "co_code=b'\\x09\\x00'       | code: runs behind its end",
        "co_code=b'd\\x99S\\x00'     | code: has no constant 153",
        "co_code=b'\\x7c\\x99S\\x00'     | code: has no local variable 153",
        "co_code=b'e\\x99S\\x00'     | code: has no name 153",
        "co_code=b'n\\x99S\\x00'     | code: jumps to where no instruction is",
        "co_code=b'\\x90\\x00'       | code: ends in a prefix",
        "co_stacksize=0             | code: needs more stack than co_stacksize",
        "co_stacksize=-1            | code: co_stacksize is no size",
        "co_nlocals=99              | code: co_nlocals != len(co_varnames)",
        "co_argcount=99             | code: varnames is too small",
        "co_consts=()               | code: has no constant 1",
        "co_exceptiontable=b'\\xff'  | code: co_exceptiontable is malformed",
      })
  void codeThatCannotRunIsRefused(String change, String message) {
    assertThat(
            run(
                "try:\n    c.replace(%s)\nexcept ValueError as e:\n    print(e)\n"
                    .formatted(change.replace("\\\\", "\\"))))
        .isEqualTo(message + "\n");
  }

  @Test
  void anInstructionThatCannotWorkOnItsObjectsIsASystemError() {
    assertThat(
            run(
                """
                def g(): return lambda: 1
                broken = g.__code__.replace(co_consts=(None, 5))
                try:
                    types.FunctionType(broken, {})()
                except SystemError as e:
                    print(e)
                """))
        .contains("the code object 'g' is invalid");
  }

  @Test
  void anUnboundVariableIsAnErrorOfPythonInHandMadeCode() {
    assertThat(
            run(
                """
                def g(a): return a
                try:
                    types.FunctionType(g.__code__.replace(co_argcount=0), {})()
                except UnboundLocalError as e:
                    print(e)
                """))
        .isEqualTo("cannot access local variable 'a' where it is not associated with a value\n");
  }
}
