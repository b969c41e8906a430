package org.linli.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.Colleagues;
import org.linli.directory.OrganizationManagement;
import org.linli.kernel.Actor;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.springframework.stereotype.Component;

/** Who can be chosen for a seat: accounts with a role in the community, and its units. */
@Component
class HolderChoices {

  private static final String ACCOUNT = "account:";
  private static final String UNIT = "unit:";

  private final Colleagues colleagues;
  private final OrganizationManagement organizations;

  HolderChoices(Colleagues colleagues, OrganizationManagement organizations) {
    this.colleagues = colleagues;
    this.organizations = organizations;
  }

  /** People first; not the actor: nobody gives a seat to their own account. */
  List<HolderChoice> all(Actor actor) {
    var people =
        colleagues.whoMay(actor, BodyPermission.SIT).stream()
            .map(it -> new HolderChoice(ACCOUNT + it.accountId(), it.name()));
    var units =
        organizations.choices(actor).stream()
            .map(it -> new HolderChoice(UNIT + it.id(), it.name()));
    return Stream.concat(people, units).toList();
  }

  /**
   * @throws Invalid if it is none of the choices
   */
  SeatHolder of(Actor actor, FillSeat command) {
    var code = command.holder();
    if (code.isEmpty()) {
      return new SeatHolder(Optional.empty(), Optional.empty(), command.holderName());
    }
    var name =
        all(actor).stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .map(HolderChoice::name)
            .orElseThrow(() -> Invalid.field("holder", KernelError.NOT_A_CHOICE));
    return new SeatHolder(id(code, ACCOUNT), id(code, UNIT), name);
  }

  private static Optional<UUID> id(String code, String kind) {
    return code.startsWith(kind)
        ? Optional.of(UUID.fromString(code.substring(kind.length())))
        : Optional.empty();
  }
}
