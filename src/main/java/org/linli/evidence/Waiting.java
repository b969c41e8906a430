package org.linli.evidence;

import java.time.Instant;
import java.util.UUID;
import org.linli.evidence.merkle.CanonicalJson;
import tools.jackson.databind.JsonNode;

/**
 * Something published that has no place in the log yet.
 *
 * @param content its facts in canonical JSON
 */
record Waiting(long communityId, UUID entryId, String kind, String content, Instant recordedAt) {

  /** The entry of the log: canonical JSON, as the facts are and the names stand in order. */
  String entry() {
    return "{\"at\":%s,\"community\":%s,\"facts\":%s,\"id\":%s,\"kind\":%s}"
        .formatted(
            CanonicalJson.write(recordedAt.toString()),
            CanonicalJson.write(String.valueOf(communityId)),
            content,
            CanonicalJson.write(entryId.toString()),
            CanonicalJson.write(kind));
  }

  /** What the entry is about, by the kind's module: {@code needs.step} tells of a {@code need}. */
  String subject(JsonNode facts) {
    var module = kind.substring(0, Math.max(kind.indexOf('.'), 0));
    var own =
        kind.equals("cases.pilot")
            ? "pilot"
            : module.replaceFirst("ies$", "y").replaceFirst("s$", "");
    return facts.path(own).asString("");
  }

  /** By when it was recorded; ids of the same moment decide by their digits. */
  static int inOrder(Waiting one, Waiting other) {
    var byTime = one.recordedAt.compareTo(other.recordedAt);
    return byTime == 0 ? one.entryId.compareTo(other.entryId) : byTime;
  }
}
