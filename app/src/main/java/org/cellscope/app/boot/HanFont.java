package org.cellscope.app.boot;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.cellscope.app.widget.Fonts;

/**
 * Shows Chinese on a Linux that has no font for it. JavaFX takes characters that a font lacks from
 * those that fontconfig knows; this adds the font that comes with the application to them, for this
 * process alone ({@code FcConfigAppFontAddFile}). Other systems have fonts for Chinese.
 */
final class HanFont {
  private static final String FILE = "fonts/CellscopeHan-Regular.ttf";
  private static final String FONTCONFIG = "libfontconfig.so.1";

  /** Made once a process, by whoever asks first, beside what that one does meanwhile. */
  private static final CompletableFuture<Boolean> OFFER =
      CompletableFuture.supplyAsync(HanFont::offer);

  private HanFont() {}

  /** Begins to offer the font to JavaFX, which must not have looked for a font yet. */
  static CompletableFuture<Boolean> offered() {
    return OFFER;
  }

  private static boolean offer() {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return false;
    }
    try {
      return isTaken(unpacked());
    } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
      System.err.println("The font for Chinese is not used: " + e.getMessage());
      return false;
    }
  }

  /** The font as a file, for as long as the program runs. */
  private static Path unpacked() throws IOException {
    Path file = Files.createTempFile("cellscope", ".ttf");
    file.toFile().deleteOnExit();
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(FILE), FILE)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  /** Adds a font to the present configuration, whose handle is NULL; says whether it is in it. */
  @SuppressWarnings("restricted")
  private static boolean isTaken(Path font) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup library = SymbolLookup.libraryLookup(FONTCONFIG, Arena.global());
      var addFile =
          Linker.nativeLinker()
              .downcallHandle(
                  library.findOrThrow("FcConfigAppFontAddFile"),
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      int done = (int) addFile.invokeExact(MemorySegment.NULL, arena.allocateFrom(font.toString()));
      return done != 0;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
