package org.linli.directory.imports;

import java.util.List;
import java.util.UUID;
import org.linli.directory.ImportProgress;
import org.linli.kernel.Permission;
import org.linli.platform.Messages;

/** A register of a community that comes in from a spreadsheet and goes out into one. */
public interface Register {

  String PEOPLE = "people";
  String ORGANIZATIONS = "organizations";

  /** One of the names above. */
  String name();

  /** Message key of what the sheet is called. */
  String title();

  /** In the order of the template. */
  List<? extends SheetColumn> columns();

  /** The column without which a sheet is another one. */
  SheetColumn needed();

  /** Who may bring files, look at what they would do, and take the register out. */
  Permission preparing();

  /** Who may take it out with nothing masked. */
  Permission revealing();

  /** The register as rows of a sheet, with texts in Chinese. */
  List<List<String>> rows(long communityId, Messages chinese, boolean full);

  /** How often the register has changed. */
  long changes(long communityId);

  /**
   * Waits for other writers of the register until the transaction ends, and counts this change.
   *
   * @return how often it had changed before
   */
  long change(long communityId);

  /**
   * Finds out what a file would do.
   *
   * @param writing whether it will be written; a look needs nothing sealed
   * @throws org.linli.kernel.Refused if it is no such sheet
   */
  ImportPlan plan(long communityId, byte[] content, boolean writing, ImportProgress progress);

  /**
   * Takes an import back row by row; the caller holds the register's lock.
   *
   * @return how many rows stayed because somebody changed or needs them since
   */
  int undo(long communityId, UUID importId);
}
