package org.cellscope.app.boot;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import org.cellscope.app.testing.Fx;

/**
 * Files dragged over the window from another program. JavaFX makes dragboards of what the system
 * drags and offers no way to make one; the Headless platform drags nothing.
 */
final class Drag {
  private final Dragboard board;

  /** Files that are dragged; none for something else than files. */
  static Drag of(File... files) {
    return Fx.get(
        () -> {
          try {
            return new Drag(List.of(files));
          } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
          }
        });
  }

  private Drag(List<File> files) throws ReflectiveOperationException {
    Class<?> clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
    Set<DataFormat> formats = files.isEmpty() ? Set.of() : Set.of(DataFormat.FILES);
    Object system =
        Proxy.newProxyInstance(
            clipboard.getClassLoader(),
            new Class<?>[] {clipboard},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> formats;
                  case "hasContent" -> formats.contains((DataFormat) arguments[0]);
                  case "getContent" -> files;
                  case "getTransferModes" -> EnumSet.allOf(TransferMode.class);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
    Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(clipboard);
    made.setAccessible(true);
    board = made.newInstance(system);
  }

  /** What the window hears. */
  DragEvent event(EventType<DragEvent> type) {
    var picked = new PickResult(null, 0, 0);
    return new DragEvent(
        type, board, 0, 0, 0, 0, TransferMode.COPY, new Object(), new Object(), picked);
  }
}
