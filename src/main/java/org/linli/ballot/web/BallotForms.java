package org.linli.ballot.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.linli.ballot.AskQuestion;
import org.linli.ballot.CastVote;
import org.linli.ballot.CorrectRoll;
import org.linli.ballot.GiveProxy;
import org.linli.ballot.Plan;
import org.linli.ballot.ReadPaper;
import org.linli.ballot.SealVote;
import org.linli.ballot.WriteBallot;
import org.linli.platform.Dates;
import org.linli.web.FormState;

/** Reads commands from forms, and fills forms with what is there. */
final class BallotForms {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  /** As it is usually done. */
  private static final Map<String, String> USUAL =
      Map.of(
          "rung", "DECIDED",
          "assurance", "HOUSEHOLD",
          "viaWeb", "yes",
          "viaDoor", "yes",
          "viaPaper", "yes",
          "revote", "yes",
          "proxies", "1",
          "objectionDays", "7");

  private static final String ANSWER = "answer.";

  private BallotForms() {}

  static FormState usual() {
    return FormState.of(USUAL);
  }

  static FormState of(Plan plan) {
    var values = new HashMap<String, String>();
    values.put("title", plan.title());
    values.put("about", plan.about());
    values.put("rule", plan.rule().id());
    values.put("block", plan.where().building().map(String::valueOf).orElse(""));
    values.put("ofBody", plan.where().body().map(String::valueOf).orElse(""));
    var words = plan.where().words();
    values.put(
        "blockUnit", plan.where().unit().isEmpty() ? "" : words.substring(words.indexOf(' ') + 1));
    values.put("rung", plan.rung().name());
    values.put("assurance", plan.assurance().name());
    values.put("viaWeb", yes(plan.channels().web()));
    values.put("viaDoor", yes(plan.channels().door()));
    values.put("viaPaper", yes(plan.channels().paper()));
    values.put("revote", yes(plan.revote()));
    values.put("proxies", "" + plan.proxies());
    values.put("silence", plan.charter());
    values.put("rollAt", moment(plan.times().freezeAt()));
    values.put("votesFrom", moment(plan.times().opensAt()));
    values.put("votesUntil", moment(plan.times().closesAt()));
    values.put("objectionDays", "" + plan.objectionDays());
    values.put("secretly", yes(plan.secret()));
    return FormState.of(values);
  }

  private static String yes(boolean it) {
    return it ? "yes" : "";
  }

  private static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, Dates.ZONE));
  }

  static WriteBallot write(FormState form) {
    return new WriteBallot(
        form.value("title"),
        form.value("about"),
        form.value("rule"),
        form.value("block"),
        form.value("blockUnit"),
        form.value("ofBody"),
        form.value("rung"),
        form.value("assurance"),
        form.value("viaWeb"),
        form.value("viaDoor"),
        form.value("viaPaper"),
        form.value("revote"),
        form.value("proxies"),
        form.value("silence"),
        form.value("rollAt"),
        form.value("votesFrom"),
        form.value("votesUntil"),
        form.value("objectionDays"),
        form.value("secretly"));
  }

  static AskQuestion ask(FormState form) {
    return new AskQuestion(
        form.value("kindOf"),
        form.value("title"),
        form.value("about"),
        form.value("choices"),
        form.value("atLeast"),
        form.value("upTo"),
        form.value("elected"));
  }

  static CastVote vote(FormState form) {
    return new CastVote(form.value("rollLine"), form.values());
  }

  /** Answers stand in fields {@code answer.q1}, which a browser that seals does not send. */
  static SealVote seal(FormState form, String line) {
    return new SealVote(line, answers(form), form.value("envelope"));
  }

  private static Map<String, String> answers(FormState form) {
    var answers = new HashMap<String, String>();
    form.values()
        .forEach(
            (name, value) -> {
              if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), value);
              }
            });
    return answers;
  }

  static ReadPaper read(FormState form) {
    return new ReadPaper(form.values(), form.value("reason"));
  }

  static CorrectRoll correct(FormState form) {
    return new CorrectRoll(
        form.value("amends"),
        form.value("rollLine"),
        form.value("person"),
        form.value("area"),
        form.value("reason"),
        form.value("objection"));
  }

  static GiveProxy proxy(FormState form) {
    return new GiveProxy(
        form.value("rollLine"),
        form.value("agentLine"),
        form.value("agentName"),
        form.value("agentPhone"),
        form.value("seen"));
  }
}
