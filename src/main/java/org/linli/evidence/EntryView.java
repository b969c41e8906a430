package org.linli.evidence;

import java.util.UUID;

/**
 * Something published, at its place in the log.
 *
 * @param index from 0; people read {@link #number}
 * @param content canonical JSON, the very bytes that are hashed
 */
public record EntryView(long index, UUID id, long communityId, String content) {

  /** From 1. */
  public long number() {
    return index + 1;
  }
}
