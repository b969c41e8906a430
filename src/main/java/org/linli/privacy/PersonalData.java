package org.linli.privacy;

import java.util.List;
import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.web.MenuItem;

/**
 * What a module keeps about people of a community. Each module that keeps something implements it,
 * so that nobody has to remember where it all lies.
 */
public interface PersonalData {

  /** What is kept about the account, as its holder may read it; empty where there is nothing. */
  List<Kept> about(Actor actor, UUID accountId);

  /**
   * Deletes what need not be kept any longer, in the caller's transaction. Repeating it changes
   * nothing.
   *
   * @return what stays, and why
   */
  List<Staying> erase(Actor actor, UUID accountId);

  /** Where the person sees this in full and asks for corrections; empty where nothing more is. */
  default List<MenuItem> pages(Community community) {
    return List.of();
  }

  /**
   * One detail.
   *
   * @param label key of the text that says what it is
   * @param value in full: it is shown to the person whom it is about
   */
  record Kept(String label, String value) {}

  /**
   * What is not deleted.
   *
   * @param reason key of the text that says what stays and why
   */
  record Staying(String reason) {}
}
