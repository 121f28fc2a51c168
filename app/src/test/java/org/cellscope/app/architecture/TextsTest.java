package org.cellscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellscope.app.widget.Fonts;
import org.cellscope.app.widget.Language;
import org.cellscope.app.widget.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the user reads is in the bundles, in every language, and nothing else is. */
class TextsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cellscope.app");

  private static final Pattern BLANK = Pattern.compile("\\{\\d}");

  /** Where a literal with a word in it would be read by the user. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(new (Label|Tooltip|Menu|MenuItem|CheckMenuItem|Panel|Button|ToggleButton|CheckBox|Tab"
              + "|IOException|ButtonType)"
              + "|setText|setAccessibleText|setPromptText|setTooltip|setHeaderText|setTitle|hint\\.set|note\\.set|message\\.set)\\(\\s*(\\w+"
              + " \\? )?\"(?!Cellscope\")[^\"]*[A-Za-z]{2}");

  /** The font for Chinese. */
  private static final String HAN = "fonts/CellscopeHan-Regular.ttf";

  private static List<JavaClass> phrases() {
    return CLASSES.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Phrase.class))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void everyPhraseIsInTheBundleOfItsPackageAndNothingElseIs(Language language) throws Exception {
    Map<String, Set<String>> keys = new TreeMap<>();
    for (JavaClass type : phrases()) {
      for (Object phrase : type.reflect().getEnumConstants()) {
        keys.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>())
            .add(((Phrase) phrase).key());
      }
    }
    assertThat(keys).hasSizeGreaterThan(5);
    for (var each : keys.entrySet()) {
      Properties texts = bundle(each.getKey(), language);
      assertThat(texts.stringPropertyNames()).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(texts.values()).as(each.getKey()).doesNotContain("");
      Properties english = bundle(each.getKey(), Language.ENGLISH);
      for (String key : each.getValue()) {
        assertThat(blanks(texts, key)).as(key).isEqualTo(blanks(english, key));
      }
    }
  }

  private static Set<String> blanks(Properties texts, String key) {
    return matches(BLANK, texts.getProperty(key));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name, Language language) throws IOException {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
    return properties("/" + name.replace('.', '/') + "/texts" + suffix + ".properties");
  }

  private static Properties properties(String path) throws IOException {
    var texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }

  @Test
  void everyPhraseIsUsed() {
    List<String> unused = new ArrayList<>();
    for (JavaClass type : phrases()) {
      Set<String> used =
          type.getFieldAccessesToSelf().stream()
              .filter(access -> !access.getOriginOwner().equals(type))
              .map(access -> access.getTarget().getName())
              .collect(Collectors.toSet());
      type.getFields().stream()
          .filter(field -> field.getRawType().equals(type) && !used.contains(field.getName()))
          .forEach(field -> unused.add(field.getFullName()));
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsWrittenInTheCode() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/cellscope/app"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map(match -> file.getFileName() + ": " + match.group())
            .forEach(found::add);
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
  void everyInstructionIsExplainedInEveryLanguage(Language language) throws IOException {
    Properties english = properties("/org/cellscope/app/bytecode/opcodes.properties");
    Properties other =
        properties("/org/cellscope/app/bytecode/opcodes_" + language.code() + ".properties");
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(words(other, key)).as(key).isEqualTo(words(english, key));
    }
  }

  private static Set<String> words(Properties texts, String key) {
    return matches(Pattern.compile("\\{\\w+}"), texts.getProperty(key));
  }

  @Test
  void theFontForChineseHoldsEveryCharacterOfItsTexts() throws Exception {
    Font font;
    try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(HAN))) {
      font = Font.createFont(Font.TRUETYPE_FONT, in);
    }
    Set<String> missing = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/resources"), Path.of("../samples/src/main"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(TextsTest::isChinese).toList()) {
          Files.readString(file)
              .codePoints()
              .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
              .filter(c -> !font.canDisplay(c))
              .forEach(c -> missing.add(file.getFileName() + ": " + Character.toString(c)));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isChinese(Path file) {
    return file.toString().matches(".*(_zh\\.properties|\\.zh\\.md)");
  }
}
