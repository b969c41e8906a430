package org.linli.testing;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.directory.posts.Appoint;
import org.linli.directory.posts.EstablishPost;
import org.linli.directory.posts.LiaisonManagement;
import org.linli.directory.posts.NameLiaison;
import org.linli.directory.posts.PostManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Ids;
import org.linli.platform.Dates;

/** Establishes posts and units with their people, each time new ones. */
public final class PostBook {

  private static final AtomicInteger PLACES = new AtomicInteger();

  private final PostManagement posts;
  private final LiaisonManagement liaison;
  private final Town town;
  private final Clock clock;
  private UUID latest = Ids.next();

  public PostBook(PostManagement posts, LiaisonManagement liaison, Town town, Clock clock) {
    this.posts = posts;
    this.liaison = liaison;
    this.town = town;
    this.clock = clock;
  }

  /** A post of a kind that nobody holds. */
  public UUID vacant(Actor worker, String kind) {
    var place = "第 " + PLACES.incrementAndGet() + " 片";
    return posts.establish(worker, new EstablishPost(kind, place, "02712345678"));
  }

  /** A social worker's post, held for ten days. */
  public UUID held(Actor worker) {
    var post = vacant(worker, "social-worker");
    posts.appoint(worker, post, new Appoint("社工张三", Dates.day(clock.instant()).minusDays(10)));
    return post;
  }

  /** A unit with one liaison. */
  public UUID unit(Community community, Actor worker, String name) {
    var unit = town.newUnit(community, name + UUID.randomUUID());
    liaison.name(worker, unit, new NameLiaison("联络员李四", Town.nextPhone()));
    latest = liaison.unit(worker, unit).liaisons().getFirst().id();
    return unit;
  }

  /** The liaison of the unit that was made last. */
  public UUID liaison() {
    return latest;
  }
}
