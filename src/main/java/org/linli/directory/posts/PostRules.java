package org.linli.directory.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rules in force say about posts and staffing. */
@Component
class PostRules {

  private final Rules rules;

  PostRules(Rules rules) {
    this.rules = rules;
  }

  List<PostKind> kinds(Community community, LocalDate today) {
    return lines(rule("directory/posts", community, today).values(), "kinds").stream()
        .map(
            line ->
                new PostKind(
                    said(line, "code"),
                    ((List<?>) Objects.requireNonNull(line.get("plans")))
                        .stream().map(String::valueOf).toList(),
                    Boolean.parseBoolean(said(line, "open")),
                    Boolean.parseBoolean(said(line, "by_place")),
                    Boolean.parseBoolean(said(line, "units"))))
        .toList();
  }

  /** The norms of every profile. */
  List<StaffingProfile> profiles(Community community, LocalDate today) {
    return lines(rule("directory/staffing", community, today).values(), "profiles").stream()
        .map(
            line ->
                new StaffingProfile(
                    said(line, "code"),
                    lines(line, "norms").stream().map(PostRules::norm).toList()))
        .toList();
  }

  /** Hours of training each of the staff should have in a year. */
  int trainingHours(Community community, LocalDate today) {
    return rule("directory/staffing", community, today).number("training_hours");
  }

  private static StaffingProfile.Norm norm(Map<?, ?> line) {
    return new StaffingProfile.Norm(
        said(line, "code"),
        Integer.parseInt(said(line, "amount")),
        Integer.parseInt(said(line, "per")),
        Optional.ofNullable(line.get("post")).map(String::valueOf));
  }

  private Rule rule(String id, Community community, LocalDate today) {
    return rules.inForce(id, community.code(), today);
  }

  private static List<? extends Map<?, ?>> lines(Map<?, ?> values, String name) {
    return ((List<?>) Objects.requireNonNull(values.get(name)))
        .stream().map(line -> (Map<?, ?>) line).toList();
  }

  private static String said(Map<?, ?> line, String name) {
    return Objects.requireNonNull(line.get(name), name).toString();
  }
}
