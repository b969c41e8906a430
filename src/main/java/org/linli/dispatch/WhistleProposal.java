package org.linli.dispatch;

import java.time.Instant;
import java.util.UUID;

/**
 * What a community proposed to its street.
 *
 * @param answer why the street does not whistle; empty otherwise
 */
public record WhistleProposal(
    UUID id, String why, ProposalStatus status, String answer, Instant at) {}
