package org.linli.needs.web;

import org.linli.kernel.Community;
import org.linli.kernel.Validation;
import org.linli.needs.NeedError;
import org.linli.needs.NeedHints;
import org.springframework.stereotype.Component;

/**
 * Tells a program that somebody else must take a matter, before it is kept. The program shows it to
 * whoever raises it and may send it again: nothing is refused for good.
 */
@Component
class OtherDoors {

  private final NeedHints hints;

  OtherDoors(NeedHints hints) {
    this.hints = hints;
  }

  /**
   * @param told whether whoever raises it was told and wants the community to take it
   * @throws org.linli.kernel.Invalid with one error for each door, the most urgent first
   */
  void check(Community community, String content, boolean told) {
    var check = new Validation();
    if (!told) {
      hints
          .doors(community, content)
          .forEach(
              door ->
                  check.reject(
                      "content",
                      NeedError.OTHER_DOOR,
                      (door.name() + " " + door.phone()).strip(),
                      door.why()));
    }
    check.done();
  }
}
