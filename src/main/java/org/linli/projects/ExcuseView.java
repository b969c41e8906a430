package org.linli.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.linli.kernel.ShortNumber;

/**
 * An application for fault tolerance 容错 (PROJ-8): something is late for an outside cause.
 *
 * @param title of the project
 * @param late what, one of {@link ApplyExcuse#LATE}
 * @param lateSince when that was due
 * @param dueAt until when it is decided; empty where it was
 * @param reason of the decision
 * @param until the last day on which it is excused
 */
public record ExcuseView(
    UUID id,
    ShortNumber project,
    String title,
    String late,
    Instant lateSince,
    String cause,
    String evidence,
    ExcuseStatus status,
    String applicant,
    Instant appliedAt,
    Optional<Instant> dueAt,
    String reason,
    Optional<LocalDate> until,
    String decider) {}
