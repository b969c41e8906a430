package org.linli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an import makes of the tree (ORG-1). */
class AreaImportTest extends AreaImportBench {

  private static final Path SAMPLE = Path.of("../shared/data/divisions/jiangan.csv");
  private static final Path SHIPPED = Path.of("src/main/resources/demo/areas.csv");

  @Test
  void realDistrictComesInWholeAndRepeatingItChangesNothing() throws IOException {
    var content = Files.readAllBytes(Files.exists(SAMPLE) ? SAMPLE : SHIPPED);
    var first = run(content);
    assertThat(first.rejected()).isEmpty();
    assertThat(first.figures().read()).isEqualTo(161);
    assertThat(first.figures().added()).isEqualTo(161);
    var again = run(content);
    assertThat(again.figures().added()).isZero();
    assertThat(again.figures().renamed()).isZero();
    assertThat(again.figures().unchanged()).isEqualTo(161);
    assertThat(stored()).as("with the root").isEqualTo(162);
    assertThat(line("420102003004"))
        .extracting(AreaView::name)
        .containsExactly("湖北省", "武汉市", "江岸区", "一元街道", "三阳社区");
  }

  @Test
  void areaKeepsItsPlaceAndTakesItsNewName() throws IOException {
    run(SMALL);
    var result = run(SMALL.replace("三阳社区", "三阳路社区"));
    assertThat(result.figures().renamed()).isOne();
    assertThat(result.figures().added()).isZero();
    assertThat(result.figures().unchanged()).isEqualTo(4);
    assertThat(children("420102003000")).extracting(AreaView::name).containsExactly("三阳路社区");
  }

  @Test
  void secondFileMayStandOnTheFirst() throws IOException {
    run("code,name,parent\n42,湖北省,\n");
    assertThat(run("code,name,parent\n4201,武汉市,42\n").figures().added()).isOne();
  }

  @Test
  void laterEditionTellsWhatDisappearedAndDeletesNothing() throws IOException {
    run(SMALL);
    var result =
        run(SMALL.replace("420102003004,三阳社区,420102003\n", "420102003005,新社区,420102003\n"));
    assertThat(result.disappeared().total()).isOne();
    assertThat(result.disappeared().listed()).containsExactly("420102003004 三阳社区");
    assertThat(children("420102003000")).hasSize(2);
    assertThat(run("code,name,parent\n420102003006,又一社区,420102003\n").disappeared().total())
        .as("a part of a province is no edition of it")
        .isZero();
    assertThat(run("code,name\n42,湖北省\n").disappeared().total())
        .as("provinces only say nothing of cities")
        .isZero();
  }

  @Test
  void nameThatAnImportChangesIsKeptInTheHistory() throws IOException {
    run(SMALL);
    var renamed = run(SMALL.replace("三阳社区", "三阳路社区")).renamed();
    assertThat(renamed)
        .extracting(each -> each.oldName() + " → " + each.newName())
        .containsExactly("三阳社区 → 三阳路社区");
  }
}
