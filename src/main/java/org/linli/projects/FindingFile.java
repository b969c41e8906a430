package org.linli.projects;

/**
 * What was found, as a reader sees it.
 *
 * @param answers whether the reader may answer for whoever leads
 * @param checks whether the reader may say whether it is settled
 */
public record FindingFile(FindingView finding, boolean answers, boolean checks) {}
