package org.linli.projects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ShortNumber;
import org.linli.kernel.Validation;

/**
 * Proposes a project, or writes its charter anew (PROJ-1). There is none without evidence that it
 * is needed: at least one need, or a figure that says so (PROJ-11).
 *
 * @param needs numbers of verified needs that it answers, with anything between them
 * @param evidence a figure of a survey or of the portrait, with its source; may be empty where
 *     there are needs
 * @param milestones one a line, as {@code 30% 2026-10-15 公示方案（先完成 1）}
 * @param lead of a proposal: {@code person:} or {@code unit:} with an id; empty for whoever
 *     proposes
 * @param startedFrom of a proposal: code of the {@link CharterSource} that it began from; empty
 *     where it began anew
 */
public record WriteCharter(
    String title,
    String aim,
    String needs,
    String evidence,
    String beneficiaries,
    String partners,
    String plan,
    String milestones,
    String budget,
    String lead,
    String startedFrom) {

  private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6,9}");
  private static final int LEAST_FIGURE = 8;

  /**
   * One that began anew.
   *
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteCharter(
      @Nullable String title,
      @Nullable String aim,
      @Nullable String needs,
      @Nullable String evidence,
      @Nullable String beneficiaries,
      @Nullable String partners,
      @Nullable String plan,
      @Nullable String milestones,
      @Nullable String budget,
      @Nullable String lead) {
    this(title, aim, needs, evidence, beneficiaries, partners, plan, milestones, budget, lead, "");
  }

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public WriteCharter(
      @Nullable String title,
      @Nullable String aim,
      @Nullable String needs,
      @Nullable String evidence,
      @Nullable String beneficiaries,
      @Nullable String partners,
      @Nullable String plan,
      @Nullable String milestones,
      @Nullable String budget,
      @Nullable String lead,
      @Nullable String startedFrom) {
    var check = new Validation();
    this.title = check.required("title", title, 40);
    this.aim = check.required("aim", aim, 300);
    this.needs = check.optional("needs", needs, 400);
    this.evidence = check.optional("evidence", evidence, 300);
    this.beneficiaries = check.required("beneficiaries", beneficiaries, 200);
    this.partners = check.optional("partners", partners, 200);
    this.plan = check.required("plan", plan, 2000);
    this.milestones = check.required("milestones", milestones, 2000);
    this.budget = check.optional("budget", budget, 200);
    this.lead = check.optional("lead", lead, 45);
    this.startedFrom = check.optional("startedFrom", startedFrom, 45);
    evidence(check);
    MilestoneLines.read(check, this.milestones);
    check.done();
  }

  private void evidence(Validation check) {
    if (needs.isEmpty() && evidence.isEmpty()) {
      check.reject("needs", ProjectError.NO_EVIDENCE);
    }
    if (!needs.isEmpty() && numbers().isEmpty()) {
      check.reject("needs", ProjectError.NO_NUMBER);
    }
    if (!evidence.isEmpty()
        && (evidence.length() < LEAST_FIGURE || evidence.chars().noneMatch(Character::isDigit))) {
      check.reject("evidence", ProjectError.NO_FIGURE);
    }
  }

  /** The needs, each once. */
  @JsonIgnore
  List<ShortNumber> numbers() {
    return NUMBER
        .matcher(needs)
        .results()
        .flatMap(it -> ShortNumber.parse(it.group()).stream())
        .distinct()
        .toList();
  }

  @JsonIgnore
  List<Milestone> plannedMilestones() {
    return MilestoneLines.read(new Validation(), milestones);
  }

  @JsonIgnore
  Charter words() {
    return new Charter(title, aim, beneficiaries, partners, plan, budget, evidence);
  }
}
