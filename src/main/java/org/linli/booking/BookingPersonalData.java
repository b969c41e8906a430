package org.linli.booking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who came to what an account booked, and what for. Who comes to another community's resource is
 * kept there, and erased there when it is erased here.
 */
@Repository
class BookingPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  private final Releases releases;
  private final BorrowedTimes borrowed;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BookingPersonalData(
      JdbcClient jdbc,
      Releases releases,
      BorrowedTimes borrowed,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.borrowed = borrowed;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
    var elsewhere =
        borrowed.of(actor.communityId(), accountId).stream()
            .map(it -> new Kept("booking.kept.borrowed", Dates.day(it.from()) + " " + it.title()));
    return Stream.concat(parties(actor, accountId), elsewhere).toList();
  }

  private Stream<Kept> parties(Actor actor, UUID accountId) {
    return jdbc
        .sql(
            """
            select concat_ws(' ', name, nullif(phone, ''), purpose) from booking.party
            where community_id = :community and account_id = :account
            order by booking_id desc limit 100
            """)
        .param("community", actor.communityId())
        .param("account", accountId)
        .query(String.class)
        .list()
        .stream()
        .map(party -> new Kept("booking.kept.party", party));
  }

  /** What lies ahead is given back; the times that were used stay, without anybody's name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    releases.giveBackAll(actor, accountId, it -> true);
    jdbc.sql("delete from booking.party where community_id = :community and account_id = :account")
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    borrowed
        .lenders(actor.communityId(), accountId)
        .forEach(
            lender ->
                events.publishEvent(
                    new BorrowerErased(
                        Ids.next(), lender, actor.communityId(), accountId, clock.instant())));
    return List.of(new Staying("booking.staying.times"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/booking/mine", "calendar", "booking.mine.title"));
  }
}
