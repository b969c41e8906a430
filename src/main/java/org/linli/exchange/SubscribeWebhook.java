package org.linli.exchange;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/**
 * Lets an integration be told what happens in a community.
 *
 * @param integration id of one that works here
 * @param url to which messages are posted
 * @param types of events
 */
public record SubscribeWebhook(String integration, String url, Set<String> types) {

  /**
   * @throws org.linli.kernel.Invalid naming every wrong field
   */
  public static SubscribeWebhook of(
      @Nullable String integration, @Nullable String url, Set<String> types) {
    var check = new Validation();
    var which = check.required("integration", integration, 36);
    var where = check.required("url", url, 500);
    if (!where.isEmpty() && Receiver.parse(where).isEmpty()) {
      check.reject("url", ExchangeError.NOT_AN_ADDRESS);
    }
    if (types.isEmpty()) {
      check.reject("types", ExchangeError.NO_TYPE);
    }
    check.done();
    return new SubscribeWebhook(which, where, Set.copyOf(types));
  }
}
