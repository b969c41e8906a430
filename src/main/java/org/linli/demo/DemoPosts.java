package org.linli.demo;

import java.time.LocalDate;
import org.linli.directory.mandates.MandateManagement;
import org.linli.directory.mandates.PublishMandates;
import org.linli.directory.posts.Appoint;
import org.linli.directory.posts.EstablishPost;
import org.linli.directory.posts.PostManagement;
import org.linli.directory.posts.SaveStaffing;
import org.linli.directory.posts.StaffingManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.platform.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Posts with and without holders, what the norm asks for, and a published mandate list. */
@Component
@Profile("demo")
class DemoPosts implements DemoPart {

  private static final String PHONE = "02700001234";

  private final DemoCast cast;
  private final PostManagement posts;
  private final StaffingManagement staffing;
  private final MandateManagement mandates;
  private final DemoClock clock;

  DemoPosts(
      DemoCast cast,
      PostManagement posts,
      StaffingManagement staffing,
      MandateManagement mandates,
      DemoClock clock) {
    this.cast = cast;
    this.posts = posts;
    this.staffing = staffing;
    this.mandates = mandates;
    this.clock = clock;
  }

  @Override
  public boolean isThere(Community community) {
    return !posts.all(cast.actor(DemoPerson.WORKER, community)).isEmpty();
  }

  @Override
  public void fill(Community community) {
    var secretary = cast.actor(DemoPerson.SECRETARY, community);
    held(secretary, "secretary-general", "", DemoPerson.SECRETARY.displayName());
    held(secretary, "community-worker", "一网格", DemoPerson.WORKER.displayName());
    held(secretary, "social-worker", "二网格", "许社工");
    held(secretary, "grid-worker", "一网格", "尤网格");
    held(secretary, "building-head", "3 栋", "王小寒", "SY-002");
    vacant(secretary, "grid-worker", "二网格");
    vacant(secretary, "elderly-helper", "");
    staffing.save(
        secretary,
        SaveStaffing.of("plan-c", "2600", today().minusDays(30).toString(), "社区台账", "140", "32"));
    var before = clock.instant().minus(TownMandates.BEFORE);
    clock.at(
        before,
        () -> {
          mandates.startFromTemplate(secretary);
          mandates.publish(secretary, new PublishMandates(Dates.day(before)));
        });
  }

  private void held(Actor secretary, String kind, String place, String holder) {
    held(secretary, kind, place, holder, "");
  }

  private void held(Actor secretary, String kind, String place, String holder, String reference) {
    var post = posts.establish(secretary, new EstablishPost(kind, place, PHONE));
    posts.appoint(secretary, post, new Appoint(holder, reference, today().minusMonths(8)));
  }

  private void vacant(Actor secretary, String kind, String place) {
    posts.establish(secretary, new EstablishPost(kind, place, PHONE));
  }

  private LocalDate today() {
    return Dates.day(clock.instant());
  }
}
