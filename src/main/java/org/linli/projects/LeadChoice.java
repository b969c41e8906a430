package org.linli.projects;

/**
 * Somebody who may lead a project.
 *
 * @param code as forms send it
 */
public record LeadChoice(String code, String name) {}
