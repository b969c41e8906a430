package org.linli.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.directory.AreaView;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.PlaceReading;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.web.Member;
import org.linli.web.Members;
import org.linli.web.Strength;
import org.springframework.stereotype.Service;

/**
 * Where somebody works in the tree of areas: a role holds in its area and everywhere below (ORG-1).
 * It opens one community at a time; nothing is read across communities.
 */
@Service
public class WorkPlaces {

  private static final Scope ABOVE = Scope.of(Community.ROOT_ID);

  private final PlaceReading places;
  private final CommunityDirectory communities;
  private final Members members;

  WorkPlaces(PlaceReading places, CommunityDirectory communities, Members members) {
    this.places = places;
    this.communities = communities;
    this.members = members;
  }

  /** The areas of the member's own and delegated roles, from the top. */
  public List<AreaView> of(Member member) {
    return places.byIds(ABOVE, areas(member));
  }

  /**
   * Areas and communities in which the member has a role, fifty at most.
   *
   * @param text the beginning of a code, or a part of a name
   */
  public List<AreaView> search(Member member, String text) {
    return places.search(ABOVE, text, areas(member));
  }

  /** Where somebody's work begins who wanted nothing in particular. */
  public String home(UUID accountId) {
    var areas =
        members.find(accountId).map(Member::roles).orElse(List.of()).stream()
            .filter(role -> !role.role().equals(Member.RESIDENT))
            .map(Member.Role::areaId)
            .collect(Collectors.toSet());
    var aboveOnly =
        areas.stream().allMatch(id -> id != Community.ROOT_ID && !communities.isCommunity(id));
    return !areas.isEmpty() && aboveOnly ? "/access/areas" : "/";
  }

  private static Set<Long> areas(Member member) {
    if (member.strength() != Strength.TWO_FACTORS) {
      throw new Refused(KernelError.FORBIDDEN);
    }
    return member.openRoles().stream()
        .filter(role -> !role.role().equals(Member.RESIDENT))
        .map(Member.Role::areaId)
        .collect(Collectors.toSet());
  }
}
