package org.linli.backup;

import java.util.Optional;
import org.linli.kernel.Slice;

/**
 * How backups are doing.
 *
 * @param late whether the last success is longer ago than the rule allows
 * @param lateAfterHours what the rule allows
 * @param directory where scheduled ones go
 * @param runs of all kinds, the latest first
 */
public record BackupOverview(
    Optional<Run> lastSuccess,
    Optional<Run> lastFailure,
    boolean late,
    long lateAfterHours,
    String directory,
    Slice<Run> runs) {}
