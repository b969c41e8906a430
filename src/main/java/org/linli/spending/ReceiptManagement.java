package org.linli.spending;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.audit.AuditEntry;
import org.linli.audit.AuditTrail;
import org.linli.evidence.Evidence;
import org.linli.files.KeptFile;
import org.linli.files.Picture;
import org.linli.files.Pictures;
import org.linli.files.SubjectPictures;
import org.linli.kernel.Actor;
import org.linli.kernel.Grants;
import org.linli.kernel.Ids;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Permission;
import org.linli.kernel.Refused;
import org.linli.kernel.Scope;
import org.linli.kernel.ShortNumber;
import org.linli.platform.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices and receipts. What was brought lies apart, and every look at it is written down; the
 * public sees a picture drawn anew after somebody looked for personal data on it and covered what
 * there is.
 */
@Service
@Transactional
public class ReceiptManagement {

  /** Under which files lie that no role may fetch by their hash: only this class hands them out. */
  private static final Permission APART = () -> "spending:apart";

  private static final String SEEN = "spending.receipt-seen";

  private final ReceiptRows receipts;
  private final PurchaseJournal journal;
  private final Doubts doubts;
  private final SubjectPictures pictures;
  private final Pictures drawing;
  private final org.linli.files.Files files;
  private final AuditTrail audit;
  private final Evidence evidence;
  private final Clock clock;

  ReceiptManagement(
      ReceiptRows receipts,
      PurchaseJournal journal,
      Doubts doubts,
      SubjectPictures pictures,
      Pictures drawing,
      org.linli.files.Files files,
      AuditTrail audit,
      Evidence evidence,
      Clock clock) {
    this.receipts = receipts;
    this.journal = journal;
    this.doubts = doubts;
    this.pictures = pictures;
    this.drawing = drawing;
    this.files = files;
    this.audit = audit;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * A paper of a part is brought; where it was seen before, that has to be explained before the
   * next payment.
   *
   * @return its id
   * @throws Refused if the same file is there already, or nothing was approved
   */
  public UUID bring(Actor actor, ShortNumber number, BringReceipt command, ReceiptFile file) {
    actor.require(SpendingPermission.ASK);
    var purchase = journal.hold(actor, number);
    purchase.happens(PurchaseAction.BRING_RECEIPT);
    if (command.day().isAfter(Dates.day(clock.instant()))) {
      throw Invalid.field("issuedOn", SpendingError.IN_FUTURE);
    }
    if (purchase.state().parts().size() < command.number()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    var sha256 = keep(actor, file);
    if (receipts.has(actor.communityId(), purchase.id(), sha256)) {
      throw new Refused(SpendingError.BROUGHT_BEFORE);
    }
    var id = Ids.next();
    var picture = file.picture().map(it -> pictures.attach(actor, id, it)).orElse("");
    receipts.insert(
        actor, purchase.id(), command, new ReceiptRows.Kept(id, sha256, file.mediaType(), picture));
    doubts.receipt(
        actor,
        purchase,
        new Doubts.Brought(
            id, purchase.id(), command.invoice(), command.fen(), command.day(), sha256, picture));
    journal.write(
        actor,
        purchase,
        PurchaseAction.BRING_RECEIPT,
        Optional.empty(),
        "",
        Map.of("sha256", sha256, "part", command.part()));
    return id;
  }

  private String keep(Actor actor, ReceiptFile file) {
    try {
      return files.store(
          actor,
          file.name(),
          file.mediaType(),
          () -> new ByteArrayInputStream(file.content()),
          APART);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * A picture to draw upon, of a paper that was brought as PDF.
   *
   * @throws Refused if there is one already
   */
  public void picture(Actor actor, ShortNumber number, UUID receipt, Picture picture) {
    actor.require(SpendingPermission.ASK);
    var purchase = journal.hold(actor, number);
    var row = receipts.of(actor.communityId(), purchase.id(), receipt);
    if (!row.picture().isEmpty()) {
      throw new Refused(SpendingError.PUBLISHED_ALREADY);
    }
    receipts.picture(actor.communityId(), receipt, pictures.attach(actor, receipt, picture));
  }

  /**
   * Somebody looked for personal data on a paper, and covered what there is: from now on everybody
   * sees what is left.
   *
   * @throws Refused if there is no picture yet, or it is public already
   */
  public void publish(Actor actor, ShortNumber number, UUID receipt, CoverReceipt command) {
    actor.require(SpendingPermission.ASK);
    var purchase = journal.hold(actor, number);
    purchase.happens(PurchaseAction.PUBLISH_RECEIPT);
    var row = receipts.of(actor.communityId(), purchase.id(), receipt);
    if (row.published()) {
      throw new Refused(SpendingError.PUBLISHED_ALREADY);
    }
    if (row.picture().isEmpty()) {
      throw new Refused(SpendingError.NO_PICTURE);
    }
    var drawn = drawing.cover(content(actor, receipt, row.picture()), command.covers());
    // A subject of its own: what everybody may fetch and what nobody may never share a list.
    var shown = publicSubject(receipt);
    var sha256 = pictures.attach(actor, shown, drawn);
    pictures.publish(actor, shown, sha256);
    var thumbnail =
        pictures.of(actor, shown).stream()
            .filter(it -> it.sha256().equals(sha256))
            .findFirst()
            .orElseThrow()
            .thumbnailSha256();
    receipts.publish(actor, receipt, command.cleared(), sha256, thumbnail);
    journal.write(actor, purchase, PurchaseAction.PUBLISH_RECEIPT);
    evidence.record(
        actor,
        "spending.receipt",
        Map.of(
            "purchase", number.toString(),
            "part", String.valueOf(row.part()),
            "fen", String.valueOf(row.fen()),
            "sha256", row.sha256(),
            "shown", sha256,
            "cleared", command.cleared()));
  }

  private byte[] content(Actor actor, UUID receipt, String picture) {
    try {
      return Files.readAllBytes(pictures.open(actor, receipt, picture).content());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static UUID publicSubject(UUID receipt) {
    return UUID.nameUUIDFromBytes(("public:" + receipt).getBytes(StandardCharsets.UTF_8));
  }

  /** What everybody may see of a paper, large or small. */
  @Transactional(readOnly = true)
  public KeptFile shown(Scope scope, UUID receipt, String sha256) {
    return pictures.openPublished(scope, publicSubject(receipt), sha256);
  }

  /**
   * The picture of a paper before anything is covered, for whoever covers it; the look is written
   * down.
   */
  public KeptFile uncovered(Actor actor, ShortNumber number, UUID receipt) {
    actor.require(SpendingPermission.ASK);
    var row = receipts.of(actor.communityId(), number, receipt);
    if (row.picture().isEmpty()) {
      throw new Refused(KernelError.NOT_FOUND);
    }
    audit.record(actor, AuditEntry.of(SEEN, receipt));
    return pictures.open(actor, receipt, row.picture());
  }

  /** A paper as it was brought; the look is written down. */
  public KeptFile original(Actor actor, ShortNumber number, UUID receipt) {
    actor.require(SpendingPermission.SEE_ORIGINALS);
    var row = receipts.of(actor.communityId(), number, receipt);
    audit.record(actor, AuditEntry.of(SEEN, receipt));
    var keeper =
        new Actor(
            actor.accountId(),
            actor.scope(),
            actor.channel(),
            actor.onBehalfOf(),
            new Grants(Set.of(APART.code()), Optional.empty()));
    return files.open(keeper, row.sha256());
  }
}
