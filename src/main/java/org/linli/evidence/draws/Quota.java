package org.linli.evidence.draws;

/**
 * How many of those who are drawn have something in common.
 *
 * @param trait a heading of the list, such as 性别
 * @param value what stands below it, such as 女
 * @param least of them
 * @param most of them
 */
public record Quota(String trait, String value, int least, int most) {}
