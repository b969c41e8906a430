package org.linli.assembly;

import java.util.Optional;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.kernel.ShortNumber;
import org.linli.needs.NeedReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Needs that were published. */
@Component
@Order(10)
class NeedItems implements AgendaSource {

  static final String KIND = "NEED";

  private final NeedReading needs;

  NeedItems(NeedReading needs) {
    this.needs = needs;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Referenced> find(Actor actor, Community community, String reference) {
    return ShortNumber.parse(reference).flatMap(number -> need(actor, number));
  }

  private Optional<Referenced> need(Actor actor, ShortNumber number) {
    try {
      var need = needs.story(actor.scope(), number).need();
      return Optional.of(new Referenced(number.toString(), "/needs/" + number, need.title(), ""));
    } catch (Refused unknown) {
      if (unknown.code() != KernelError.NOT_FOUND) {
        throw unknown;
      }
      return Optional.empty();
    }
  }
}
