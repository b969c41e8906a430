package org.linli.booking;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.directory.CommunityDirectory;
import org.linli.kernel.Community;
import org.linli.kernel.Paging;
import org.linli.kernel.Scope;
import org.linli.kernel.Slice;
import org.linli.resources.ResourceReading;
import org.linli.resources.SharedResource;
import org.springframework.stereotype.Service;

/** What communities around share with this one (RES-3): only what anybody may read there. */
@Service
public class Nearby {

  private final ResourceReading resources;
  private final CommunityDirectory communities;

  Nearby(ResourceReading resources, CommunityDirectory communities) {
    this.resources = resources;
    this.communities = communities;
  }

  /** Of the twenty nearest communities, changed last first. */
  public Slice<SharedResource> of(Community community, Paging paging) {
    var around = communities.around(community.id());
    if (around.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    var ids = around.stream().map(Community::id).collect(Collectors.toCollection(TreeSet::new));
    return resources.shared(new Scope(ids, true), around, paging);
  }
}
