package org.cellscope.app.heapgraph.export;

/** Texts as JSON that may stand inside of a script element. */
final class Json {
  private Json() {}

  /** A string with its quotes. */
  static String text(String text) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        default -> {
          boolean plain = c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&';
          if (plain) {
            json.append(c);
          } else {
            json.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
