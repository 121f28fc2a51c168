package org.cellscope.app.editor;

import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;

/** The text area with its colours, and what lies over them. */
final class StyledText {
  private final CodeArea area;
  private Styles styles;
  private List<Styles.Overlay> overlays = List.of();

  StyledText(CodeArea area, CapturedNames names) {
    this.area = area;
    this.styles = Styles.of("", names);
  }

  /** Another text has come, without styles. */
  void replaced(CapturedNames names) {
    styles = Styles.of("", names);
    restyle(names);
  }

  /** Colours anew what has changed. */
  void restyle(CapturedNames names) {
    Styles before = styles;
    styles = Styles.of(area.getText(), names);
    apply(styles.difference(before));
  }

  /** Lays other style classes over the text. */
  void overlay(List<Styles.Overlay> wanted) {
    List<Styles.Overlay> now = wanted.stream().flatMap(each -> inText(each).stream()).toList();
    if (!now.equals(overlays)) {
      List<Styles.Overlay> before = overlays;
      overlays = now;
      before.stream().filter(each -> !now.contains(each)).forEach(each -> apply(each.range()));
      now.stream().filter(each -> !before.contains(each)).forEach(each -> apply(each.range()));
    }
  }

  private Optional<Styles.Overlay> inText(Styles.Overlay overlay) {
    Range range = clipped(overlay.range());
    return range.start() < range.end()
        ? Optional.of(new Styles.Overlay(range, overlay.styleClass()))
        : Optional.empty();
  }

  private Range clipped(Range range) {
    int length = area.getLength();
    return new Range(Math.min(range.start(), length), Math.min(range.end(), length));
  }

  /** Colours a part. */
  void apply(Range wanted) {
    Range range = clipped(wanted);
    if (range.start() < range.end()) {
      area.setStyleSpans(range.start(), styles.spans(range, overlays));
    }
  }
}
