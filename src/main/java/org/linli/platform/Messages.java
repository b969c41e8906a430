package org.linli.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of one language, passed to pages in their model. */
public final class Messages {

  private static final Logger log = LoggerFactory.getLogger(Messages.class);

  private final Locale locale;
  private final Map<String, String> texts;

  private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

  /** Keys of texts that are shown as they are written. */
  private final Set<String> plain;

  private final DateTimeFormatter date;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayAndTime;
  private final DateTimeFormatter weekday;

  Messages(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = Map.copyOf(texts);
    plain =
        texts.entrySet().stream()
            .filter(text -> !text.getValue().contains("{") && !text.getValue().contains("'"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    date = formatter("date.date");
    day = formatter("date.day");
    dayAndTime = formatter("date.day-and-time");
    weekday = formatter("date.weekday-and-time");
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key with its placeholders filled. A missing key is a defect that the build finds;
   * at run time the key itself is shown rather than an error page.
   */
  public String text(String key, Object... details) {
    var pattern = texts.get(key);
    if (pattern == null) {
      log.error("No text for {} in {}", key, locale);
      return key;
    }
    if (details.length == 0 && plain.contains(key)) {
      return pattern;
    }
    var said = Arrays.stream(details).map(this::said).toArray();
    return phrases.computeIfAbsent(key, unused -> new Phrase(pattern, locale)).say(said);
  }

  /** 2026 年 9 月 16 日. */
  public String date(LocalDate day) {
    return date.format(day);
  }

  /** 2026 年 9 月 16 日起, or from one day to another; empty if neither is known. */
  public String span(Optional<LocalDate> from, Optional<LocalDate> until) {
    var begun = from.map(this::date).orElse("");
    return until
        .map(day -> begun + " – " + date(day))
        .orElse(begun.isEmpty() ? "" : text("date.since", begun));
  }

  /** The same where the first day is known. */
  public String span(LocalDate from, Optional<LocalDate> until) {
    return span(Optional.of(from), until);
  }

  /** 9 月 16 日. */
  public String day(Instant at) {
    return day.format(at.atZone(Dates.ZONE));
  }

  /** 9 月 16 日. */
  public String day(LocalDate on) {
    return day.format(on);
  }

  /** 9 月 16 日 14:00. */
  public String dayAndTime(Instant at) {
    return dayAndTime.format(at.atZone(Dates.ZONE));
  }

  /**
   * Moments are said in the language of the text, those of a zone with the day of the week; other
   * values as they are. Small numbers have nothing that a language writes in its own way, and
   * asking it is most of the work.
   */
  private Object said(Object detail) {
    return switch (detail) {
      case Instant at -> dayAndTime(at);
      case ZonedDateTime at -> weekday.format(at);
      case Integer number when number >= 0 && number < 1_000 -> number.toString();
      default -> detail;
    };
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(texts.getOrDefault(key, "yyyy-MM-dd HH:mm"), locale);
  }

  /** Every key, for the tests that compare languages. */
  Set<String> keys() {
    return texts.keySet();
  }
}
