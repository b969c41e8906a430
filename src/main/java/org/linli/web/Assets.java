package org.linli.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of static files that change with their content, so that browsers may keep them. */
@Component
public class Assets {

  private final ObjectProvider<ResourceUrlProvider> urls;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  // Asked for late: the MVC configuration that provides the addresses needs pages to be ready
  // first.
  Assets(ObjectProvider<ResourceUrlProvider> urls) {
    this.urls = urls;
  }

  public String tokens() {
    return url("/assets/tokens.css");
  }

  public String style() {
    return url("/assets/linli.css");
  }

  public String logo() {
    return url("/assets/logo.svg");
  }

  public String script() {
    return url("/assets/linli.js");
  }

  /** Where the device keeps what could not be sent. */
  public String outbox() {
    return url("/assets/outbox.js");
  }

  /** What shows and sends it. */
  public String offline() {
    return url("/assets/offline.js");
  }

  /** What lets one draw on a map. */
  public String drawing() {
    return url("/assets/drawing.js");
  }

  /** What lets one draw boxes over a picture. */
  public String cover() {
    return url("/assets/cover.js");
  }

  /** What checks on the reader's device that a page shows what was published. */
  public String badge() {
    return url("/assets/badge.js");
  }

  /** What counts a ballot again from its archive. */
  public String recount() {
    return url("/assets/recount.js");
  }

  /** The page on which it does. */
  public String recounting() {
    return url("/assets/recounting.js");
  }

  /** What counts a budget round again from its archive. */
  public String budgeting() {
    return url("/assets/budgeting.js");
  }

  /** The page on which it does. */
  public String budgetRecount() {
    return url("/assets/budget-recount.js");
  }

  /** What seals a secret vote on the voter's device. */
  public String seal() {
    return url("/assets/seal.js");
  }

  /** What lets the voter look over a secret vote before it is sealed. */
  public String sealing() {
    return url("/assets/sealing.js");
  }

  /** What makes and proves the key of a trustee; needs {@link #seal}. */
  public String trustee() {
    return url("/assets/trustee.js");
  }

  public String htmx() {
    return url("/webjars/htmx.org/dist/htmx.min.js");
  }

  public String icon(String name) {
    return url("/assets/icons.svg") + "#i-" + name;
  }

  private String url(String path) {
    return known.computeIfAbsent(path, this::lookUp);
  }

  private String lookUp(String path) {
    return Objects.requireNonNullElse(urls.getObject().getForLookupPath(path), path);
  }
}
