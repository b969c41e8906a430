package org.linli.assembly;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.linli.platform.Rule;
import org.linli.platform.Rules;
import org.springframework.stereotype.Component;

/** What the rule {@code assembly/templates} in force says. */
@Component
class AssemblyRules {

  private final Rules rules;
  private final CommunityDirectory communities;
  private final Clock clock;

  AssemblyRules(Rules rules, CommunityDirectory communities, Clock clock) {
    this.rules = rules;
    this.communities = communities;
    this.clock = clock;
  }

  /** In the order of the rule. */
  List<MeetingTemplate> templates(Community community) {
    return rule(community, "assembly/templates").records("templates").stream()
        .map(AssemblyRules::template)
        .toList();
  }

  /** The version of the templates, as a meeting keeps the one it was drafted by. */
  String version(long community) {
    return rule(communities.byId(community), "assembly/templates").version();
  }

  Optional<MeetingTemplate> template(long community, String code) {
    return templates(communities.byId(community)).stream()
        .filter(it -> it.code().equals(code))
        .findFirst();
  }

  /** One that a later rule dropped asks for nothing any more. */
  MeetingTemplate of(long community, String code, Layer layer, boolean online) {
    return of(communities.byId(community), code, layer, online);
  }

  /** The same for who may read nothing but what was published. */
  MeetingTemplate of(Community community, String code, Layer layer, boolean online) {
    return templates(community).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseGet(
            () ->
                new MeetingTemplate(
                    code,
                    code,
                    "",
                    layer,
                    online,
                    0,
                    5,
                    60,
                    List.of(),
                    List.of(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    ""));
  }

  /** Days after a meeting until names are forgotten. */
  int namesDays(long community) {
    return rule(communities.byId(community), "assembly/keeping").number("names_days");
  }

  /** How those who came are told apart. */
  Part part(long community) {
    var rule = rule(communities.byId(community), "assembly/part");
    return new Part(
        rule.texts("ages").stream().map(Integer::valueOf).toList(), rule.number("least_group"));
  }

  /**
   * @param ages at which a group begins, ascending
   * @param least people that a group has at least
   */
  record Part(List<Integer> ages, int least) {}

  /** Who gives advice, and until when. */
  Advising advice(long community) {
    var rule = rule(communities.byId(community), "assembly/advice");
    return new Advising(Set.copyOf(rule.texts("templates")), rule.number("hours_before"));
  }

  /**
   * @param templates codes of bodies
   * @param hoursBefore the meeting, at the latest
   */
  record Advising(Set<String> templates, int hoursBefore) {}

  private Rule rule(Community community, String id) {
    return rules.inForce(id, community.code(), Dates.day(clock.instant()));
  }

  private static MeetingTemplate template(Map<String, Object> record) {
    return new MeetingTemplate(
        text(record, "code"),
        text(record, "name"),
        text(record, "about"),
        Layer.valueOf(text(record, "layer")),
        yes(record, "online"),
        Integer.parseInt(text(record, "notice_days")),
        Integer.parseInt(text(record, "minutes_days")),
        Integer.parseInt(text(record, "opens_minutes")),
        texts(record, "slots").stream().map(MeetingTemplate.Slot::parse).toList(),
        texts(record, "invites"),
        text(record, "must"),
        part(record, "quorum"),
        part(record, "carried"),
        list(record, "stages").stream().map(it -> stage((Map<?, ?>) it)).toList(),
        text(record, "source"));
  }

  private static Optional<MeetingTemplate.Part> part(Map<String, Object> record, String name) {
    return Optional.ofNullable(record.get(name))
        .map(it -> MeetingTemplate.Part.parse(it.toString(), yes(record, name + "_over")));
  }

  private static MeetingTemplate.Stage stage(Map<?, ?> stage) {
    return new MeetingTemplate.Stage(
        Objects.requireNonNull(stage.get("code")).toString(),
        Objects.requireNonNull(stage.get("name")).toString(),
        Boolean.TRUE.equals(stage.get("before")));
  }

  private static boolean yes(Map<String, Object> record, String name) {
    return Boolean.TRUE.equals(record.get(name));
  }

  private static List<String> texts(Map<String, Object> record, String name) {
    return list(record, name).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<String, Object> record, String name) {
    return record.get(name) instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<String, Object> record, String name) {
    return Objects.requireNonNull(record.get(name), name).toString();
  }
}
