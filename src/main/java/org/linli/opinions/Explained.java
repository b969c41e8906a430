package org.linli.opinions;

/**
 * The figures of the rule {@code opinions/rounds} with which a map is explained.
 *
 * @param answers that somebody must have given to be on it
 * @param people without whom there is none
 * @param group the smallest group that is shown
 * @param groups the most that there are
 * @param minutes after a vote until it is drawn anew
 * @param since people who must have voted since the last one
 * @param days after the result until it is forgotten who answered what
 */
public record Explained(
    int answers, int people, int group, int groups, int minutes, int since, int days) {}
