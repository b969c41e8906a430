package org.linli.demo;

import org.linli.demo.town.Population;
import org.linli.demo.town.Post;
import org.linli.directory.posts.Appoint;
import org.linli.directory.posts.EstablishPost;
import org.linli.directory.posts.PostManagement;
import org.linli.kernel.Community;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The posts of an invented community and who holds them. */
@Component
@Profile("demo")
class TownPosts implements TownPart {

  private final TownStaff staff;
  private final PostManagement posts;

  TownPosts(TownStaff staff, PostManagement posts) {
    this.staff = staff;
    this.posts = posts;
  }

  @Override
  public boolean isThere(Community community, Population population) {
    var first = population.posts().getFirst();
    return posts.all(staff.worker(population.town(), community)).stream()
        .anyMatch(post -> post.kind().equals(first.kind()) && post.place().equals(first.place()));
  }

  @Override
  public void fill(Community community, Population population) {
    var secretary = staff.secretary(population.town(), community);
    for (var post : population.posts()) {
      var place = new EstablishPost(post.kind(), post.place(), population.town().phone());
      var id = posts.establish(secretary, place);
      if (!post.holder().isEmpty()) {
        posts.appoint(secretary, id, new Appoint(post.holder(), post.reference(), Post.SINCE));
      }
    }
  }
}
