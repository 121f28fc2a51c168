package org.cellscope.syntax;

import java.lang.reflect.RecordComponent;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cellscope.source.SourceFile;
import org.cellscope.source.Span;

/** Writes a tree as text: {@code (Type line:column-line:column components...)}. */
final class AstDump {
  private final StringBuilder out = new StringBuilder();

  private AstDump() {}

  /** The whole module, one line for each statement of its body. */
  static String dump(Module module) {
    AstDump dump = new AstDump();
    for (Stmt statement : module.body()) {
      dump.value(statement);
      dump.out.append('\n');
    }
    return dump.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case Optional<?> optional -> optional.ifPresentOrElse(this::value, () -> out.append('-'));
      case List<?> list -> list(list);
      case Literal literal -> literal(literal);
      case Enum<?> name -> out.append(name.name());
      case String text -> quoted(text);
      case Character c -> out.append(c == 0 ? "-" : c.toString());
      case Boolean flag -> out.append(flag ? '1' : '0');
      case Integer number -> out.append(number);
      case Span span ->
          out.append(span.line())
              .append(':')
              .append(span.column())
              .append('-')
              .append(span.endLine())
              .append(':')
              .append(span.endColumn());
      case SourceFile file -> out.append(file.name());
      case Record node -> node(node);
      default -> throw new IllegalArgumentException(value.getClass().getName());
    }
  }

  private void node(Record node) {
    out.append('(').append(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      out.append(' ');
      try {
        value(component.getAccessor().invoke(node));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    out.append(')');
  }

  private void list(List<?> list) {
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      value(list.get(i));
    }
    out.append(']');
  }

  private void literal(Literal literal) {
    switch (literal) {
      case Literal.Singleton single -> out.append(single.name());
      case Literal.Int number -> out.append("0x").append(number.value().toString(16));
      case Literal.Float number ->
          out.append("f").append(Long.toHexString(Double.doubleToLongBits(number.value())));
      case Literal.Imaginary number ->
          out.append("j").append(Long.toHexString(Double.doubleToLongBits(number.value())));
      case Literal.Str text -> quoted(text.value());
      case Literal.Bytes bytes ->
          out.append("b'").append(HexFormat.of().formatHex(bytes.value())).append('\'');
    }
  }

  private void quoted(String text) {
    out.append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 127 && c != '\'' && c != '\\') {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    out.append('\'');
  }
}
