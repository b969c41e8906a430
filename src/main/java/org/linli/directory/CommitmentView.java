package org.linli.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * What a unit promised for a year 年度共建承诺 (ORG-10).
 *
 * @param target by what one sees that it was kept
 * @param kept empty until the year is looked back on
 */
public record CommitmentView(
    UUID id, int year, String content, String target, Optional<Boolean> kept) {}
