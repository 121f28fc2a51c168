package org.cellscope.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What CPython did with a claim's program.
 *
 * @param python the version of the CPython that made the record
 * @param stdout what the program wrote to standard output
 * @param stderr what it wrote to standard error, then the traceback or the report of the
 *     SyntaxError
 * @param failed whether it ended with an error
 * @param codes its code objects, depth first; null when it does not compile
 */
record Golden(
    String python, String stdout, String stderr, boolean failed, List<Map<String, Object>> codes) {

  /** Reads the claim's golden; an AssertionError tells how to record it when there is none. */
  static Golden of(Claim claim) throws IOException {
    return of(claim, claim.golden());
  }

  /** Reads the claim's golden of CPython 3.8. */
  static Golden of38(Claim claim) throws IOException {
    return of(claim, claim.golden38());
  }

  private static Golden of(Claim claim, Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new AssertionError(
          "there is no " + file + " for " + claim.program() + ": see CONTRIBUTING.md, Conformance");
    }
    Map<?, ?> record = (Map<?, ?>) Json.read(Files.readString(file));
    Object error = record.get("error");
    return new Golden(
        (String) record.get("python"),
        text(record.get("stdout")),
        text(record.get("stderr")) + (error == null ? "" : text(error)),
        error != null,
        codes(record.get("codes")));
  }

  private static String text(Object lines) {
    StringBuilder text = new StringBuilder();
    ((List<?>) lines).forEach(text::append);
    return text.toString();
  }

  @SuppressWarnings("unchecked") // An object of JSON is a map from strings.
  static List<Map<String, Object>> codes(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
