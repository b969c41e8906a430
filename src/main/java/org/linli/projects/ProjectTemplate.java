package org.linli.projects;

import java.time.LocalDate;

/**
 * A draft of a charter to begin with.
 *
 * @param milestones one a line, as the form takes them, or with days from the first one on
 * @param budget what it may cost, in words; empty if nobody said
 */
public record ProjectTemplate(
    String code,
    String title,
    String aim,
    String beneficiaries,
    String partners,
    String plan,
    String milestones,
    String budget) {

  /** Without a word of what it costs. */
  public ProjectTemplate(
      String code,
      String title,
      String aim,
      String beneficiaries,
      String partners,
      String plan,
      String milestones) {
    this(code, title, aim, beneficiaries, partners, plan, milestones, "");
  }

  /** The same with days instead of how many after the first. */
  ProjectTemplate from(LocalDate first) {
    return new ProjectTemplate(
        code,
        title,
        aim,
        beneficiaries,
        partners,
        plan,
        MilestoneLines.from(first, milestones),
        budget);
  }
}
