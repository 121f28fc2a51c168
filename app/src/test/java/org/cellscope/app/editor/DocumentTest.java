package org.cellscope.app.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
  @TempDir private Path directory;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("x.py"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linesThatAreNotEditedKeepTheirEndsAlsoWhenTheyAreMixed() throws IOException {
    Path file = file("a\r\nb\nc\rd\r\n");
    Document document = Document.read(file);
    assertThat(document.text()).isEqualTo("a\nb\nc\nd\n");
    Document saved = document.write(file, "a\nb\nnew\nc\nd\n");
    assertThat(Files.readString(file)).isEqualTo("a\r\nb\nnew\r\nc\rd\r\n");
    saved.write(file, "a\nb\nc\nd\n");
    assertThat(Files.readString(file)).isEqualTo("a\r\nb\nc\rd\r\n");
  }

  @Test
  void theDeclaredEncodingIsKept() throws IOException {
    byte[] latin = "# coding: latin-1\nx = 'é'\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = file(latin);
    Document document = Document.read(file);
    assertThat(document.text()).contains("é");
    document.write(file, document.text());
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
    assertThatThrownBy(() -> document.write(file, "# coding: latin-1\nx = '€'\n"))
        .hasMessage(file + " is to be in ISO-8859-1, which has no U+20AC (line 2).");
    assertThatThrownBy(() -> document.write(file, "# coding: klingon\n"))
        .hasMessage(file + " declares an encoding that is not known: klingon.");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void theByteOrderMarkIsKept() throws IOException {
    Path file = file("\ufeffx = 1\n");
    Document document = Document.read(file);
    assertThat(document.text()).isEqualTo("x = 1\n");
    document.write(file, "x = 2\n");
    assertThat(Files.readString(file)).isEqualTo("\ufeffx = 2\n");
  }

  @Test
  void savingLeavesNothingBesideTheFileAndKeepsItsPermissions() throws IOException {
    Path file = file("x = 1\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    Document.read(file).write(file, "x = 2\n");
    try (Stream<Path> all = Files.list(directory)) {
      assertThat(all).containsExactly(file);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void savingThroughALinkWritesToItsTarget() throws IOException {
    Path file = file("x = 1\n");
    Path link = Files.createSymbolicLink(directory.resolve("link.py"), file);
    Document.read(link).write(link, "x = 2\n");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(file)).isEqualTo("x = 2\n");
  }

  @Test
  void noticesThatTheFileHasChanged() throws IOException {
    Path file = file("x = 1\n");
    Document document = Document.read(file);
    assertThat(document.onDisk()).isEqualTo(DiskStamp.Now.SAME);
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1)));
    assertThat(document.onDisk()).isEqualTo(DiskStamp.Now.SAME);
    file("x = 2\n");
    assertThat(document.onDisk()).isEqualTo(DiskStamp.Now.CHANGED);
    Files.delete(file);
    assertThat(document.onDisk()).isEqualTo(DiskStamp.Now.GONE);
  }

  @Test
  void whatIsNoProgramIsRefusedInWords() throws IOException {
    assertThatThrownBy(() -> Document.read(directory)).hasMessage(directory + " is a folder.");
    Path large = file(new byte[5_000_001]);
    assertThatThrownBy(() -> Document.read(large))
        .hasMessage(large + " has 5,000,001 bytes; programs have 5,000,000 at most.");
  }
}
