package org.linli.opinions;

import java.util.List;

/**
 * A round for staff.
 *
 * @param statements all of them, those that wait first
 */
public record RoundFile(RoundView round, List<StatementView> statements) {}
