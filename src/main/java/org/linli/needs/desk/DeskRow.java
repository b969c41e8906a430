package org.linli.needs.desk;

import java.util.Optional;
import java.util.UUID;
import org.linli.needs.NeedList;
import org.linli.needs.NeedSource;
import org.linli.needs.NeedView;

/**
 * A need in a list of the desk.
 *
 * @param handler who is responsible until it is done 首接负责
 * @param handlerName their name; empty where nobody is or they are gone
 * @param held whether a person has to look at the words first
 * @param building where it is, if that was chosen
 * @param place where it is in the raiser's words; for those who work on needs only
 * @param contacted whether somebody got in touch with the raiser
 */
public record DeskRow(
    NeedView need,
    NeedSource source,
    NeedList list,
    Optional<UUID> handler,
    String handlerName,
    boolean held,
    Optional<UUID> building,
    String place,
    boolean contacted) {

  DeskRow by(String name) {
    return new DeskRow(need, source, list, handler, name, held, building, place, contacted);
  }
}
