package org.linli.projects;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.linli.calendar.Due;
import org.linli.kernel.ShortNumber;

/**
 * Something that was found at a project 发现的问题 (PROJ-4). No name of who found it.
 *
 * @param title of the project
 * @param filedAs one of {@link FileFinding#AS}
 * @param due until when it is answered, or looked at then; empty where it is closed
 * @param answer what whoever leads says; empty before
 * @param closing what somebody saw who looked
 */
public record FindingView(
    UUID id,
    ShortNumber project,
    String title,
    Severity severity,
    String found,
    String filedAs,
    Instant filedAt,
    FindingStatus status,
    Optional<Due> due,
    String answer,
    String answerer,
    Optional<Instant> answeredAt,
    String closing,
    Optional<Instant> closedAt) {}
