package org.linli.projects;

/**
 * A draft of a charter to begin with.
 *
 * @param milestones one a line, as the form takes them
 */
public record ProjectTemplate(
    String code, String title, String aim, String beneficiaries, String plan, String milestones) {}
