package org.linli.projects;

/**
 * A letter as one reader sees it.
 *
 * @param mayIssue whether the reader may issue it: not to themselves
 * @param mayAnswer whether the reader leads the project
 */
public record LetterFile(LetterView letter, boolean mayIssue, boolean mayAnswer) {}
