package org.linli.needs;

import java.util.UUID;

/** Identifies a need within its community. */
public record NeedId(long communityId, UUID id) {}
