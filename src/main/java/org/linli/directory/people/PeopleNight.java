package org.linli.directory.people;

import java.time.Clock;
import java.time.LocalTime;
import org.linli.directory.CommunityDirectory;
import org.linli.directory.imports.RegisterFiles;
import org.linli.kernel.Scope;
import org.linli.platform.Dates;
import org.linli.platform.EachCommunity;
import org.linli.platform.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Forgets persons who are gone and tags that ended when the rule {@code directory/retention} no
 * longer lets them be kept (PIPL 19), files and former values of imports that can no longer be
 * undone, seals numbers again whose key was replaced, and cuts names anew by which persons are
 * found: community by community.
 */
@Component
class PeopleNight implements NightlyJob {

  private final RegisterFiles imports;
  private final Resealing resealing;
  private final Regramming regramming;
  private final Forgetting forgetting;
  private final PersonTags tags;
  private final KeepingRules rules;
  private final PeopleRegister register;
  private final CommunityDirectory communities;
  private final EachCommunity each;
  private final Clock clock;

  PeopleNight(
      RegisterFiles imports,
      Resealing resealing,
      Regramming regramming,
      Forgetting forgetting,
      PersonTags tags,
      KeepingRules rules,
      PeopleRegister register,
      CommunityDirectory communities,
      EachCommunity each,
      Clock clock) {
    this.imports = imports;
    this.resealing = resealing;
    this.regramming = regramming;
    this.forgetting = forgetting;
    this.tags = tags;
    this.rules = rules;
    this.register = register;
    this.communities = communities;
    this.each = each;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "directory.people-night";
  }

  @Override
  public LocalTime at() {
    return LocalTime.of(3, 20);
  }

  @Override
  public void run() {
    each.run(communities.ids(), this::tidy);
  }

  private void tidy(long community) {
    var now = clock.instant();
    var ends = rules.ends(communities.byId(community), Dates.day(now));
    imports.forget(Scope.of(community));
    register.hold(community);
    forgetting.over(community, ends);
    tags.deleteEnded(community, ends.tagEnded());
    resealing.again(community);
    regramming.again(community);
  }
}
