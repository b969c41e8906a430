package org.linli.testing;

import java.util.List;
import java.util.UUID;
import org.linli.alliances.AllianceManagement;
import org.linli.alliances.AnswerInvitation;
import org.linli.alliances.FoundAlliance;
import org.linli.kernel.Actor;

/** Brings units together through the product's own facades. */
public final class AllianceBuilder {

  private final AllianceManagement alliances;
  private final ResourceBuilder resources;

  public AllianceBuilder(AllianceManagement alliances, ResourceBuilder resources) {
    this.alliances = alliances;
    this.resources = resources;
  }

  /** A resource of each of two units, listed: what the one and the other bring. */
  public List<UUID> pair(Actor worker, Actor one, Actor other) {
    return List.of(
        resources.listed(one, worker, ResourceBuilder.venue("会议室", "联络员")),
        resources.listed(other, worker, ResourceBuilder.venue("小会议室", "联络员")));
  }

  /** Both are asked; the first one coordinates. */
  public UUID invited(Actor worker, Actor coordinator, Actor other, String name, String purpose) {
    var pair = pair(worker, coordinator, other);
    return alliances.found(
        worker,
        new FoundAlliance(
            name,
            purpose,
            "02788888888",
            coordinator.grants().organizationId().orElseThrow().toString(),
            pair.get(0) + "\n" + pair.get(1)));
  }

  /** Both agreed. */
  public UUID formed(Actor worker, Actor coordinator, Actor other, String name, String purpose) {
    var id = invited(worker, coordinator, other, name, purpose);
    agree(coordinator, id);
    agree(other, id);
    return id;
  }

  public void agree(Actor liaison, UUID alliance) {
    alliances.answer(liaison, alliance, new AnswerInvitation("AGREE", ""));
  }
}
