package org.linli.directory.mandates;

import java.util.UUID;

/** Names one matter of one edition of a community's mandate list. */
public record MandateRef(int edition, UUID mandateId) {}
