package org.linli.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Ids;
import org.linli.platform.Messages;

/**
 * What every page shows around its content.
 *
 * @param t texts in the visitor's language
 * @param path of this request, to come back to
 * @param community the community of the page; {@link Community#ROOT} outside of one
 * @param member whoever is logged in
 * @param grants what the member may do here
 * @param menu staff pages the member may open, by group
 * @param elder whether to show 长辈版
 * @param proxy for whom the member acts, if for somebody
 * @param demo whether this is the demonstration with its one-click entry
 * @param offlineDays how long the device keeps what could not be sent; 0 if it keeps nothing
 * @param csrf token for forms
 * @param mark of the member, in the keys of their forms
 * @param assets addresses of style sheet, scripts and icons
 */
public record Layout(
    Messages t,
    String path,
    Community community,
    Optional<Member> member,
    Grants grants,
    StaffMenu menu,
    boolean elder,
    Optional<ProxyMode> proxy,
    boolean demo,
    int offlineDays,
    String csrf,
    String mark,
    Assets assets) {

  /** A fresh idempotency key for a form of this page. */
  public String newKey() {
    var key = Ids.next().toString();
    return mark.isEmpty() ? key : key + KeptForm.SENDER + mark;
  }

  /** A text of the visitor's language. */
  public String text(String key, Object... details) {
    return t.text(key, details);
  }

  /** The title of a page with a form: how much is to change comes first, for those who listen. */
  public String title(String title, FormState form) {
    var errors = form.errors().size();
    return errors == 0 ? title : text("web.errors.title", errors, title);
  }

  public boolean inCommunity() {
    return community.id() != Community.ROOT_ID;
  }

  /** The same page about a community that its path does not name. */
  public Layout in(Community place) {
    return new Layout(
        t, path, place, member, grants, menu, elder, proxy, demo, offlineDays, csrf, mark, assets);
  }

  /** A path within the community of the page. */
  public String at(String rest) {
    return community.path() + rest;
  }

  /** Whether to point at the one-click entry; the log-in page has a way to it of its own. */
  public boolean invitesToDemo() {
    return demo && member.isEmpty() && !path.startsWith("/access") && !path.startsWith("/demo");
  }

  /** How a menu entry is marked: as this page, as the one it stands under, or not at all. */
  public @Nullable String current(MenuItem item) {
    var marked = menu.under(bare()).filter(item::equals);
    return marked.map(entry -> entry.href().equals(bare()) ? "page" : "true").orElse(null);
  }

  /** Whether a group of the menu is open at once: the first, and the one the page stands under. */
  public boolean unfolds(StaffMenu.Section section) {
    return section.equals(menu.sections().getFirst())
        || menu.under(bare()).filter(section.items()::contains).isPresent();
  }

  private String bare() {
    return path.replaceFirst("\\?.*", "");
  }

  /** Whether the device keeps what could not be sent. */
  public boolean offline() {
    return offlineDays > 0;
  }

  public boolean staff() {
    return !menu.isEmpty();
  }
}
