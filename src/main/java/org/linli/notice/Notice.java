package org.linli.notice;

import java.time.Instant;
import java.util.UUID;

/** What a recipient is told about one event. */
record Notice(
    UUID id,
    UUID event,
    Recipient to,
    String template,
    String kind,
    String content,
    String href,
    boolean fromStreet,
    Urgency urgency,
    Instant createdAt) {}
