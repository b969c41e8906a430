package org.linli.projects;

/**
 * What a project is for, in words.
 *
 * @param beneficiaries who gains by it
 * @param partners who helps; may be empty
 * @param budget what it costs and from where that comes; may be empty
 * @param evidence a figure that says it is needed, with its source; may be empty where needs say so
 */
public record Charter(
    String title,
    String aim,
    String beneficiaries,
    String partners,
    String plan,
    String budget,
    String evidence) {}
