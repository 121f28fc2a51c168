package org.cellscope.app.session;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cellscope.bytecode.CodeObject;
import org.cellscope.bytecode.Constant;
import org.cellscope.bytecode.ExceptionTable;
import org.cellscope.bytecode.PythonVersion;
import org.cellscope.source.Span;

/** What CPython 3.12 compiles the program of {@link CounterScript} to. */
public final class CounterCode {
  /** The inner function's code. */
  static final CodeObject STEP =
      code(
          "step",
          "make_counter.<locals>.step",
          3,
          "95019700890064017a0d00008a0089005300",
          List.of(),
          List.of(),
          List.of("count"),
          List.of(),
          List.of(Constant.Singleton.NONE, new Constant.Int(BigInteger.ONE)),
          "-|3 0 0|5 8 13|5 17 18|5 8 18|5 8 18|5 8 13|6 15 20|6 8 20");

  /** The outer function's code. */
  static final CodeObject MAKER =
      code(
          "make_counter",
          "make_counter",
          1,
          "8701970064018a0188016601640284087d007c005300",
          List.of("step"),
          List.of("count"),
          List.of(),
          List.of(),
          List.of(
              Constant.Singleton.NONE, new Constant.Int(BigInteger.ZERO), new Constant.Code(STEP)),
          "-|1 0 0|2 12 13|2 4 9|3 4 20|3 4 20|3 4 20|3 4 20|3 4 20|7 11 15|7 4 15");

  /** The module's code. */
  public static final CodeObject MODULE =
      code(
          "<module>",
          "<module>",
          1,
          "9700640084005a0002006500ab000000000000005a010200650202006501ab00000000000000ab010000000000"
              + "0001000200650202006501ab00000000000000ab0100000000000001007901",
          List.of(),
          List.of(),
          List.of(),
          List.of("make_counter", "tick", "print"),
          List.of(new Constant.Code(MAKER), Constant.Singleton.NONE),
          "0 0 0|1 0 15|1 0 15|1 0 15"
              + "|9 7 19|9 7 19|9 7 21|9 7 21|9 7 21|9 7 21|9 0 4"
              + "|10 0 5|10 0 5|10 6 10|10 6 10|10 6 12|10 6 12|10 6 12|10 6 12"
              + "|10 0 13|10 0 13|10 0 13|10 0 13|10 0 13"
              + "|11 0 5|11 0 5|11 6 10|11 6 10|11 6 12|11 6 12|11 6 12|11 6 12"
              + "|11 0 13|11 0 13|11 0 13|11 0 13|11 0 13|11 0 13");

  private CounterCode() {}

  private static CodeObject code(
      String name,
      String qualname,
      int firstLine,
      String hex,
      List<String> varnames,
      List<String> cellvars,
      List<String> freevars,
      List<String> names,
      List<Constant> constants,
      String positions) {
    return new CodeObject(
        PythonVersion.V3_12,
        name,
        qualname,
        "counter.py",
        firstLine,
        qualname.equals("<module>") ? 0 : 3,
        0,
        0,
        0,
        4,
        varnames,
        cellvars,
        freevars,
        names,
        constants,
        HexFormat.of().parseHex(hex),
        List.of(positions.split("\\|", -1)).stream().map(CounterCode::span).toList(),
        new ExceptionTable(List.of()));
  }

  private static Optional<Span> span(String text) {
    if (text.equals("-")) {
      return Optional.empty();
    }
    String[] parts = text.split(" ", -1);
    int line = Integer.parseInt(parts[0]);
    int last =
        line == 3 && parts[2].equals("20") ? 6 : line == 1 && !parts[2].equals("0") ? 7 : line;
    return Optional.of(
        new Span(line, Integer.parseInt(parts[1]), last, Integer.parseInt(parts[2])));
  }
}
