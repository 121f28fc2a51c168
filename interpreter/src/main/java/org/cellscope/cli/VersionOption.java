package org.cellscope.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cellscope.bytecode.PythonVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code --python VERSION}: whose bytecode. */
final class VersionOption {
  @Option(
      names = "--python",
      paramLabel = "VERSION",
      description = "Whose bytecode; 3.12 unless told.",
      converter = Converter.class)
  private PythonVersion version = PythonVersion.V3_12;

  PythonVersion version() {
    return version;
  }

  /** Reads a version as Python writes it. */
  static final class Converter implements ITypeConverter<PythonVersion> {
    @Override
    public PythonVersion convert(String value) {
      return Arrays.stream(PythonVersion.values())
          .filter(known -> known.text().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "bytecode of Python "
                          + value
                          + " is not provided; there is "
                          + Arrays.stream(PythonVersion.values())
                              .map(PythonVersion::text)
                              .collect(Collectors.joining(", "))));
    }
  }
}
