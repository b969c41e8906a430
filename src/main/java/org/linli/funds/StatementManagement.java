package org.linli.funds;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.funds.statements.BankLayout;
import org.linli.funds.statements.StatementReader;
import org.linli.funds.statements.StatementText;
import org.linli.kernel.Actor;
import org.linli.kernel.Ids;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.vault.Vault;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what banks say (FUND-2): a file is read and shown, and taken exactly as it was shown.
 * The same file again, or one that overlaps, adds what is new.
 */
@Service
@Transactional
public class StatementManagement {

  private static final String SEALED = "funds/statement";

  private final FundRows funds;
  private final StatementRows statements;
  private final BankRules rules;
  private final Vault vault;
  private final Clock clock;

  StatementManagement(
      FundRows funds, StatementRows statements, BankRules rules, Vault vault, Clock clock) {
    this.funds = funds;
    this.statements = statements;
    this.rules = rules;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Reads a file, by the first layout that fits it: those that the community mapped, then those of
   * the rule. Where none fits it is kept to be mapped.
   *
   * @return id of the file
   * @throws Refused if it cannot be read, or does not add up, with the row
   */
  public UUID upload(Actor actor, UUID fund, String name, InputStreamSource file)
      throws IOException {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    funds.hold(community, fund).orElseThrow(() -> new Refused(KernelError.NOT_FOUND)).open();
    var given = GivenStatement.read(name, file);
    var rows = StatementText.rows(given.content());
    var layouts =
        Stream.concat(statements.layouts(community).stream(), rules.layouts(community).stream())
            .toList();
    var id = Ids.next();
    var sealed = vault.seal(SEALED, id, Base64.getEncoder().encodeToString(given.content()));
    statements.insert(actor, id, fund, given, sealed, clock.instant());
    StatementReader.recognise(rows, layouts)
        .ifPresent(layout -> check(community, id, fund, given.content(), layout));
    return id;
  }

  /**
   * Reads a file by a layout that somebody mapped, which is kept for the next file of that bank.
   *
   * @throws Refused if a heading is not there, or the name is taken
   */
  public void map(Actor actor, UUID id, MapLayout command) {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    var kept = statements.hold(community, id);
    check(community, id, kept.fund(), content(id, kept), command.layout());
    statements.insert(actor, command.layout(), clock.instant());
  }

  private void check(long community, UUID id, UUID fund, byte[] content, BankLayout layout) {
    var said = StatementReader.read(StatementText.rows(content), layout.columns());
    statements.checked(
        community, id, layout, said, statements.known(community, fund, said.lines()));
  }

  /**
   * Takes a file as it was shown: its lines are there from now on.
   *
   * @return how many were new
   * @throws Refused if it was taken already, or has no layout yet
   */
  public int take(Actor actor, UUID id) {
    actor.require(FundPermission.KEEP);
    var community = actor.communityId();
    var kept = statements.hold(community, id);
    funds.hold(community, kept.fund()).orElseThrow().open();
    var layout = kept.layout().orElseThrow(() -> new Refused(FundError.NOT_NOW));
    var said = StatementReader.read(StatementText.rows(content(id, kept)), layout.columns());
    var added = statements.add(community, kept.fund(), id, said.lines());
    statements.taken(actor, id, added, clock.instant());
    return added;
  }

  byte[] content(UUID id, StatementRows.Kept kept) {
    return Base64.getDecoder().decode(vault.open(SEALED, id, kept.content()));
  }
}
