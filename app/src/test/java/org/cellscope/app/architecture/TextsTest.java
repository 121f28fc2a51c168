package org.cellscope.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
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
          "(new (Label|Tooltip|Menu|MenuItem|CheckMenuItem|Panel|Button|CheckBox|Tab)"
              + "|setText|setAccessibleText|setPromptText|setTooltip|setHeaderText|setTitle)"
              + "\\(\\s*(\\w+ \\? )?\"(?!Cellscope\")[^\"]*[A-Za-z]{2}");

  /** The packages whose texts are in bundles. */
  private static final List<String> TRANSLATED =
      List.of("boot", "bytecode", "heapgraph", "scopes", "shell", "timeline", "widget");

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
    return BLANK
        .matcher(texts.getProperty(key))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name, Language language) throws IOException {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.code();
    String path = "/" + name.replace('.', '/') + "/texts" + suffix + ".properties";
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
    for (String name : TRANSLATED) {
      Path folder = Path.of("src/main/java/org/cellscope/app", name);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          LITERAL
              .matcher(Files.readString(file))
              .results()
              .map(match -> file.getFileName() + ": " + match.group())
              .forEach(found::add);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void chineseNeedsAFontForIt() {
    assertThat(Language.CHINESE.isReadableWith(List.of("Inter", "DejaVu Sans"))).isFalse();
    assertThat(Language.CHINESE.isReadableWith(List.of("Inter", "Noto Sans CJK SC"))).isTrue();
    assertThat(Language.GERMAN.isReadableWith(List.of())).isTrue();
  }
}
