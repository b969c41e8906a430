package org.linli.directory.mandates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about mandate lists. */
@Component
class MandateRules {

  private final Rules rules;

  MandateRules(Rules rules) {
    this.rules = rules;
  }

  /** The sample list, without the matters that other types of community have (ORG-7). */
  MandateDraft template(Community community, Optional<String> type, LocalDate today) {
    var rule = rules.inForce("directory/mandate-template", community.code(), today);
    var mandates =
        lines(rule, "matters").stream()
            .filter(line -> belongs(texts(line, "types"), type))
            .map(MandateRules::mandate)
            .toList();
    return new MandateDraft(rule.version(), mandates, 0);
  }

  /** How long each kind of matter may take. */
  List<DeadlineClass> deadlines(Community community, LocalDate today) {
    return lines(rules.inForce("directory/deadlines", community.code(), today), "classes").stream()
        .map(
            line ->
                new DeadlineClass(
                    text(line, "code"),
                    (Integer) Objects.requireNonNull(line.get("amount")),
                    text(line, "unit"),
                    text(line, "source")))
        .toList();
  }

  /** Codes of the categories that needs of the community have. */
  List<String> categories(Community community, LocalDate today) {
    return rules.inForce("needs/categories", community.code(), today).texts("categories");
  }

  /** A community that has not said its type gets everything and strikes out what does not fit. */
  private static boolean belongs(List<String> types, Optional<String> type) {
    return types.isEmpty() || type.map(types::contains).orElse(true);
  }

  private static Mandate mandate(Map<?, ?> line) {
    return new Mandate(
        Ids.next(),
        text(line, "matter"),
        text(line, "words"),
        texts(line, "categories"),
        MandateDuty.valueOf(text(line, "duty")),
        MandateBody.valueOf(text(line, "body")),
        text(line, "body_name"),
        text(line, "basis"),
        text(line, "confidence").equals("P"),
        text(line, "deadline"),
        Objects.toString(line.get("phone"), ""));
  }

  private static List<? extends Map<?, ?>> lines(Rule rule, String name) {
    return ((List<?>) Objects.requireNonNull(rule.values().get(name)))
        .stream().map(line -> (Map<?, ?>) line).toList();
  }

  private static String text(Map<?, ?> line, String name) {
    return Objects.requireNonNull(line.get(name), name).toString();
  }

  private static List<String> texts(Map<?, ?> line, String name) {
    return line.get(name) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }
}
