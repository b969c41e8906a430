package org.linli.funds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.funds.statements.StatementReader;
import org.linli.funds.statements.StatementText;
import org.linli.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows files of banks before they are taken. */
@Service
@Transactional(readOnly = true)
public class StatementReading {

  private static final int SHOWN = 20;

  private final StatementRows statements;
  private final StatementManagement management;

  StatementReading(StatementRows statements, StatementManagement management) {
    this.statements = statements;
    this.management = management;
  }

  /** The latest files of a fund. */
  public List<BankStatement> list(Actor actor, UUID fund) {
    actor.require(FundPermission.READ);
    return statements.list(actor.communityId(), fund);
  }

  /** One with its first lines; or with its headings, if nobody knows its layout yet. */
  public StatementPage show(Actor actor, UUID id) {
    actor.require(FundPermission.READ);
    var file = statements.view(actor.communityId(), id);
    if (file.state().equals("TAKEN")) {
      return new StatementPage(file, List.of(), List.of(), Optional.empty());
    }
    var kept = statements.find(actor.communityId(), id);
    var rows = StatementText.rows(management.content(id, kept));
    return kept.layout()
        .map(layout -> StatementReader.read(rows, layout.columns()).lines())
        .map(lines -> lines.subList(0, Math.min(SHOWN, lines.size())))
        .map(
            lines ->
                new StatementPage(
                    file, lines, List.of(), statements.missingAfter(actor.communityId(), file)))
        .orElseGet(
            () ->
                new StatementPage(
                    file, List.of(), StatementReader.headings(rows), Optional.empty()));
  }
}
