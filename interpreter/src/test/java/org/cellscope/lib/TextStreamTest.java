package org.cellscope.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextStreamTest {
  @Test
  void surrogatesThatStandAloneAreNotWritten() {
    assertEquals(
        """
        'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed
        (1, 2)
        """,
        Programs.output(
            """
            try:
                print("a\\ud800b")
            except UnicodeEncodeError as error:
                print(error)
                print((error.start, error.end))
            """));
  }

  @Test
  void standardErrorWritesSurrogatesEscaped() {
    assertEquals(
        """
        \\udc80
        Traceback (most recent call last):
          File "program.py", line 4, in <module>
            raise ValueError(text)
        ValueError: \\udc80
        """,
        Programs.output(
            """
            import sys
            text = chr(0xdc80)
            print(text, file=sys.stderr)
            raise ValueError(text)
            """));
  }
}
