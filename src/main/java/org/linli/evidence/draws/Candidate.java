package org.linli.evidence.draws;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who or what may be drawn, as only staff see it.
 *
 * @param name in words; never published
 * @param shown what everybody may know; empty for people
 * @param accountId the account of a person who has one, so that they can have their name deleted
 * @param weight how many tickets, 1 to 1,000
 * @param traits what quotas may speak of, by heading
 */
public record Candidate(
    String name, String shown, Optional<UUID> accountId, int weight, Map<String, String> traits) {

  public Candidate {
    name = name.strip().replaceAll("\\s+", " ");
    shown = shown.strip().replaceAll("\\s+", " ");
    traits = Map.copyOf(traits);
  }
}
