package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evidence.merkle.Frontier;
import org.linli.evidence.merkle.Hashes;

/**
 * FUND-4, EVI-1: what judges a storm finds what it is there to find. Each planted fault of a small,
 * sound storm is called by its name.
 */
class StormCheckTest {

  private static final List<String> ENTRIES =
      List.of(
          "{\"facts\":{\"key\":\"origin+abc\"},\"kind\":\"evidence.key\"}",
          "{\"facts\":{\"journal\":\"j1\",\"key\":\"k1\"},\"kind\":\"storm.journal\"}",
          "{\"facts\":{\"journal\":\"j2\",\"key\":\"k2\"},\"kind\":\"storm.journal\"}");

  @TempDir private Path results;

  @BeforeEach
  void aSoundStorm() throws IOException, InterruptedException {
    StormChecker.requirePython();
    write(
        "writer-00.csv",
        "key,action,about,answer",
        "k1,POST,a b POINTS 7,j1",
        "k3,POST,b a POINTS 9,refused ledger.not-enough");
    write("writer-01.csv", "key,action,about,answer", "k2,RESERVE,b a POINTS 2,j2");
    write("ledger.account.csv", "account_id,unit", "a,POINTS", "b,POINTS");
    write(
        "ledger.balance.csv",
        "account_id,stripe,debits_posted,credits_posted,debits_pending,credits_pending",
        "a,0,7,0,0,2",
        "b,0,0,7,2,0");
    write("ledger.journal.csv", "journal_id,key,lines", "j1,k1,1", "j2,k2,1");
    write(
        "ledger.transfer.csv",
        "journal_id,debit_id,debit_stripe,credit_id,credit_stripe,amount,posted,pending",
        "j1,a,0,b,0,7,1,0",
        "j2,b,0,a,0,2,0,1");
    write(
        "evidence.entry.csv",
        "entry_index,content",
        "0," + cell(ENTRIES.get(0)),
        "1," + cell(ENTRIES.get(1)),
        "2," + cell(ENTRIES.get(2)));
    write("evidence.outbox.csv", "content");
    write("evidence.log.csv", "origin,size,problem", "bench,3,");
    write("evidence.checkpoint.csv", "note", cell("bench\n3\n" + root(3) + "\n\n— bench AAAA\n"));
    write("checkpoints.csv", "origin,size,root", "bench,1," + root(1), "bench,2," + root(2));
  }

  @Test
  void aSoundStormIsSaidToBeOne() throws InterruptedException {
    var said = StormChecker.judge(results);
    assertThat(said.text())
        .endsWith("storm acknowledged=2 lost=0 duplicated=0 sum=0 drift=0 log=consistent\n");
    assertThat(said.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ledger.journal.csv  | j1,k1,1              | j1,k9,1              | lost=2
          writer-00.csv       | a b POINTS 7         | a b POINTS 8         | lost=1
          writer-00.csv       | k3,POST              | k2,POST              | lost=1
          evidence.entry.csv  | j2                   | j1                   | lost=1
          ledger.journal.csv  | j2,k2,1              | 'j2,k2,1\\nj3,k1,0'   | duplicated=1
          evidence.entry.csv  | k2                   | k1                   | duplicated=1
          ledger.balance.csv  | a,0,7,0              | a,0,8,0              | sum=1
          ledger.balance.csv  | a,0,7,0              | a,0,8,0              | drift=1
          ledger.transfer.csv | 7,1,0                | 6,1,0                | drift=2
          ledger.journal.csv  | j1,k1,1              | j1,k1,2              | drift=1
          evidence.entry.csv  | abc                  | abd                  | log=broken
          evidence.entry.csv  | '0,'                 | '3,'                 | log=broken
          evidence.log.csv    | 'bench,3,'           | 'bench,4,'           | log=broken
          evidence.log.csv    | 'bench,3,'           | 'bench,3,REWRITTEN'  | log=broken
          checkpoints.csv     | 'bench,2'            | 'bench,9'            | log=broken
          checkpoints.csv     | 'bench,2'            | 'other,2'            | log=broken
          """)
  void aFaultIsCalledByItsName(String file, String was, String is, String found)
      throws IOException, InterruptedException {
    var text = Files.readString(results.resolve(file));
    assertThat(text).contains(was);
    Files.writeString(results.resolve(file), text.replaceFirst(was, is.replace("\\n", "\n")));
    var said = StormChecker.judge(results);
    assertThat(said.text()).contains(" " + found);
    assertThat(said.exitCode()).isEqualTo(1);
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(results.resolve(file), String.join("\n", lines) + "\n");
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String root(int size) {
    var tree = new Frontier();
    ENTRIES.stream().limit(size).map(Hashes::leaf).forEach(tree::add);
    return Base64.getEncoder().encodeToString(tree.root());
  }
}
