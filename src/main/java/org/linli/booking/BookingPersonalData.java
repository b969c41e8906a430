package org.linli.booking;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.privacy.PersonalData;
import org.linli.web.MenuItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to what an account booked, and what for. */
@Repository
class BookingPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  private final Releases releases;

  BookingPersonalData(JdbcClient jdbc, Releases releases) {
    this.jdbc = jdbc;
    this.releases = releases;
  }

  @Override
  public List<Kept> about(Actor actor, UUID accountId) {
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
        .map(party -> new Kept("booking.kept.party", party))
        .toList();
  }

  /** What lies ahead is given back; the times that were used stay, without anybody's name. */
  @Override
  public List<Staying> erase(Actor actor, UUID accountId) {
    releases.giveBackAll(actor, accountId);
    jdbc.sql("delete from booking.party where community_id = :community and account_id = :account")
        .param("community", actor.communityId())
        .param("account", accountId)
        .update();
    return List.of(new Staying("booking.staying.times"));
  }

  @Override
  public List<MenuItem> pages(Community community) {
    return List.of(
        new MenuItem(community.path() + "/booking/mine", "calendar", "booking.mine.title"));
  }
}
