package org.linli.juries;

import java.util.UUID;
import org.linli.kernel.Actor;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who were drawn reply, and members approve the wording that lies before them. */
@Service
@Transactional
public class JuryTaking {

  private static final String ONLINE = "ONLINE";

  private final JuryRows rows;
  private final JurySeats seats;

  JuryTaking(JuryRows rows, JurySeats seats) {
    this.rows = rows;
    this.seats = seats;
  }

  /**
   * Comes, or does not; who comes may step down again until a wording lies before the jury.
   *
   * @throws Refused if the seat is somebody else's, it is too late, or the jury asks nobody now
   */
  public void reply(Actor actor, UUID seat, ReplyToDraw command) {
    take(actor, seat, command.coming());
  }

  /**
   * Approves the wording.
   *
   * @throws Refused if the seat is somebody else's, they are no member, or no wording is put
   */
  public void approve(Actor actor, UUID seat) {
    take(actor, seat, ToldReply.APPROVED);
  }

  private void take(Actor actor, UUID id, String said) {
    actor.require(JuryPermission.TAKE_PART);
    var jury =
        rows.holdOf(actor.communityId(), id).orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    var seat =
        seats
            .find(actor, jury, id)
            .filter(it -> it.account().filter(actor.accountId()::equals).isPresent())
            .orElseThrow(() -> new Refused(KernelError.NOT_FOUND));
    seats.take(actor, jury, seat, said, ONLINE);
  }
}
