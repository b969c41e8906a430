package org.linli.needs.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.platform.Rule;

/**
 * Takes out of a text what must not become public, and warns of what a person left in (DATA-2). It
 * knows forms, not people: a person confirms every summary.
 */
public final class Masking {

  private static final Pattern GREETING =
      Pattern.compile("^(?:(?:您好|你好|大家好|请问|麻烦|各位邻居|社区的?同志)[，,。！!：:\\s]*)+");
  private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=[。！？!?；;\\n])");
  private static final Pattern AFTER_CLAUSE = Pattern.compile("(?<=[，,、\\s])");

  private final List<PersonalWords.Form> forms;
  private final int longest;

  Masking(Rule rule) {
    forms = PersonalWords.of(rule);
    longest = rule.number("summary_characters");
  }

  /** A summary of at most as many characters as the rule says, in whole sentences if they fit. */
  public Suggestion suggest(String text) {
    var masked = new ArrayList<Masked>();
    var rest = GREETING.matcher(text.strip()).replaceFirst("");
    for (var form : forms) {
      rest =
          form.pattern()
              .matcher(rest)
              .replaceAll(
                  match -> {
                    masked.add(new Masked(form.kind(), match.group().strip()));
                    return Matcher.quoteReplacement(form.instead().of(match));
                  });
    }
    return new Suggestion(shorten(rest.replaceAll("\\s+", " ").strip()), masked);
  }

  /** What a text that a person wrote for the public still tells. */
  public List<Masked> leaks(String text) {
    return suggest(text).masked();
  }

  private String shorten(String text) {
    if (length(text) <= longest) {
      return text;
    }
    var sentences = fitting(text, AFTER_SENTENCE, longest);
    if (!sentences.isEmpty()) {
      return sentences;
    }
    var clauses = fitting(text, AFTER_CLAUSE, longest - 1);
    var kept =
        clauses.isEmpty() ? text.substring(0, text.offsetByCodePoints(0, longest - 1)) : clauses;
    return kept.replaceAll("[，,、\\s]+$", "") + "…";
  }

  private static String fitting(String text, Pattern after, int most) {
    var kept = new StringBuilder();
    for (var part : after.split(text)) {
      if (length(kept + part) > most) {
        break;
      }
      kept.append(part);
    }
    return kept.toString().strip();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
