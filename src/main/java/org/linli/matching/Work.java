package org.linli.matching;

import java.util.List;
import java.util.Optional;
import org.linli.needs.NeedView;

/**
 * What somebody has to do with a need that is claimed: who holds it, who is asked, who files.
 *
 * @param shared as everybody reads it
 * @param own what the actor holds
 * @param leads whether the actor may ask others to do a part
 * @param working whether the actor says how it goes
 * @param asked what the actor's unit is asked to do with others
 * @param passed what the actor's unit is asked to do instead of another one
 * @param passing to whom the actor's own is being handed over
 * @param toFile claims that wait for the community, for those who file
 * @param toPass what waits to be handed over, for those who file
 * @param code by which residents join the actor's group
 * @param companions who joined the group, for its leader and for those who file
 */
public record Work(
    NeedView need,
    Shared shared,
    Optional<Share> own,
    boolean leads,
    boolean working,
    Optional<Share> asked,
    Optional<HandOver> passed,
    Optional<HandOver> passing,
    List<Share> toFile,
    List<HandOver> toPass,
    String code,
    List<String> companions) {

  /** Whether the actor may give back what it holds. */
  public boolean mayLeave() {
    return own.filter(it -> it.done().isEmpty()).isPresent() && !need.status().ended();
  }

  /** Whether there is anything to do here. */
  public boolean any() {
    return mayLeave()
        || asked.isPresent()
        || passed.isPresent()
        || !toFile.isEmpty()
        || !toPass.isEmpty();
  }
}
