package org.linli.funds.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.funds.BankStatement;
import org.linli.funds.FundReading;
import org.linli.funds.GivingManagement;
import org.linli.funds.IncomeManagement;
import org.linli.funds.IncomePage;
import org.linli.funds.KeepPledge;
import org.linli.funds.LineView;
import org.linli.funds.MapLayout;
import org.linli.funds.RecordIncome;
import org.linli.funds.RegisterReceipt;
import org.linli.funds.ReturnIncome;
import org.linli.funds.StatementManagement;
import org.linli.funds.StatementPage;
import org.linli.funds.StatementReading;
import org.linli.kernel.Actor;
import org.linli.kernel.Paging;
import org.linli.kernel.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lines of banks and what they brought, over JSON. */
@RestController
@RequestMapping("/api/c/{community}/funds/desk")
class BankApi {

  private final FundReading reading;
  private final StatementReading statements;
  private final StatementManagement files;
  private final GivingManagement giving;
  private final IncomeManagement incomes;

  BankApi(
      FundReading reading,
      StatementReading statements,
      StatementManagement files,
      GivingManagement giving,
      IncomeManagement incomes) {
    this.reading = reading;
    this.statements = statements;
    this.files = files;
    this.giving = giving;
    this.incomes = incomes;
  }

  /** Lines of a fund's account, the latest first. */
  @GetMapping("/{fund}/lines")
  Slice<LineView> lines(Actor actor, @PathVariable UUID fund, Paging paging) {
    return reading.lines(actor, fund, paging);
  }

  /** Lines that nobody has explained yet, the earliest first. */
  @GetMapping("/lines")
  List<LineView> unexplained(Actor actor) {
    return reading.unexplained(actor);
  }

  @GetMapping("/lines/{bankLine}")
  LineView line(Actor actor, @PathVariable UUID bankLine) {
    return reading.line(actor, bankLine);
  }

  @GetMapping("/{fund}/statements")
  List<BankStatement> statements(Actor actor, @PathVariable UUID fund) {
    return statements.list(actor, fund);
  }

  /** A file of a bank, CSV or XLSX, as the bank wrote it; read, and not yet taken. */
  @PostMapping("/{fund}/statements")
  ResponseEntity<StatementPage> upload(
      Actor actor, @PathVariable UUID fund, @RequestParam("bankFile") MultipartFile file)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return ResponseEntity.ok(statements.show(actor, files.upload(actor, fund, name, file)));
  }

  @GetMapping("/statements/{statement}")
  StatementPage statement(Actor actor, @PathVariable UUID statement) {
    return statements.show(actor, statement);
  }

  @PostMapping("/statements/{statement}/map")
  ResponseEntity<StatementPage> map(
      Actor actor, @PathVariable UUID statement, @RequestBody MapLayout command) {
    files.map(actor, statement, command);
    return ResponseEntity.ok(statements.show(actor, statement));
  }

  @PostMapping("/statements/{statement}/take")
  ResponseEntity<StatementPage> take(Actor actor, @PathVariable UUID statement) {
    files.take(actor, statement);
    return ResponseEntity.ok(statements.show(actor, statement));
  }

  @PostMapping("/lines/{bankLine}/pledge")
  ResponseEntity<IncomePage> keep(
      Actor actor, @PathVariable UUID bankLine, @RequestBody KeepPledge command) {
    return ResponseEntity.ok(reading.income(actor, giving.keep(actor, bankLine, command)));
  }

  @PostMapping("/lines/{bankLine}/income")
  ResponseEntity<IncomePage> record(
      Actor actor, @PathVariable UUID bankLine, @RequestBody RecordIncome command) {
    return ResponseEntity.ok(reading.income(actor, incomes.record(actor, bankLine, command)));
  }

  @GetMapping("/incomes/{income}")
  IncomePage income(Actor actor, @PathVariable UUID income) {
    return reading.income(actor, income);
  }

  @PostMapping("/incomes/{income}/receipt")
  ResponseEntity<IncomePage> receipt(
      Actor actor, @PathVariable UUID income, @RequestBody RegisterReceipt command) {
    incomes.register(actor, income, command);
    return ResponseEntity.ok(reading.income(actor, income));
  }

  @PostMapping("/incomes/{income}/return")
  ResponseEntity<IncomePage> giveBack(
      Actor actor, @PathVariable UUID income, @RequestBody ReturnIncome command) {
    incomes.giveBack(actor, income, command);
    return ResponseEntity.ok(reading.income(actor, income));
  }
}
