package org.linli.demo.scale;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.demo.town.Act;
import org.linli.demo.town.Deed;
import org.linli.demo.town.Matter;
import org.linli.demo.town.Person;
import org.linli.demo.town.Population;
import org.linli.evidence.Commitment;
import org.linli.kernel.Mask;
import org.linli.kernel.ShortNumber;
import org.linli.needs.Ordinal;
import org.linli.search.Grams;

/** The matters of one community with all that hangs on them, as the facades would have them. */
final class NeedCopy {

  static final Map<String, String> COLUMNS =
      Map.ofEntries(
          entry("needs.number_counter", "community_id, year, last_sequence"),
          entry(
              "needs.need",
              "community_id, need_id, year, sequence, status, category, summary, published,"
                  + " raiser_id, channel, raised_at, due_at, closed_at, rule_version, version,"
                  + " source, list, rank, affected, about, named_as, building_id, handler_id,"
                  + " routed_to, merged_into, contact_due_at, contacted_at, answer_due_at,"
                  + " answered_at, completion_due_at, completed_at, rating_due_at, paused_at"),
          entry(
              "needs.statement",
              "community_id, need_id, content, place, contact_name, contact_phone, circumstances"),
          entry(
              "needs.step",
              "community_id, need_id, sequence, action, status, published, actor_id, channel,"
                  + " happened_at"),
          entry("needs.step_note", "community_id, need_id, sequence, published, party, note, salt"),
          entry("needs.supporter", "community_id, need_id, account_id, own_need_id, joined_at"),
          entry(
              "needs.list_move",
              "community_id, move_id, need_id, from_list, to_list, account_id, moved_at"),
          entry("needs.list_move_reason", "community_id, move_id, reason"),
          entry(
              "matching.claim",
              "community_id, claim_id, need_id, year, sequence, organization_id, claimed_by,"
                  + " claimed_at, promised_at, ended_at, agreed_at, filed_at"),
          entry("needs.summary_gram", "community_id, gram, ordinal"),
          entry("needs.statement_gram", "community_id, gram, ordinal"),
          entry("evidence.outbox", "community_id, entry_id, kind, content, recorded_at"),
          entry("calendar.keeper", "community_id"),
          entry(
              "calendar.deadline",
              "community_id, deadline_id, subject_id, kind, area, state, level, ladder,"
                  + " rule_version, term_amount, term_unit, started_at, counted_from,"
                  + " counted_amount, due_at, provisional, near_at, near_told, next_at, alarm,"
                  + " paused_at, paused_until, ended_at"),
          entry(
              "calendar.deadline_step",
              "community_id, deadline_id, step_id, action, at, due_at, level"),
          entry("calendar.pause_reason", "community_id, deadline_id, step_id, reason"),
          entry(
              "platform.scheduled_tasks",
              "task_name, task_instance, execution_time, picked, version"),
          entry("home.month_tally", "community_id, month, raised, settled"));

  private static final String CHANNEL = "SYSTEM";
  private static final String CLOCKS = "needs/clocks@2026-01-01";

  private final CopyRows rows;
  private final long communityId;
  private final Population population;
  private final CopyIds ids;
  private final Names names;
  private final RatingCopy ratings;
  private final Map<Integer, CopiedNeed> needs = new HashMap<>();

  /**
   * @param names what else was written of the community
   * @param callBack until when somebody is called back who is not content
   */
  NeedCopy(
      CopyRows rows,
      long communityId,
      Population population,
      CopyIds ids,
      Names names,
      CallBackDue callBack) {
    this.rows = rows;
    this.communityId = communityId;
    this.population = population;
    this.ids = ids;
    this.names = names;
    this.ratings = new RatingCopy(rows, communityId, ids, names, callBack);
  }

  /**
   * @param matters in the order in which they were raised
   */
  void write(List<Matter> matters) throws SQLException {
    if (matters.isEmpty()) {
      return;
    }
    var moments = new ArrayList<Moment>();
    var sequences = new TreeMap<Integer, Integer>();
    var tags =
        population.accounts().stream().collect(Collectors.toMap(Person::phone, Person::tags));
    for (var matter : matters) {
      var year = matter.raisedAt().atZone(CopiedNeed.ZONE).getYear();
      var sequence = sequences.merge(year, 1, Integer::sum);
      var groups = tags.getOrDefault(matter.phone(), List.of());
      needs.put(matter.number(), new CopiedNeed(matter, groups, ids.next(), sequence, ids));
      matter.deeds().forEach(deed -> moments.add(new Moment(matter, deed)));
    }
    moments.sort(Comparator.comparing(moment -> moment.deed.at()));
    for (var moment : moments) {
      go(need(moment.matter.number()), moment.deed);
    }
    for (var matter : matters) {
      need(need(matter.number()));
    }
    ratings.write(needs.values());
    for (var deadline : ratings.deadlines()) {
      deadline(deadline.callBack(), deadline.clock(), "");
    }
    for (var year : sequences.entrySet()) {
      rows.add("needs.number_counter", communityId, year.getKey(), year.getValue());
    }
    rows.add("calendar.keeper", communityId);
    tallies(matters);
  }

  private CopiedNeed need(int number) {
    return Objects.requireNonNull(needs.get(number));
  }

  private void go(CopiedNeed need, Deed deed) throws SQLException {
    switch (deed.act()) {
      case JOIN -> need.join(deed.who(), null, deed.at());
      case LIST -> list(need, deed);
      case MERGE -> merge(need, need(deed.days()), deed.at());
      case CALL -> ratings.call(need, deed);
      case RATE -> {
        ratings.rate(need, deed);
        need.go(deed, party(deed));
      }
      default -> need.go(deed, party(deed));
    }
  }

  private void merge(CopiedNeed need, CopiedNeed into, Instant at) {
    need.mergeInto(into, at, names.workerName);
    into.join(need.matter.phone(), need.id, at);
    need.supporters.forEach(it -> into.join(it.phone(), it.ownNeed(), at));
  }

  /** Whose name is read, as each facade writes it. */
  private String party(Deed deed) {
    return switch (deed.act()) {
      case ROUTE, ACCEPT, REFUSE, CLAIM, DONE -> deed.who();
      case RATE -> "";
      default -> names.workerName;
    };
  }

  private void list(CopiedNeed need, Deed deed) throws SQLException {
    var move = ids.next();
    rows.add(
        "needs.list_move",
        communityId,
        move,
        need.id,
        need.list,
        deed.who(),
        names.worker,
        deed.at());
    rows.add("needs.list_move_reason", communityId, move, deed.note());
    need.list = deed.who();
  }

  private void need(CopiedNeed need) throws SQLException {
    var matter = need.matter;
    rows.add(
        "needs.need",
        communityId,
        need.id,
        need.year(),
        need.sequence,
        need.status,
        matter.category(),
        need.summary,
        need.published,
        names.account(matter.phone()),
        CHANNEL,
        matter.raisedAt(),
        need.due(),
        need.closedAt,
        CLOCKS,
        need.steps.size() - 1,
        matter.source(),
        need.list,
        need.group * 2 + 1,
        need.supporters.size() + 1,
        matter.about(),
        matter.named() ? Mask.name(matter.name()) : "",
        names.buildings.get(matter.building()),
        need.handled ? names.worker : null,
        need.routedTo == null ? null : names.unit(need.routedTo),
        need.mergedInto == null ? null : need.mergedInto.id,
        need.contactDue(),
        need.contactedAt,
        need.answerDue,
        need.answeredAt,
        need.completionDue,
        need.completedAt,
        need.ratingDue,
        need.pausedAt);
    rows.add(
        "needs.statement",
        communityId,
        need.id,
        matter.content(),
        matter.place(),
        matter.name(),
        matter.phone(),
        "{" + String.join(",", matter.circumstances()) + "}");
    for (var supporter : need.supporters) {
      var account = names.account(supporter.phone());
      rows.add(
          "needs.supporter", communityId, need.id, account, supporter.ownNeed(), supporter.at());
    }
    grams(need);
    steps(need);
    claim(need);
    for (var deadline : need.deadlines) {
      deadline(need.id, deadline, why(need));
    }
  }

  /** No invented matter complains about the community, whose words would not be found. */
  private void grams(CopiedNeed need) throws SQLException {
    var ordinal = Ordinal.of(new ShortNumber(need.year(), need.sequence));
    if (need.published) {
      grams("needs.summary_gram", Grams.withInitials(need.summary), ordinal);
    }
    var said = new TreeSet<>(Grams.of(need.matter.content()));
    said.addAll(Grams.of(need.matter.place()));
    said.addAll(Grams.tail(need.matter.phone()));
    grams("needs.statement_gram", said, ordinal);
  }

  private void grams(String table, Set<Integer> grams, int ordinal) throws SQLException {
    for (var gram : grams) {
      rows.add(table, communityId, gram, ordinal);
    }
  }

  private void steps(CopiedNeed need) throws SQLException {
    for (var index = 0; index < need.steps.size(); index++) {
      var step = need.steps.get(index);
      rows.add(
          "needs.step",
          communityId,
          need.id,
          index + 1,
          step.action(),
          step.status(),
          step.published(),
          actor(need, step),
          CHANNEL,
          step.at());
      if (index > 0) {
        note(need, step, index + 1);
      }
    }
  }

  private UUID actor(CopiedNeed need, CopiedNeed.Step step) {
    var raiser = names.account(need.matter.phone());
    return switch (step.action()) {
      case "RAISE" -> need.matter.source().equals(Matter.ONLINE) ? raiser : names.worker;
      case "CLOSE", "REOPEN" -> raiser;
      case "ACCEPT", "REFUSE", "CLAIM" -> names.speaker(step.party());
      case "COMPLETE" ->
          step.party().equals(names.workerName) ? names.worker : names.speaker(step.party());
      default -> names.worker;
    };
  }

  private void note(CopiedNeed need, CopiedNeed.Step step, int sequence) throws SQLException {
    var said = !step.action().equals("CONTACT"); // which is between the two
    var words = String.join("\n", need.summary, said ? step.party() : "", said ? step.note() : "");
    var commitment = Commitment.to(words);
    rows.add(
        "needs.step_note",
        communityId,
        need.id,
        sequence,
        step.open(),
        step.party(),
        step.note(),
        commitment.salt());
    if (step.published()) {
      evidence(need, step, commitment);
    }
  }

  /** Names sorted, without white space. */
  private void evidence(CopiedNeed need, CopiedNeed.Step step, Commitment commitment)
      throws SQLException {
    rows.add(
        "evidence.outbox",
        communityId,
        ids.next(),
        "needs.step",
        "{\"action\":\"%s\",\"at\":\"%s\",\"need\":\"%s\",\"raised\":\"%s\",\"said\":\"%s\",\"status\":\"%s\"}"
            .formatted(
                step.action(),
                step.at(),
                need.number(),
                need.matter.raisedAt(),
                commitment.hash(),
                step.status()),
        step.at());
  }

  private void claim(CopiedNeed need) throws SQLException {
    var claimed =
        need.matter.deeds().stream()
            .filter(it -> it.act() == Act.CLAIM || it.act() == Act.ACCEPT)
            .findFirst()
            .orElse(null);
    if (claimed != null) {
      var promised =
          claimed
              .at()
              .atZone(CopiedNeed.ZONE)
              .toLocalDate()
              .plusDays(claimed.days() + 1L)
              .atStartOfDay(CopiedNeed.ZONE)
              .toInstant()
              .minusSeconds(60);
      rows.add(
          "matching.claim",
          communityId,
          need.id,
          need.id,
          need.year(),
          need.sequence,
          names.unit(claimed.who()),
          names.speaker(claimed.who()),
          claimed.at(),
          promised,
          need.status.equals("CLOSED") ? need.closedAt : null,
          claimed.at(),
          need.status.equals("CLAIMED") ? null : claimed.at());
    }
  }

  /**
   * @param why it was paused, if it was
   */
  private void deadline(UUID subject, CopiedDeadline deadline, String why) throws SQLException {
    var next = deadline.next();
    var alarm = next == null ? null : ids.next();
    rows.add(
        "calendar.deadline",
        communityId,
        deadline.id,
        subject,
        deadline.kind,
        population.town().code(),
        deadline.state,
        deadline.level,
        deadline.ladder,
        deadline.ladder.isEmpty() ? "" : deadline.ladder + CopiedDeadline.EDITION,
        deadline.amount,
        deadline.unit,
        deadline.from,
        deadline.from,
        deadline.amount,
        deadline.due,
        deadline.provisional,
        deadline.near,
        deadline.nearTold,
        next,
        alarm,
        deadline.pausedAt,
        deadline.pausedUntil,
        deadline.endedAt);
    for (var step : deadline.steps) {
      var stepId = ids.next();
      rows.add(
          "calendar.deadline_step",
          communityId,
          deadline.id,
          stepId,
          step.action(),
          step.at(),
          deadline.due,
          step.level());
      if (step.action().equals("PAUSE")) {
        rows.add("calendar.pause_reason", communityId, deadline.id, stepId, why);
      }
    }
    if (alarm != null) {
      var piece = communityId + "/" + deadline.id + "/" + alarm;
      rows.add("platform.scheduled_tasks", "calendar.deadline", piece, next, false, 1);
    }
  }

  private static String why(CopiedNeed need) {
    return need.matter.deeds().stream()
        .filter(it -> it.act() == Act.PAUSE)
        .map(Deed::note)
        .findFirst()
        .orElse("");
  }

  private void tallies(List<Matter> matters) throws SQLException {
    var raised = new TreeMap<String, Integer>();
    var settled = new TreeMap<String, Integer>();
    for (var matter : matters) {
      var month =
          matter.raisedAt().atZone(CopiedNeed.ZONE).toLocalDate().withDayOfMonth(1).toString();
      raised.merge(month, 1, Integer::sum);
      settled.merge(month, need(matter.number()).status.equals("CLOSED") ? 1 : 0, Integer::sum);
    }
    for (var month : raised.entrySet()) {
      rows.add(
          "home.month_tally",
          communityId,
          month.getKey(),
          month.getValue(),
          settled.get(month.getKey()));
    }
  }

  private record Moment(Matter matter, Deed deed) {}

  /**
   * Ids of what was written of a community before.
   *
   * @param accounts by phone
   * @param buildings by name
   * @param units by name
   * @param speakers accounts of those who speak for units, by the unit's name
   */
  record Names(
      Map<String, UUID> accounts,
      Map<String, UUID> buildings,
      Map<String, UUID> units,
      Map<String, UUID> speakers,
      UUID worker,
      String workerName,
      UUID secretary) {

    UUID account(String phone) {
      return Objects.requireNonNull(accounts.get(phone), phone);
    }

    UUID unit(String name) {
      return Objects.requireNonNull(units.get(name), name);
    }

    UUID speaker(String unit) {
      return Objects.requireNonNull(speakers.get(unit), unit);
    }
  }
}
