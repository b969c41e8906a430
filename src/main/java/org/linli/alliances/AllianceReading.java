package org.linli.alliances;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.resources.ResourceReading;
import org.linli.resources.ResourceView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads alliances: for anybody those that were formed, for units and the community all of theirs.
 */
@Service
@Transactional(readOnly = true)
public class AllianceReading {

  private final AllianceQueries queries;
  private final ResourceReading resources;

  AllianceReading(AllianceQueries queries, ResourceReading resources) {
    this.queries = queries;
    this.resources = resources;
  }

  /** Formed ones, dissolved ones among them, the latest first. */
  public List<AllianceView> formed(Scope scope) {
    return queries.formed(scope.communityId());
  }

  /** One that was formed. */
  public AllianceView show(Scope scope, UUID id) {
    return queries
        .formed(scope.communityId(), id)
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  /** All for the community; for a unit those to which it was asked. The latest first. */
  public List<AllianceView> files(Actor actor) {
    if (!actor.may(AlliancePermission.MANAGE)) {
      actor.require(AlliancePermission.JOIN);
    }
    return queries.all(actor.communityId()).stream().filter(it -> concerns(actor, it)).toList();
  }

  /** One in full; to who may not see it, it is not there. */
  public AllianceView file(Actor actor, UUID id) {
    return queries
        .find(actor.communityId(), id)
        .filter(it -> concerns(actor, it))
        .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
  }

  private static boolean concerns(Actor actor, AllianceView alliance) {
    return actor.may(AlliancePermission.MANAGE)
        || (actor.may(AlliancePermission.JOIN)
            && actor.grants().organizationId().flatMap(alliance::of).isPresent());
  }

  /** Listed resources by id, for who founds an alliance of their units. */
  public List<ResourceView> chosen(Actor actor, List<String> ids) {
    actor.require(AlliancePermission.MANAGE);
    return resources.listed(actor).stream().filter(it -> ids.contains(it.id().toString())).toList();
  }
}
