package org.linli.directory;

import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What kind of community one is (ORG-7); templates of mandates and services are chosen by it. */
@Service
@Transactional
public class CommunityTypes {

  private final OpenCommunities communities;

  CommunityTypes(OpenCommunities communities) {
    this.communities = communities;
  }

  /** The type of the actor's community, if somebody said it. */
  @Transactional(readOnly = true)
  public Optional<String> of(Actor actor) {
    return communities.type(actor.communityId());
  }

  /** The type of a community, for what compares communities with their like. */
  @Transactional(readOnly = true)
  public Optional<String> of(Scope scope) {
    return communities.type(scope.communityId());
  }

  /** Says the type, or says another. */
  public void choose(Actor actor, ChooseType command) {
    actor.require(DirectoryPermission.CHOOSE_TYPE);
    communities.changeType(actor.communityId(), command.type());
  }
}
