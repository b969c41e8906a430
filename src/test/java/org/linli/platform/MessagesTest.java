package org.linli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.ErrorCode;
import org.linli.testing.Declared;

/** Every text that a screen asks for is there, in both languages, and none is left over. */
class MessagesTest {

  private static final List<String> LANGUAGES = List.of("zh_CN", "en");
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Map<String, String> TEXTS = texts();
  private static final String STARTS = starts();

  /** A text literal that names a message: {@code "needs.form.title"}. */
  private static final Pattern KEY =
      Pattern.compile("\"((?:" + STARTS + ")(?:\\.[A-Za-z0-9_-]+)+)\"");

  /** A text literal that a message key starts with: {@code "needs.status."}. */
  private static final Pattern PREFIX =
      Pattern.compile("\"((?:" + STARTS + ")\\.(?:[A-Za-z0-9_-]+\\.)*)\"");

  /** Text literals that look like keys and are none. */
  private static final Set<String> NO_KEYS =
      Set.of(
          "access.invitation",
          "calendar.deadline",
          "calendar.recompute",
          "access.rate_bucket",
          "access.totp",
          "demo.filling",
          "directory.mandates-published",
          "compensation.step",
          "dispatch.call-back",
          "dispatch.check-in",
          "dispatch.completion",
          "dispatch.confirmation",
          "dispatch.late",
          "dispatch.naming",
          "dispatch.review",
          "dispatch.take-over",
          "directory.register-import",
          "evidence.key",
          "evidence.outbox",
          "evaluation.call-back",
          "evaluation.moved-call-backs",
          "evaluation.rated",
          "exchange.deliver",
          "exchange.ping",
          "home.day",
          "home.month-tally",
          "ledger.expiry",
          "ledger.quarter-closed",
          "needs.answer",
          "juries.late",
          "juries.moved",
          "juries.near",
          "juries.reminded",
          "juries.reply",
          "juries.silent",
          "juries.step",
          "opinions.map",
          "opinions.step",
          "needs.completion",
          "needs.ended-pauses",
          "needs.first-contact",
          "needs.moved-answers",
          "needs.rating",
          "needs.step",
          "notice.digest",
          "notice.send",
          "notice.stop",
          "alliances.alliance",
          "assembly.called-off",
          "assembly.noticed",
          "assembly.published",
          "assembly.task",
          "booking.borrowed-times",
          "booking.borrower-erased",
          "booking.resource-changes",
          "cases.begin",
          "cases.case",
          "cases.check",
          "cases.filing",
          "cases.pilot",
          "cases.review",
          "cases.revise",
          "cases.rewrite",
          "cases.spread",
          "ballot.key",
          "ballot.moments",
          "ballot.result",
          "ballot.step",
          "ballot.vote",
          "budgets.result",
          "budgets.step",
          "draws.committed",
          "draws.drawn",
          "draws.replaced",
          "fairs.fair",
          "funds.fund",
          "funds.income",
          "funds.subsidy",
          "fairs.needs",
          "projects.acceptance",
          "projects.decision",
          "projects.excuse",
          "projects.finding",
          "projects.finding-check",
          "projects.inspection",
          "projects.lead",
          "projects.moved",
          "projects.recheck",
          "projects.rectification",
          "projects.report",
          "supervision.audit",
          "supervision.moved",
          "supervision.question",
          "supervision.review",
          "assembly.advised",
          "pacts.step",
          "projects.step",
          "disclosure.sheet",
          "spending.confirmation",
          "spending.late",
          "spending.moved",
          "spending.v_step",
          "spending.step",
          "spending.payment",
          "spending.receipt",
          "spending.reversal",
          "projects.unused",
          "projects.use",
          "proposals.appeal",
          "proposals.decision",
          "proposals.lapsed",
          "proposals.late",
          "proposals.moved",
          "proposals.step",
          "proposals.support",
          "resources.step",
          "resources.papers-run-out",
          "resources.donation",
          "resources.upkeep-due",
          "needs.closed",
          "needs.moved",
          "needs.raised",
          "budgets.count",
          "vault.keys",
          "web.broken");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

  private static final Messages CHINESE = new Languages().chinese();
  private static final Messages ENGLISH = new Languages().in("en");

  @Test
  void everyKeyOnAScreenHasAText() {
    assertThat(CHINESE.keys()).containsAll(named());
  }

  @Test
  void everyKeyMadeFromACodeHasAText() {
    var needed = new TreeSet<String>();
    DerivedKeys.all().forEach((prefix, ends) -> ends.forEach(end -> needed.add(prefix + end)));
    needed.addAll(kindsOfNotices());
    assertThat(CHINESE.keys()).containsAll(needed);
  }

  @Test
  void everyStartOfAKeyIsKnownHere() {
    assertThat(DerivedKeys.all().keySet()).containsExactlyInAnyOrderElementsOf(literals(PREFIX));
  }

  @Test
  void everyErrorHasAText() {
    assertThat(errorCodes()).hasSizeGreaterThan(30);
    assertThat(CHINESE.keys()).containsAll(errorCodes().stream().map("error."::concat).toList());
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(ENGLISH.keys())).isEqualTo(new TreeSet<>(CHINESE.keys()));
  }

  @Test
  void noTextIsLeftOver() {
    var used = new TreeSet<>(named());
    DerivedKeys.all().forEach((prefix, ends) -> ends.forEach(end -> used.add(prefix + end)));
    used.addAll(errorsOfFields());
    used.addAll(kindsOfNotices());
    assertThat(CHINESE.keys()).allMatch(used::contains);
  }

  @Test
  void eachKeyStandsInOneFile() {
    for (var language : LANGUAGES) {
      var keys = lines(language).map(line -> line.split("=", 2)[0].strip()).toList();
      assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(CHINESE.keys());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void placeholdersAgreeBetweenLanguages(String key) {
    assertThat(placeholders(text("en", key))).isEqualTo(placeholders(text("zh_CN", key)));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void textSurvivesMessageFormat(String key) {
    for (var language : LANGUAGES) {
      var text = text(language, key);
      assertThat(text).isNotBlank();
      assertThat(text.replace("''", "")).as("write ' as '' or ’").doesNotContain("'");
      assertThat(new MessageFormat(text).format(new Object[] {"⓪", "①", "②", "③"}))
          .isEqualTo(
              text.replace("''", "'")
                  .replace("{0}", "⓪")
                  .replace("{1}", "①")
                  .replace("{2}", "②")
                  .replace("{3}", "③"));
    }
  }

  @Test
  void placeholdersAreFilled() {
    assertThat(CHINESE.text("needs.ask-hint", "三阳-2026-000318")).contains("三阳-2026-000318");
    assertThat(CHINESE.text("error.kernel.too-long", 2001, 2000)).contains("2,001", "2,000");
  }

  @Test
  void valuesAreNotReadAsPatterns() {
    assertThat(CHINESE.text("needs.ask-hint", "{0} 'x' {1}")).contains("{0} 'x' {1}");
  }

  @Test
  void missingTextShowsItsKeyInsteadOfFailing() {
    assertThat(CHINESE.text("needs.nothing-of-that-name")).isEqualTo("needs.nothing-of-that-name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "fr", "", "EN", "../en"})
  void everyLanguageButEnglishIsChinese(String tag) {
    assertThat(new Languages().in(tag).locale()).isEqualTo(Languages.CHINESE);
  }

  static List<String> keys() {
    return CHINESE.keys().stream().sorted().toList();
  }

  static List<String> errorCodes() {
    return Declared.constants(ErrorCode.class).stream().map(ErrorCode::code).toList();
  }

  /** {@code error.kernel.required.phone}: a field's own wording for an error. */
  private static List<String> errorsOfFields() {
    var code = sources(".java").collect(Collectors.joining());
    var errors = Set.copyOf(errorCodes());
    return keys().stream()
        .filter(key -> key.startsWith("error."))
        .filter(key -> errors.contains(key.substring(6, key.lastIndexOf('.'))))
        .filter(key -> code.contains("\"" + key.substring(key.lastIndexOf('.') + 1) + "\""))
        .toList();
  }

  /** {@code needs.notice.kind} names what a module sends as {@code needs.notice.…}. */
  private static Set<String> kindsOfNotices() {
    return named().stream()
        .filter(key -> key.matches("[a-z]+\\.notice\\..+"))
        .map(key -> key.substring(0, key.indexOf('.')) + ".notice.kind")
        .collect(Collectors.toSet());
  }

  /** Keys that templates and Java name in full. */
  private static Set<String> named() {
    var found = literals(KEY);
    found.removeAll(NO_KEYS);
    return found;
  }

  private static Set<String> literals(Pattern pattern) {
    return Stream.concat(
            sources(".jte"),
            sources(".java").filter(text -> !text.contains("implements ErrorCode")))
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> sources(String ending) {
    try (var files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("/demo/scale/")) // names tables, no texts
          .map(MessagesTest::read)
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> lines(String language) {
    try (var files = Files.list(MESSAGES)) {
      return files
          .filter(file -> file.toString().endsWith("_" + language + ".properties"))
          .flatMap(file -> read(file).lines())
          .filter(line -> line.contains("=") && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String starts() {
    return lines("zh_CN")
        .map(line -> line.split("\\.")[0])
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** The text as it stands in the file. */
  private static String text(String language, String key) {
    return Objects.requireNonNull(TEXTS.get(language + " " + key));
  }

  private static Map<String, String> texts() {
    var texts = new HashMap<String, String>();
    for (var language : LANGUAGES) {
      lines(language)
          .map(line -> line.split("=", 2))
          .forEach(line -> texts.put(language + " " + line[0].strip(), line[1].strip()));
    }
    return texts;
  }
}
