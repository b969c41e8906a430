package org.linli.directory.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.Community;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** Which special groups the rule {@code directory/tags} lets a community keep, and why. */
@Component
class TagRules {

  private final Rules rules;

  TagRules(Rules rules) {
    this.rules = rules;
  }

  List<TagGroup> groups(Community community, LocalDate on) {
    var said = rules.inForce("directory/tags", community.code(), on).values().get("tags");
    return ((List<?>) Optional.ofNullable(said).orElse(List.of()))
        .stream().map(line -> group((Map<?, ?>) line)).toList();
  }

  private static TagGroup group(Map<?, ?> line) {
    return new TagGroup(text(line, "code"), text(line, "consent"), text(line, "law"));
  }

  private static String text(Map<?, ?> line, String name) {
    return Optional.ofNullable(line.get(name)).map(String::valueOf).orElse("");
  }
}
